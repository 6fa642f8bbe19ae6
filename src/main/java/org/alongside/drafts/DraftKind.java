package org.alongside.drafts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The records that a draft can become, and the page on which one goes on with it. */
public enum DraftKind {
    CONTACT(
            "/contacts/new?family={family}&id={record}",
            "/contacts/{record}/edit",
            List.of("whatHappened", "nextStep", "visitFeedback", "accomplishment"));

    private final String page;
    private final String mending;
    private final List<String> texts;

    DraftKind(String page, String mending, List<String> texts) {
        this.page = page;
        this.mending = mending;
        this.texts = texts;
    }

    public static Optional<DraftKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** As it is stored and stands in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where one goes on, whether the record is there already or not. */
    public String page(UUID record, @Nullable UUID family) {
        return filled(page, record, family);
    }

    /** Where one mends a record that is there. */
    String mending(UUID record, @Nullable UUID family) {
        return filled(mending, record, family);
    }

    private static String filled(String page, UUID record, @Nullable UUID family) {
        return page.replace("{record}", record.toString()).replace("{family}", String.valueOf(family));
    }

    /** The fields in which people write sentences, the most telling first. */
    public List<String> texts() {
        return texts;
    }
}

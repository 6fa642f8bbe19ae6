package org.alongside.drafts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The records that a draft can become, and the page on which one goes on with it. */
public enum DraftKind {
    CONTACT(
            "/contacts/new?family={family}&id={record}",
            "/contacts/{record}/edit",
            List.of("whatHappened", "nextStep", "visitFeedback", "accomplishment", "shareable", "forSupervisor"),
            List.of()),
    GATHERING(
            "/gatherings/new?id={record}", "/gatherings/{record}/edit", List.of("topic", "whatHappened"), Each.FAMILY),
    GATHERING_FAMILIES("/gatherings/{record}/families", "/gatherings/{record}/families", List.of(), Each.FAMILY);

    private final String page;
    private final String mending;
    private final List<String> texts;
    private final List<String> eachBegins;

    DraftKind(String page, String mending, List<String> texts, List<String> eachBegins) {
        this.page = page;
        this.mending = mending;
        this.texts = texts;
        this.eachBegins = eachBegins;
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

    /** The fields in which people write sentences, the most telling first; then one for each family, as far as they were sent. */
    public List<String> texts(Typed... typed) {
        var each = Arrays.stream(typed)
                .flatMap(one -> one.entries().stream())
                .map(Typed.Entry::name)
                .filter(name -> eachBegins.stream().anyMatch(name::startsWith))
                .distinct();
        return Stream.concat(texts.stream(), each).toList();
    }

    /** How the names of fields begin of which there is one for each family. */
    private static final class Each {
        static final List<String> FAMILY = List.of("note-", "nextStep-");
    }
}

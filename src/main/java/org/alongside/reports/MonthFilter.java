package org.alongside.reports;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which contacts of a month to list: those behind one of its totals. Nothing given means all.
 *
 * @param reached whether somebody was reached
 * @param by what they are counted apart by, as {@link By#code}; with {@code key}, under which they count
 * @param part which part of a long list, the first being 1
 */
public record MonthFilter(
        @Nullable Boolean reached,
        @Nullable Boolean signed,
        @Nullable String by,
        @Nullable String key,
        @Nullable Integer part) {

    public static final MonthFilter ALL = new MonthFilter(null, null, null, null, null);

    static MonthFilter reached(boolean reached) {
        return new MonthFilter(reached, null, null, null, null);
    }

    static MonthFilter signed(boolean signed) {
        return new MonthFilter(null, signed, null, null, null);
    }

    static MonthFilter by(By by, String key) {
        return new MonthFilter(null, null, by.code(), key, null);
    }

    MonthFilter andReached(boolean made) {
        return new MonthFilter(made, signed, by, key, null);
    }

    MonthFilter inPart(int number) {
        return new MonthFilter(reached, signed, by, key, number == 1 ? null : number);
    }

    int partNumber() {
        return part == null ? 1 : Math.max(part, 1);
    }

    /** What it counts apart by; empty where nobody asked, or asked for what there is not. */
    Optional<By> apart() {
        return key == null ? Optional.empty() : By.of(by);
    }

    boolean isAll() {
        return reached == null && signed == null && apart().isEmpty();
    }

    boolean shows(Month.Contact contact, Month.Kind kind) {
        return (reached == null || reached == contact.made())
                && (signed == null || signed == contact.signed())
                && apart().map(one -> one.keys(contact, kind).contains(key)).orElse(true);
    }

    /** The address under which {@code path} lists just these. */
    String href(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        if (reached != null) address.queryParam("reached", reached);
        if (signed != null) address.queryParam("signed", signed);
        apart().ifPresent(one -> address.queryParam("by", one.code()).queryParam("key", key));
        if (part != null) address.queryParam("part", part);
        return address.fragment("contacts").encode().toUriString();
    }
}

package org.alongside.reports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which contacts of a month to list: those behind one of its totals. Nothing given means all.
 *
 * @param reached whether somebody was reached
 * @param type of support given; only made contacts count there, as with {@code activity}
 * @param with the supporter in a family's month, the family in a supporter's
 */
public record MonthFilter(
        @Nullable Boolean reached,
        @Nullable Boolean signed,
        @Nullable String mode,
        @Nullable String type,
        @Nullable String activity,
        @Nullable UUID with) {

    public static final MonthFilter ALL = new MonthFilter(null, null, null, null, null, null);

    static MonthFilter reached(boolean reached) {
        return new MonthFilter(reached, null, null, null, null, null);
    }

    static MonthFilter signed(boolean signed) {
        return new MonthFilter(null, signed, null, null, null, null);
    }

    static MonthFilter mode(String code) {
        return new MonthFilter(null, null, code, null, null, null);
    }

    static MonthFilter type(String code) {
        return new MonthFilter(null, null, null, code, null, null);
    }

    static MonthFilter activity(String code) {
        return new MonthFilter(null, null, null, null, code, null);
    }

    static MonthFilter with(UUID id) {
        return new MonthFilter(null, null, null, null, null, id);
    }

    MonthFilter andReached(boolean made) {
        return new MonthFilter(made, signed, mode, type, activity, with);
    }

    boolean isAll() {
        return equals(ALL);
    }

    boolean shows(Month.Contact contact, Month.Kind kind) {
        return (reached == null || reached == contact.made())
                && (signed == null || signed == contact.signed())
                && (mode == null || mode.equals(contact.mode()))
                && (type == null || contact.made() && contact.supportTypes().contains(type))
                && (activity == null || contact.made() && contact.activities().contains(activity))
                && (with == null || with.equals(kind == Month.Kind.FAMILY ? contact.supporter() : contact.family()));
    }

    /** The address under which {@code path} lists just these. */
    String href(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        if (reached != null) address.queryParam("reached", reached);
        if (signed != null) address.queryParam("signed", signed);
        if (mode != null) address.queryParam("mode", mode);
        if (type != null) address.queryParam("type", type);
        if (activity != null) address.queryParam("activity", activity);
        if (with != null) address.queryParam("with", with);
        return address.fragment("contacts").encode().toUriString();
    }
}

package org.alongside.network;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outside organization or person that a family may let us talk to.
 *
 * @param kind a code from the partner-kinds list
 * @param organization where a person works; "" for an organization itself
 * @param classes codes from the recipient-classes list: a consent that names one of them names this partner too
 * @param address as an accounting of disclosures gives it; "" where it is not known
 * @param reach how to reach them, in words
 * @param closedOn from this day on nothing new is shared with them
 */
public record Partner(
        UUID id,
        String kind,
        String name,
        String organization,
        List<String> classes,
        String address,
        String phone,
        String email,
        String reach,
        @Nullable LocalDate closedOn,
        int version) {
    private static final String PREFIX = "partner:";

    public Partner {
        classes = List.copyOf(classes);
    }

    /** As consents and the decision on them name a partner. */
    public static String recipient(UUID id) {
        return PREFIX + id;
    }

    public String recipient() {
        return recipient(id);
    }

    /** With where they work, if they are a person. */
    public String called() {
        return organization.isEmpty() ? name : name + ", " + organization;
    }

    public boolean isOpenOn(LocalDate day) {
        return closedOn == null || day.isBefore(closedOn);
    }
}

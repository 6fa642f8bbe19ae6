package org.alongside.contacts;

import java.util.List;

/**
 * Contacts counted over a range of days, as the view {@code contact_counted} counts them: voided ones left out.
 *
 * @param minutes of the made ones
 * @param byMode most frequent first
 * @param bySupportType made contacts in which a kind of support was given, most frequent first; one contact may count in
 *     several, so these do not add up to {@code made}
 */
public record ContactFigures(
        int made, int attempted, int minutes, List<OfMode> byMode, List<OfSupportType> bySupportType) {

    public record OfMode(String mode, int made, int attempted, int minutes) {}

    public record OfSupportType(String supportType, int contacts) {}
}

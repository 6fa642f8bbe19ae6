package org.alongside.network;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agency and a partner agreed on sharing information. It lets nothing out by itself: consents do.
 *
 * @param terms what, how, and who answers for it
 * @param endsOn the last day, counted in; null while none is set
 */
public record SharingAgreement(
        UUID id,
        UUID partner,
        String title,
        String terms,
        LocalDate startsOn,
        @Nullable LocalDate endsOn) {

    public boolean isOn(LocalDate day) {
        return !day.isBefore(startsOn) && (endsOn == null || !day.isAfter(endsOn));
    }
}

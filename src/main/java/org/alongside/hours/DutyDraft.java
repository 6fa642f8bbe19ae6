package org.alongside.hours;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A duty as it was typed.
 *
 * @param id made by whoever fills in the form, so that sending it twice enters it once
 * @param time when it began, "" to leave it open
 * @param minutes whole minutes, or hours and minutes as 1:30
 * @param reason needed once the week is approved
 * @param corrects the entry this one takes the place of
 */
public record DutyDraft(
        UUID id,
        String kind,
        String day,
        String time,
        String minutes,
        boolean volunteer,
        boolean ownFamily,
        String words,
        String reason,
        @Nullable UUID corrects) {}

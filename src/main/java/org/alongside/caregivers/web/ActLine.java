package org.alongside.caregivers.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.alongside.caregivers.CaregiverAct;
import org.alongside.platform.web.Shell;

/**
 * What a caregiver did on their own pages, every word ready.
 *
 * @param href where there is more to see
 * @param link what is there, in words
 */
public record ActLine(
        UUID id, UUID family, String called, String what, String words, String when, String href, String link) {
    static ActLine of(CaregiverAct act, ZoneId zone, LocalDate today, Shell shell) {
        var code = act.what().code();
        return new ActLine(
                act.id(),
                act.family(),
                act.called(),
                shell.say("caregivers.act." + code),
                act.words(),
                shell.words().spoken().moment(act.at(), zone, today),
                href(act),
                shell.say("caregivers.act.see." + code));
    }

    private static String href(CaregiverAct act) {
        return switch (act.what()) {
            case PERMISSION_ENDED -> "/consents/" + act.about();
            case REPORT_READ -> "/reports/" + act.about();
            case REPORT_COMMENT -> "/families/" + act.family() + "/own-pages";
            case CORRECTION_ASKED, CORRECTION_DISAGREED -> "/families/" + act.family();
        };
    }
}

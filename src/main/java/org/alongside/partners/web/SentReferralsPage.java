package org.alongside.partners.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.alongside.partners.ReferIn;
import org.alongside.partners.SentReferral;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;

/** Families a partner referred, and the form to refer one; every word ready. */
public record SentReferralsPage(List<Line> sent, List<Choice> knows, ReferIn.Draft draft, Problems problems) {

    /** @param tone of the state */
    public record Line(String who, String when, String state, String tone) {}

    static SentReferralsPage of(
            List<SentReferral> sent,
            ReferIn.Draft draft,
            Problems problems,
            ZoneId zone,
            LocalDate today,
            Shell shell) {
        return new SentReferralsPage(
                sent.stream().map(one -> line(one, zone, today, shell)).toList(),
                ReferIn.KNOWS.stream()
                        .map(code ->
                                Choice.of(code, shell.say("partners.refer.knows." + code), code.equals(draft.knows())))
                        .toList(),
                draft,
                problems);
    }

    private static Line line(SentReferral one, ZoneId zone, LocalDate today, Shell shell) {
        return new Line(
                one.called(),
                shell.say("partners.refer.sent", shell.words().spoken().moment(one.at(), zone, today)),
                shell.say("partners.refer.state."
                        + one.state().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                switch (one.state()) {
                    case ACCEPTED -> "good";
                    case CLOSED, NOT_ACCEPTED -> "";
                    case RECEIVED, CONTACTED -> "wait";
                });
    }
}

package org.alongside.network.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.network.KeepAgreement;
import org.alongside.network.SharingAgreement;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;

/** What was agreed with a partner on sharing, and the form for more; every word ready. */
public record AgreementsPage(
        UUID partner, String name, List<Line> lines, KeepAgreement.Draft draft, Problems problems) {

    public record Line(UUID id, String title, String terms, String days, String state, String tone) {}

    static AgreementsPage of(
            KeepAgreement.OfPartner read, KeepAgreement.Draft draft, LocalDate today, Shell shell, Problems problems) {
        return new AgreementsPage(
                read.partner().id(),
                read.partner().called(),
                read.agreements().stream().map(one -> line(one, today, shell)).toList(),
                draft,
                problems);
    }

    private static Line line(SharingAgreement one, LocalDate today, Shell shell) {
        var spoken = shell.words().spoken();
        return new Line(
                one.id(),
                one.title(),
                one.terms(),
                one.endsOn() == null
                        ? shell.say("network.agreement.since", spoken.date(one.startsOn()))
                        : shell.say(
                                "network.agreement.days",
                                spoken.date(one.startsOn()),
                                spoken.date(Objects.requireNonNull(one.endsOn()))),
                shell.say(one.isOn(today) ? "network.agreement.in-force" : "network.agreement.not-in-force"),
                one.isOn(today) ? "good" : "");
    }
}

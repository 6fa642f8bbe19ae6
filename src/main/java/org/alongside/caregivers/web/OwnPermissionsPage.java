package org.alongside.caregivers.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.caregivers.ReadOwn;
import org.alongside.consents.ConsentWords;
import org.alongside.consents.Standing;
import org.alongside.platform.web.Shell;

/** Who may know what about a caregiver, for themself: what holds now, and what does no more. */
public record OwnPermissionsPage(List<Line> now, List<Line> before) {

    public record Line(UUID id, String who, String what, String until, String state, String tone) {}

    static OwnPermissionsPage of(ReadOwn.Permissions read, ConsentWords words, LocalDate today, Shell shell) {
        var lines = read.consents().stream()
                .collect(Collectors.partitioningBy(
                        OwnPermissionsPage::goesOn,
                        Collectors.mapping(one -> line(one, words, today, shell), Collectors.toList())));
        return new OwnPermissionsPage(lines.getOrDefault(true, List.of()), lines.getOrDefault(false, List.of()));
    }

    static boolean goesOn(Standing standing) {
        return standing.holds() || standing.state() == Standing.State.NOT_YET;
    }

    static Line line(Standing standing, ConsentWords words, LocalDate today, Shell shell) {
        var consent = standing.signed().consent();
        var on = standing.on();
        return new Line(
                standing.signed().id(),
                words.toldWhom(consent),
                shell.say(
                        "consents.what-for",
                        words.information(consent.information()),
                        words.purposes(consent.purposes())),
                shell.say("consents.until", words.until(consent)),
                shell.say(
                        "consents.state."
                                + standing.state()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                        on == null ? "" : shell.words().spoken().day(on, today)),
                standing.holds() ? "good" : "");
    }
}

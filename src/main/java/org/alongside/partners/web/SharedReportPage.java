package org.alongside.partners.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.alongside.partners.PartnerNote;
import org.alongside.partners.SeeShared;
import org.alongside.platform.web.Shell;
import org.alongside.telling.Told;

/**
 * A report as it left, for a partner; every word ready.
 *
 * @param notices that the law wants with it
 * @param received when the reader said that they have it, in words; "" while they have not
 * @param notes what the reader wrote back
 */
public record SharedReportPage(
        String path,
        String title,
        String what,
        String from,
        Told told,
        List<String> notices,
        String received,
        List<NoteLine> notes) {

    static SharedReportPage of(
            SeeShared.Open open, List<PartnerNote> notes, ZoneId zone, LocalDate today, Shell shell) {
        var content = open.content();
        var received = open.report().received();
        return new SharedReportPage(
                "/shared/reports/" + open.report().id(),
                content.told().title(),
                content.subtitle(),
                shell.say("partners.report.from", content.agency(), content.by(), content.when()),
                content.told(),
                content.notices(),
                received == null
                        ? ""
                        : shell.say(
                                "partners.report.received",
                                shell.words().spoken().moment(received, zone, today)),
                notes.stream()
                        .map(note -> NoteLine.of(note, zone, today, shell))
                        .toList());
    }
}

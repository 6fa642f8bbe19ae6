package org.alongside.partners.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.alongside.partners.SharedReport;
import org.alongside.platform.web.Shell;
import org.alongside.telling.Frozen;
import org.alongside.telling.Told;

/**
 * A report as it left, for a partner; every word ready.
 *
 * @param notices that the law wants with it
 * @param received when the reader said that they have it, in words; "" while they have not
 */
public record SharedReportPage(
        String path, String title, String what, String from, Told told, List<String> notices, String received) {

    static SharedReportPage of(SharedReport report, Frozen.Content content, ZoneId zone, LocalDate today, Shell shell) {
        var received = report.received();
        return new SharedReportPage(
                "/shared/reports/" + report.id(),
                content.told().title(),
                content.subtitle(),
                shell.say("partners.report.from", content.agency(), content.by(), content.when()),
                content.told(),
                content.notices(),
                received == null
                        ? ""
                        : shell.say(
                                "partners.report.received",
                                shell.words().spoken().moment(received, zone, today)));
    }
}

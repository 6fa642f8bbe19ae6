package org.alongside.workforce.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.alongside.workforce.ReporterDuty;
import org.alongside.workforce.ReporterStatus;

/** Whether a supporter is a mandated reporter in an assignment. */
public record ReporterForm(
        UUID id,
        UUID family,
        int version,
        String supporter,
        String familyName,
        List<Choice> choices,
        String mandated,
        String notMandated,
        Problems problems) {

    static ReporterForm of(ReporterStatus.Said said, ReporterDuty duty, Problems problems, Shell shell) {
        var now =
                said.said().map(mandated -> mandated ? "mandated" : said.why()).orElse("program");
        var choices = new ArrayList<Choice>();
        var byProgram =
                duty.isMandated(said.kind()) ? "workforce.reporter.program.is" : "workforce.reporter.program.not";
        choices.add(Choice.of("program", shell.say(byProgram), now.equals("program")));
        choices.add(Choice.of("mandated", shell.say("workforce.reporter.mandated"), now.equals("mandated")));
        duty.exceptions()
                .forEach(reason -> choices.add(Choice.of(
                        reason.code(),
                        shell.say("workforce.reporter.not", reason.title()),
                        now.equals(reason.code()))));
        return new ReporterForm(
                said.assignment(),
                said.family(),
                said.version(),
                said.supporter(),
                said.familyName(),
                List.copyOf(choices),
                duty.mandated(),
                duty.notMandated(),
                problems);
    }
}

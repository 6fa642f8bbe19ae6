package org.alongside.certification.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.certification.Audit;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;

/**
 * What became of somebody drawn for an audit, for them or for a steward; every word ready.
 *
 * @param draft the id of what is said next
 * @param open whether there is something to say
 * @param kinds what a steward can say; none for the holder
 */
public record AuditPage(
        UUID draft,
        String action,
        String back,
        boolean steward,
        String title,
        String what,
        Chip state,
        List<Step> steps,
        boolean open,
        List<Choice> kinds,
        String words,
        String due,
        Problems problems) {
    private static final List<String> KINDS = List.of("met", "not-met", "asked");

    /** @param file where what came with it can be opened, "" for nothing; {@code name} is the file's */
    public record Step(String what, String words, String when, String file, String name) {}

    /** One of several. */
    public record Line(String href, String what, Chip state) {}

    /** What was typed. */
    record Typed(UUID draft, String kind, String words, String due) {}

    static List<Line> lines(List<Audit> audits, Actor actor, LocalDate today, Shell shell) {
        var said = new Said(shell, today, actor.zone());
        return audits.stream()
                .map(audit -> new Line(
                        "/audits/" + audit.member(),
                        shell.say("certification.audits.line", audit.number(), audit.bodyName()),
                        said.state(audit)))
                .toList();
    }

    static AuditPage of(
            Audit audit, boolean steward, Typed typed, Actor actor, LocalDate today, Shell shell, Problems problems) {
        var said = new Said(shell, today, actor.zone());
        boolean own = audit.holder().equals(actor.person());
        var draw = "/certifying/draws/" + audit.draw();
        return new AuditPage(
                typed.draft(),
                steward ? draw + "/picked/" + audit.member() : "/audits/" + audit.member() + "/answers",
                steward ? draw : "/applications",
                steward,
                steward
                        ? shell.say("certification.audit.title", audit.holderName())
                        : shell.say("certification.audit.mine", audit.number()),
                steward ? audit.number() : shell.say("certification.audit.what", audit.bodyName()),
                said.state(audit),
                audit.steps().stream()
                        .map(step -> step(step, said, shell, today))
                        .toList(),
                steward ? !own : audit.isOpen(),
                steward
                        ? KINDS.stream()
                                .map(kind -> Choice.of(
                                        kind, shell.say("certification.audit.say." + kind), kind.equals(typed.kind())))
                                .toList()
                        : List.of(),
                typed.words(),
                typed.due(),
                problems);
    }

    private static Step step(Audit.Step step, Said said, Shell shell, LocalDate today) {
        var due = step.due();
        return new Step(
                shell.say("certification.audit.step." + step.kind().code()),
                due == null
                        ? step.words()
                        : shell.say(
                                "certification.audit.until",
                                step.words(),
                                shell.words().spoken().dayWithin(due, today)),
                shell.say("certification.by", step.by(), said.moment(step.at())),
                step.file().isEmpty() ? "" : "/audits/files/" + step.id(),
                step.file());
    }
}

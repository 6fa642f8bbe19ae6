package org.alongside.supervision.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.supervision.SessionDraft;
import org.alongside.supervision.Standings;

/**
 * A session to prepare, fill in and sign, every word ready.
 *
 * @param agenda what there might be to talk about
 */
public record SessionForm(
        UUID id,
        UUID supporter,
        String name,
        String day,
        String minutes,
        List<Choice> kinds,
        List<Choice> ways,
        List<Choice> supporters,
        List<Choice> topics,
        List<Choice> competencies,
        List<Choice> contacts,
        List<Choice> lengths,
        String nextSteps,
        List<SupporterSupervision.Line> agenda,
        Problems problems) {
    private static final int CONTACTS = 12;
    private static final List<Integer> USUAL = List.of(30, 45, 60, 90);

    /** What the form offers. */
    record Offered(
            Standings.Preparation prepared, CodeList topics, CodeList competencies, CodeList modes, LocalDate today) {}

    static SessionDraft blank(UUID id, UUID supporter, LocalDate today) {
        return new SessionDraft(
                id,
                today.toString(),
                "60",
                "clinical",
                "in-person",
                List.of(supporter),
                List.of(),
                List.of(),
                List.of(),
                "");
    }

    static SessionDraft sent(Sent sent, UUID fresh) {
        return new SessionDraft(
                sent.id("id").orElse(fresh),
                sent.line("day"),
                sent.line("minutes"),
                sent.line("kind"),
                sent.line("way"),
                ids(sent, "supporters"),
                sent.all("topics"),
                sent.all("competencies"),
                ids(sent, "contacts"),
                sent.words("next-steps"));
    }

    static SessionForm of(SessionDraft draft, Offered offered, Shell shell, Problems problems) {
        var spoken = shell.words().spoken();
        return new SessionForm(
                draft.id(),
                offered.prepared().supporter(),
                offered.prepared().name(),
                draft.day(),
                draft.minutes(),
                fixed(List.of("clinical", "administrative"), draft.kind(), shell),
                fixed(List.of("in-person", "remote"), draft.way(), shell),
                offered.prepared().supervised().stream()
                        .map(row -> Choice.of(
                                row.id().toString(),
                                row.name(),
                                draft.supporters().contains(row.id())))
                        .toList(),
                codes(offered.topics(), draft.topics()),
                codes(offered.competencies(), draft.competencies()),
                contacts(draft, offered, shell),
                USUAL.stream()
                        .map(minutes -> Choice.of(minutes.toString(), spoken.minutes(minutes)))
                        .toList(),
                draft.nextSteps(),
                agenda(offered, shell),
                problems);
    }

    private static List<SupporterSupervision.Line> agenda(Offered offered, Shell shell) {
        var agenda = offered.prepared().agenda();
        var today = offered.today();
        var spoken = shell.words().spoken();
        var lines = new ArrayList<SupporterSupervision.Line>();
        for (var kept : agenda.wording())
            lines.add(new SupporterSupervision.Line(
                    "/contacts/" + kept.contact(),
                    kept.caregiverName(),
                    shell.say("supervision.agenda.wording"),
                    spoken.day(kept.day(), today),
                    "",
                    ""));
        for (var behind : agenda.behind())
            lines.add(new SupporterSupervision.Line(
                    "/families/" + behind.family(),
                    behind.name(),
                    shell.say("supervision.agenda.behind", spoken.fromToday(behind.since(), today)),
                    "",
                    "",
                    ""));
        for (var met : agenda.unsigned().stream().limit(CONTACTS).toList())
            lines.add(new SupporterSupervision.Line(
                    "/contacts/" + met.id(),
                    met.family(),
                    shell.say("supervision.agenda.unsigned", offered.modes().title(met.mode())),
                    spoken.day(met.on(), today),
                    "",
                    ""));
        return lines;
    }

    private static List<Choice> contacts(SessionDraft draft, Offered offered, Shell shell) {
        var spoken = shell.words().spoken();
        var wording = offered.prepared().agenda().wording().stream()
                .map(kept -> Choice.of(
                        kept.contact().toString(),
                        shell.say(
                                "supervision.contact.wording",
                                kept.caregiverName(),
                                spoken.day(kept.day(), offered.today())),
                        draft.contacts().contains(kept.contact())));
        var known = offered.prepared().agenda().wording().stream()
                .map(kept -> kept.contact())
                .toList();
        var unsigned = offered.prepared().agenda().unsigned().stream()
                .filter(met -> !known.contains(met.id()))
                .map(met -> Choice.of(
                        met.id().toString(),
                        shell.say(
                                "supervision.contact",
                                met.family(),
                                offered.modes().title(met.mode()),
                                spoken.day(met.on(), offered.today())),
                        draft.contacts().contains(met.id())));
        return Stream.concat(wording, unsigned).limit(CONTACTS).toList();
    }

    private static List<Choice> fixed(List<String> codes, String picked, Shell shell) {
        return codes.stream()
                .map(code -> Choice.of(code, shell.say("supervision." + code), code.equals(picked)))
                .toList();
    }

    private static List<Choice> codes(CodeList list, List<String> picked) {
        return list.codes().stream()
                .map(code -> Choice.of(code.code(), code.title(), picked.contains(code.code())))
                .toList();
    }

    private static List<UUID> ids(Sent sent, String field) {
        return sent.all(field).stream()
                .flatMap(typed -> Typed.id(typed).stream())
                .toList();
    }
}

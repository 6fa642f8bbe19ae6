package org.alongside.hours.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.hours.DutyDraft;
import org.alongside.hours.Entry;
import org.alongside.hours.Week;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a duty, every word ready.
 *
 * @param lengths the usual ones; each sends the form at one tap
 * @param asks whether a reason is needed
 * @param more whether the further fields stand open
 */
public record DutyForm(
        UUID id,
        List<Choice> kinds,
        List<Choice> days,
        List<Choice> lengths,
        String time,
        String minutes,
        boolean volunteer,
        boolean ownFamily,
        String words,
        String reason,
        boolean asks,
        boolean more,
        Problems problems) {
    private static final List<Integer> USUAL = List.of(15, 30, 45, 60, 90, 120);

    static DutyForm blank(UUID id, Week week, LocalDate today, CodeList kinds, Shell shell) {
        var day = week.holds(today) ? today : week.sunday();
        var draft = new DutyDraft(id, "", day.toString(), "", "", false, false, "", "", null);
        return of(draft, week, today, kinds, shell, Problems.none());
    }

    static DutyForm of(DutyDraft draft, Week week, LocalDate today, CodeList kinds, Shell shell, Problems problems) {
        var spoken = shell.words().spoken();
        var days = Stream.iterate(week.monday(), day -> day.plusDays(1))
                .limit(7)
                .filter(day -> !day.isAfter(today))
                .map(day -> Choice.of(
                        day.toString(), spoken.day(day, today), day.toString().equals(draft.day())))
                .toList();
        boolean asks = draft.corrects() != null || week.state() == Week.State.APPROVED;
        return new DutyForm(
                draft.id(),
                kinds.offered().stream()
                        .map(code ->
                                Choice.of(code.code(), code.title(), code.code().equals(draft.kind())))
                        .toList(),
                days,
                USUAL.stream()
                        .map(minutes -> Choice.of(minutes.toString(), spoken.minutes(minutes)))
                        .toList(),
                draft.time(),
                draft.minutes(),
                draft.volunteer(),
                draft.ownFamily(),
                draft.words(),
                draft.reason(),
                asks,
                asks
                        || !problems.isEmpty()
                                && Stream.of("time", "minutes", "words", "reason")
                                        .anyMatch(f -> problems.on(f) != null),
                problems);
    }

    /** What was sent: a usual length where its button was pressed, else the minutes written. */
    static DutyDraft sent(Sent sent, UUID fresh, @Nullable UUID corrects) {
        return new DutyDraft(
                sent.id("id").orElse(fresh),
                sent.line("kind"),
                sent.line("day"),
                sent.line("time"),
                sent.line("length").isEmpty() ? sent.line("minutes") : sent.line("length"),
                sent.ticked("volunteer"),
                sent.ticked("own-family"),
                sent.words("words"),
                sent.words("reason"),
                corrects);
    }

    static DutyDraft correcting(Entry.Duty duty, UUID fresh) {
        var at = duty.at();
        return new DutyDraft(
                fresh,
                duty.kind(),
                duty.on().toString(),
                at == null ? "" : at.toString(),
                Integer.toString(duty.minutes()),
                !duty.paid(),
                duty.ownFamily(),
                duty.words(),
                "",
                duty.id());
    }
}

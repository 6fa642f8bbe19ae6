package org.alongside.telling.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.alongside.telling.PrepareReport;

/** A report to begin. */
public record BeginForm(
        UUID id,
        UUID family,
        String name,
        List<Choice> people,
        List<Choice> kinds,
        String from,
        String to,
        List<Choice> partners,
        List<Choice> purposes,
        Problems problems) {

    /** About the month before, for whoever is the only caregiver. */
    static PrepareReport.Draft blank(UUID id, UUID family, PrepareReport.Choices choices, LocalDate today) {
        var month = today.withDayOfMonth(1).minusMonths(1);
        return new PrepareReport.Draft(
                id,
                family,
                choices.caregivers().size() == 1
                        ? choices.caregivers().getFirst().id().toString()
                        : "",
                "",
                month.toString(),
                month.plusMonths(1).minusDays(1).toString(),
                "",
                "");
    }

    static BeginForm of(PrepareReport.Draft draft, PrepareReport.Choices choices, Problems problems, Shell shell) {
        return new BeginForm(
                draft.id(),
                draft.family(),
                choices.family(),
                choices.caregivers().stream()
                        .map(one -> choice(one.id().toString(), one.name(), draft.person()))
                        .toList(),
                choices.kinds().stream()
                        .map(one -> choice(one.id(), one.title(), draft.kind()))
                        .toList(),
                draft.from(),
                draft.to(),
                choices.partners().stream()
                        .map(one -> choice(one.id().toString(), one.called(), draft.partner()))
                        .toList(),
                choices.kinds().stream()
                        .flatMap(kind -> kind.purposes().stream())
                        .distinct()
                        .sorted()
                        .map(one -> choice(one.word(), shell.say("telling.purpose." + one.word()), draft.purpose()))
                        .toList(),
                problems);
    }

    private static Choice choice(String value, String label, String picked) {
        return Choice.of(value, label, value.equals(picked));
    }
}

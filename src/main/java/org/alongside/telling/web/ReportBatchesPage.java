package org.alongside.telling.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.alongside.consent.Purpose;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.alongside.telling.BatchOfMonth;

/** Batches of drafts so far, and one to begin; every word ready. */
public record ReportBatchesPage(
        UUID id,
        List<Choice> programs,
        List<Choice> partners,
        List<Choice> kinds,
        List<Choice> purposes,
        String month,
        List<Line> lines,
        Problems problems) {

    /** @param tone of the state */
    public record Line(String href, String title, String what, String state, String tone) {}

    static ReportBatchesPage of(
            BatchOfMonth.Choices choices, BatchOfMonth.Draft draft, Problems problems, Shell shell) {
        var purposes = new LinkedHashSet<Purpose>();
        choices.kinds().forEach(kind -> purposes.addAll(kind.purposes()));
        return new ReportBatchesPage(
                draft.id(),
                choices.programs().stream()
                        .map(one -> Choice.of(
                                one.id().toString(),
                                one.name(),
                                one.id().toString().equals(draft.program())))
                        .toList(),
                choices.partners().stream()
                        .map(one -> Choice.of(
                                one.id().toString(),
                                one.called(),
                                one.id().toString().equals(draft.partner())))
                        .toList(),
                choices.kinds().stream()
                        .map(one -> Choice.of(one.id(), one.title(), one.id().equals(draft.kind())))
                        .toList(),
                purposes.stream()
                        .map(one -> Choice.of(
                                one.word(),
                                shell.say("telling.purpose." + one.word()),
                                one.word().equals(draft.purpose())))
                        .toList(),
                draft.month(),
                choices.latest().stream()
                        .map(one -> new Line(
                                "/report-batches/" + one.id(),
                                ReportBatchPage.title(one, shell),
                                shell.say("telling.batch.line", one.partner(), one.begunBy()),
                                shell.say("telling.batch.progress", one.printed(), one.drafts()),
                                one.isDone() ? "good" : "wait"))
                        .toList(),
                problems);
    }
}

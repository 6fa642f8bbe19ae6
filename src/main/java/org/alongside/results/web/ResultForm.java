package org.alongside.results.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.network.Partner;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Difference;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.alongside.results.RecordResult;
import org.alongside.results.ResultDraft;
import org.alongside.results.ResultFields;
import org.alongside.results.ResultWords;
import org.alongside.results.SeeResults;
import org.alongside.results.TestResult;

/**
 * A result to write down, or to correct, as it is or as typed.
 *
 * @param path where it is sent
 * @param about of a correction whose result it is and who told it; "" for a first one
 * @param people empty for a correction, as {@code partners} and {@code ways} are
 * @param notAllowed why that partner may not tell it; "" where nothing stands against it
 * @param permission where they would be allowed; "" likewise
 */
public record ResultForm(
        String title,
        String path,
        String back,
        String about,
        List<Choice> people,
        List<Choice> partners,
        List<Choice> ways,
        ResultFields fields,
        String notAllowed,
        String permission,
        List<Difference> differences,
        Problems problems) {

    /** A treatment provider, or whoever else a permission names, comes first. */
    private static final String TREATMENT = "treatment";

    static ResultForm first(
            SeeResults.OfFamily read,
            ResultDraft draft,
            String notAllowed,
            String permission,
            ResultWords words,
            LocalDate today,
            Shell shell,
            Problems problems) {
        var allowed = read.mayTell().stream()
                .map(standing -> standing.signed().consent().discloser())
                .toList();
        return new ResultForm(
                shell.say("results.new", shell.words().spoken().list(read.names())),
                "/families/" + read.family() + "/test-results",
                "/families/" + read.family() + "/test-results",
                "",
                read.recovering().stream()
                        .map(one -> Choice.of(
                                one.person().toString(),
                                one.name(),
                                read.recovering().size() == 1
                                        || one.person().toString().equals(draft.person())))
                        .toList(),
                read.partners().stream()
                        .filter(partner -> partner.isOpenOn(today))
                        .filter(partner -> partner.kind().equals(TREATMENT) || allowed.contains(partner.recipient()))
                        .map(partner -> Choice.of(
                                partner.id().toString(),
                                partner.called(),
                                partner.id().toString().equals(draft.partner())))
                        .toList(),
                words.codes().apply(RecordResult.WAYS).offered().stream()
                        .filter(code -> ResultsPage.isWay(code.code()))
                        .map(code ->
                                Choice.of(code.code(), code.title(), code.code().equals(draft.way())))
                        .toList(),
                ResultFields.of(draft, words),
                notAllowed,
                permission,
                List.of(),
                problems);
    }

    static ResultForm correction(
            TestResult result,
            ResultDraft draft,
            String notAllowed,
            String permission,
            List<Difference> differences,
            ResultWords words,
            Shell shell,
            Problems problems) {
        return new ResultForm(
                shell.say("results.correct"),
                "/test-results/" + result.id() + "/versions",
                "/test-results/" + result.id(),
                shell.say("results.of", result.personName(), words.told(result)),
                List.of(),
                List.of(),
                List.of(),
                ResultFields.of(draft, words),
                notAllowed,
                permission,
                differences,
                problems);
    }

    static String permission(UUID family, RecordResult.NotAllowed refused) {
        Partner partner = refused.partner();
        return ResultsPage.permission(family, refused.person(), partner);
    }
}

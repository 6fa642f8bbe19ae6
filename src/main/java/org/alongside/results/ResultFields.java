package org.alongside.results;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.alongside.platform.web.Choice;

/**
 * What is asked of a result, on staff's pages and on partners', as it is or as typed.
 *
 * @param told whether the day on which it was told is asked: a partner tells it now
 */
public record ResultFields(
        ResultDraft draft,
        boolean told,
        List<Choice> specimens,
        List<Choice> outcomes,
        List<Choice> findings,
        List<Choice> substances) {

    public static ResultFields of(ResultDraft draft, ResultWords words) {
        return new ResultFields(
                draft,
                !draft.way().equals(RecordResult.PARTNER_PAGE),
                offered(words, RecordResult.SPECIMENS, draft.specimen()::equals),
                Arrays.stream(TestOutcome.values())
                        .map(one -> Choice.of(
                                one.code(),
                                words.words().say("results.outcome." + one.code()),
                                one.code().equals(draft.outcome())))
                        .toList(),
                Arrays.stream(Finding.values())
                        .map(one -> Choice.of(
                                one.code(),
                                words.words().say("results.finding." + one.code()),
                                one.code().equals(draft.finding())))
                        .toList(),
                offered(words, RecordResult.SUBSTANCES, draft.substances()::contains));
    }

    private static List<Choice> offered(ResultWords words, String list, Predicate<String> picked) {
        return words.codes().apply(list).offered().stream()
                .map(code -> Choice.of(code.code(), code.title(), picked.test(code.code())))
                .toList();
    }
}

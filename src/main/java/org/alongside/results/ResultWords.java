package org.alongside.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Results in words, the same on every page and paper: negative or positive, never a verdict on a person.
 *
 * @param codes a list by its id
 */
public record ResultWords(Words words, Function<String, CodeList> codes) {

    public static ResultWords of(Words words, Definitions definitions, UUID agency, LocalDate on) {
        return new ResultWords(words, list -> definitions.codes(list, agency, on));
    }

    /** "Positive for Cannabis (THC), confirmed by a laboratory". */
    public String outcome(TestResult.Version version) {
        return outcome(version.outcome(), version.finding(), version.substances(), version.asPrescribed());
    }

    public String outcome(
            TestOutcome outcome, @Nullable Finding finding, List<String> substances, boolean asPrescribed) {
        var parts = new ArrayList<String>();
        parts.add(words.say("results.outcome." + outcome.code() + ".said", substances(substances)));
        if (finding != null) parts.add(words.say("results.finding." + finding.code() + ".said"));
        if (asPrescribed) parts.add(words.say("results.as-prescribed.said"));
        return String.join(words.say("results.between"), parts);
    }

    /** "Urine, five kinds of drugs". */
    public String sample(String specimen, String panel) {
        var kind = title(RecordResult.SPECIMENS, specimen);
        return panel.isEmpty() ? kind : kind + words.say("results.between") + panel;
    }

    /** "Urine. Sample of 3 Nov 2026, told on 6 Nov 2026 by Bitterroot Recovery, by phone". */
    public String told(TestResult result) {
        var now = result.now();
        return words.say(
                "results.told",
                sample(now.specimen(), now.panel()),
                words.spoken().date(now.sampledOn()),
                words.spoken().date(now.reportedOn()),
                result.partnerName(),
                title(RecordResult.WAYS, result.way()));
    }

    public String title(String list, String code) {
        return codes.apply(list).title(code);
    }

    private String substances(List<String> some) {
        return words.spoken()
                .list(some.stream()
                        .map(code -> title(RecordResult.SUBSTANCES, code))
                        .toList());
    }
}

package org.alongside.results;

import java.time.LocalDate;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.definitions.CodeList;

/** What must be said of a result before it can be kept. Who may tell it is another question, see {@link MayTell}. */
final class ResultRule {
    static final int PANEL_CHARACTERS = 200;
    static final int WORDS_CHARACTERS = 2000;
    static final int WHY_CHARACTERS = 500;

    private ResultRule() {}

    /** @param substances that there are; {@code specimens} likewise */
    static Wrongs wrongs(ResultDraft draft, CodeList specimens, CodeList substances, LocalDate today) {
        var wrongs = new Wrongs();
        days(draft, today, wrongs);
        if (!specimens.has(draft.specimen())) wrongs.add("specimen", "results.wrong.specimen");
        wrongs.atMost("panel", draft.panel(), PANEL_CHARACTERS);
        var outcome = TestOutcome.of(draft.outcome());
        if (outcome.isEmpty()) wrongs.add("outcome", "results.wrong.outcome");
        boolean positive = outcome.filter(TestOutcome.POSITIVE::equals).isPresent();
        boolean unknown = !draft.substances().stream().allMatch(substances::has);
        if (positive && draft.substances().isEmpty() || unknown) wrongs.add("substances", "results.wrong.substances");
        else if (outcome.isPresent() && !positive && !draft.substances().isEmpty())
            wrongs.add("substances", "results.wrong.nothing-found");
        if (draft.asPrescribed() && outcome.isPresent() && !positive)
            wrongs.add("as-prescribed", "results.wrong.nothing-found");
        if (positive && Finding.of(draft.finding()).isEmpty()) wrongs.add("finding", "results.wrong.finding");
        wrongs.atMost("words", draft.words(), WORDS_CHARACTERS);
        if (draft.isCorrection()) wrongs.needed("why", draft.why(), WHY_CHARACTERS, "results.wrong.why");
        return wrongs;
    }

    private static void days(ResultDraft draft, LocalDate today, Wrongs wrongs) {
        var sampled = Typed.day(draft.sampledOn());
        var reported = Typed.day(draft.reportedOn());
        if (sampled.isEmpty()) wrongs.add("sampled-on", "results.wrong.day");
        else if (sampled.get().isAfter(today)) wrongs.add("sampled-on", "results.wrong.to-come");
        if (reported.isEmpty()) wrongs.add("reported-on", "results.wrong.day");
        else if (reported.get().isAfter(today)) wrongs.add("reported-on", "results.wrong.to-come");
        else if (sampled.isPresent() && reported.get().isBefore(sampled.get()))
            wrongs.add("reported-on", "results.wrong.backwards");
    }
}

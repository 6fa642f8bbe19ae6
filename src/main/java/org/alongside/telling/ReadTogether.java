package org.alongside.telling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.families.FamilyRule;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * The parent first: writes down that a report was read with the caregiver and what they want to say in it, or why it could not
 * be read. It holds for the report to the letter: whatever changes afterwards is read again.
 */
@Component
public class ReadTogether {
    public static final String WAYS = "report-reading-ways";
    public static final String HARD_NEWS = "hard-news-ways";
    private static final int OWN_WORDS_CHARACTERS = 5000;
    private static final int WHY_CHARACTERS = 500;

    private final Db db;
    private final Clock clock;
    private final ReportStore reports;
    private final Compose compose;
    private final Definitions definitions;

    ReadTogether(Db db, Clock clock, ReportStore reports, Compose compose, Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.reports = reports;
        this.compose = compose;
        this.definitions = definitions;
    }

    /**
     * As typed.
     *
     * @param id made with the form, so that sending it twice is written once
     * @param told SHA-256, in hex, of what the page showed
     * @param couldNot whether it could not be read; then {@code notRead} says why, and the rest is nothing
     */
    public record Draft(
            UUID id,
            UUID report,
            String told,
            String on,
            String way,
            String hardNews,
            String ownWords,
            boolean couldNot,
            String notRead) {}

    /**
     * Overtaken where the report tells something else by now than what was read.
     *
     * @throws NotFound if the actor writes nothing about families, or there is no such draft within their reach
     */
    public Change<Composed> record(Actor actor, Draft draft) {
        FamilyRule.mustCorrect(actor);
        return db.as(actor, () -> {
            var report = reports.find(draft.report())
                    .filter(one -> !one.isReleased())
                    .orElseThrow(NotFound::new);
            var shown = compose.of(actor, report);
            var wrongs = wrongs(actor, draft, shown);
            if (!wrongs.none()) return Change.refused(wrongs);
            if (!shown.sha256().equals(draft.told())
                    && report.readings().stream().noneMatch(one -> one.id().equals(draft.id())))
                return Change.overtaken(shown);
            var read = reading(actor, draft, "");
            var told = compose.of(actor, report.with(read)).sha256();
            reports.read(report, reading(actor, draft, told));
            return Change.done(compose.of(actor, reports.find(report.id()).orElseThrow()));
        });
    }

    private Report.Reading reading(Actor actor, Draft draft, String told) {
        boolean not = draft.couldNot();
        return new Report.Reading(
                draft.id(),
                Typed.day(draft.on()).orElseThrow(),
                not ? "" : draft.way(),
                not ? "" : draft.hardNews(),
                not ? "" : draft.ownWords(),
                not ? draft.notRead() : "",
                told,
                clock.instant(),
                actor.name());
    }

    private Wrongs wrongs(Actor actor, Draft draft, Composed shown) {
        var today = LocalDate.ofInstant(clock.instant(), actor.zone());
        var wrongs = new Wrongs();
        var on = Typed.day(draft.on());
        if (on.isEmpty()) wrongs.add("on", "telling.wrong.day");
        else if (on.get().isAfter(today)) wrongs.add("on", "telling.wrong.to-come");
        else if (on.get().isBefore(shown.report().to())) wrongs.add("on", "telling.wrong.read-before");
        if (draft.couldNot())
            return wrongs.needed("notRead", draft.notRead(), WHY_CHARACTERS, "telling.wrong.not-read");
        if (!definitions.codes(WAYS, actor.agency(), today).has(draft.way())) wrongs.add("way", "telling.wrong.way");
        boolean known = definitions.codes(HARD_NEWS, actor.agency(), today).has(draft.hardNews());
        if (shown.tellsHardNews() && !known || !draft.hardNews().isEmpty() && !known)
            wrongs.add("hardNews", "telling.wrong.hard-news");
        return wrongs.atMost("ownWords", draft.ownWords(), OWN_WORDS_CHARACTERS);
    }
}

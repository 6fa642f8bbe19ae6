package org.alongside.workforce;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.families.FamilyRule;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Violated;
import org.alongside.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Has another supporter cover for one who is away: each family of the one is in the reach of the other for those days.
 * Managers do. Whoever knows one of these families covers only once it was decided that they may, as with an assignment.
 */
@Component
public class GoAway {
    private static final int DAYS_AT_MOST = 366;

    /**
     * @param id made by whoever fills in the form, so that sending it twice covers once
     * @param from as typed
     * @param until as typed: the last day away
     */
    public record Draft(UUID id, UUID supporter, @Nullable UUID cover, String from, String until) {}

    private final Db db;
    private final Clock clock;
    private final AssignmentStore assignments;
    private final ServingStore serving;
    private final AwayStore aways;
    private final RelationshipStore relationships;

    GoAway(
            Db db,
            Clock clock,
            AssignmentStore assignments,
            ServingStore serving,
            AwayStore aways,
            RelationshipStore relationships) {
        this.db = db;
        this.clock = clock;
        this.assignments = assignments;
        this.serving = serving;
        this.aways = aways;
        this.relationships = relationships;
    }

    /** @throws NotFound if the actor does not manage, or nobody of that id supports families */
    public Change<Away> away(Actor actor, Draft draft) {
        FamilyRule.mustManage(actor);
        return Violated.refusing(
                "away_once_at_a_time",
                Change.refused("from", "workforce.wrong.away-already"),
                () -> db.as(actor, () -> {
                    if (assignments.supporterName(draft.supporter()).isEmpty()) throw new NotFound();
                    var already = aways.find(draft.id());
                    if (already.isPresent()) return Change.done(already.get());
                    var wrongs = wrongs(actor, draft);
                    if (!wrongs.none()) return Change.refused(wrongs);
                    aways.add(
                            draft.id(),
                            draft.supporter(),
                            requireNonNull(draft.cover()),
                            Typed.day(draft.from()).orElseThrow(),
                            Typed.day(draft.until()).orElseThrow());
                    aways.cover(draft.id());
                    return Change.done(aways.find(draft.id()).orElseThrow());
                }));
    }

    /**
     * The supporter is back earlier than planned, or was never away.
     *
     * @param day as typed: the first day back
     * @throws NotFound if the actor does not manage, or there is no such absence
     */
    public Change<Away> back(Actor actor, UUID id, int version, String day) {
        FamilyRule.mustManage(actor);
        return db.as(actor, () -> {
            var was = aways.find(id).orElseThrow(NotFound::new);
            var back = Typed.day(day);
            if (back.isEmpty()) return Change.refused("back-on", "workforce.wrong.not-a-day");
            if (back.get().isAfter(was.untilOn().plusDays(1)))
                return Change.refused("back-on", "workforce.wrong.back-later", was.untilOn());
            var kept = aways.backOn(id, version, back.get().minusDays(1), was.supporterName() + " was back earlier.");
            return kept ? Change.done(was) : Change.overtaken(was);
        });
    }

    private Wrongs wrongs(Actor actor, Draft draft) {
        var wrongs = new Wrongs();
        var today = actor.today(clock);
        var cover = draft.cover();
        if (cover == null || assignments.supporterName(cover).isEmpty())
            wrongs.add("cover", "workforce.wrong.supporter-missing");
        else if (cover.equals(draft.supporter())) wrongs.add("cover", "workforce.wrong.covers-self");
        else mayCover(wrongs, draft, cover, Typed.day(draft.from()).orElse(today), today);
        var from = Typed.day(draft.from());
        var until = Typed.day(draft.until());
        if (from.isEmpty()) wrongs.add("from", "workforce.wrong.not-a-day");
        if (until.isEmpty()) wrongs.add("until", "workforce.wrong.not-a-day");
        else if (from.isPresent() && until.get().isBefore(from.get()))
            wrongs.add("until", "workforce.wrong.ends-before-start");
        else if (until.get().isBefore(today)) wrongs.add("until", "workforce.wrong.away-over");
        else if (until.get().isAfter(today.plusDays(DAYS_AT_MOST)))
            wrongs.add("until", "workforce.wrong.too-far-ahead");
        return wrongs;
    }

    private void mayCover(Wrongs wrongs, Draft draft, UUID cover, LocalDate from, LocalDate today) {
        var supporter = draft.supporter();
        assignments
                .cannotServe(cover, supporter, today)
                .ifPresent(family ->
                        wrongs.add("cover", "workforce.wrong.cover-serves-others", assignments.nameOf(cover), family));
        serving.barredFromCovering(cover, supporter, from)
                .ifPresent(state -> wrongs.add("cover", "workforce.wrong.barred." + state, assignments.nameOf(cover)));
        relationships
                .inTheWayOfCovering(
                        cover, supporter, from, Typed.day(draft.until()).orElse(from))
                .ifPresent(one -> wrongs.add(
                        "cover",
                        "workforce.wrong.cover-relationship." + one.why(),
                        assignments.nameOf(cover),
                        one.familyName()));
    }
}

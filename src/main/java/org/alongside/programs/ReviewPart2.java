package org.alongside.programs;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * Writes down whether a program is one under 42 CFR Part 2, from today on, and why. Managers, administrators and the privacy
 * officer do. Earlier reviews stay, so that what held on a day can be told.
 */
@Component
public class ReviewPart2 {
    private static final int WHY_CHARACTERS = 2000;

    private final Db db;
    private final Clock clock;
    private final ProgramStore programs;
    private final Part2Store reviews;
    private final Ids ids;

    public ReviewPart2(Db db, Clock clock, ProgramStore programs, Part2Store reviews, Ids ids) {
        this.db = db;
        this.clock = clock;
        this.programs = programs;
        this.reviews = reviews;
        this.ids = ids;
    }

    /** @param reviews the latest first */
    public record Standing(Program program, List<Part2Review> reviews) {}

    /** @throws NotFound if there is no such program, or the actor reviews none */
    public Standing of(Actor actor, UUID program) {
        if (!mayReview(actor)) throw new NotFound();
        return db.read(
                actor,
                () -> new Standing(programs.find(program).orElseThrow(NotFound::new), reviews.ofProgram(program)));
    }

    /**
     * @param id made with the form, so that sending it twice reviews once
     * @param status a code of {@link Part2Review.Status}
     * @throws NotFound if there is no such program, or the actor reviews none
     */
    public Change<Standing> review(Actor actor, UUID id, UUID program, String status, String why) {
        of(actor, program);
        var wrongs = new Wrongs();
        var chosen = Part2Review.Status.of(status);
        if (chosen.isEmpty()) wrongs.add("status", "programs.wrong.part2-status-missing");
        wrongs.needed("why", why, WHY_CHARACTERS, "programs.wrong.part2-why-missing");
        if (!wrongs.none()) return Change.refused(wrongs);
        var today = actor.today(clock);
        var review = new Part2Review(id, program, chosen.orElseThrow(), why, today, actor.name());
        db.as(actor, () -> reviews.add(review));
        return Change.done(of(actor, program));
    }

    public UUID nextId() {
        return ids.next();
    }

    public static boolean mayReview(Actor actor) {
        return KeepProgram.mayKeep(actor) || actor.is(Role.PRIVACY_OFFICER);
    }
}

package org.alongside.families;

import java.time.Clock;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends an enrollment with its last day and why; the assignments in it end with it. Managers do. */
@Component
public class EndEnrollment {
    private static final int NOTE_CHARACTERS = 1000;
    private static final int SUMMARY_CHARACTERS = 4000;

    private final Db db;
    private final Clock clock;
    private final EnrollmentStore enrollments;
    private final Definitions definitions;
    private final ApplicationEventPublisher events;

    EndEnrollment(
            Db db,
            Clock clock,
            EnrollmentStore enrollments,
            Definitions definitions,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.enrollments = enrollments;
        this.definitions = definitions;
        this.events = events;
    }

    /**
     * @param lastDay as typed, counted in
     * @param reason a code from the end-reasons list
     * @param summary what the family reached and what goes on, as a next episode should find it
     * @throws NotFound if the actor ends no enrollments, or cannot reach this one
     */
    public Change<Enrollment> end(
            Actor actor, UUID id, int version, String lastDay, String reason, String note, String summary) {
        FamilyRule.mustManage(actor);
        return db.as(actor, () -> {
            var was = enrollments.find(id).orElseThrow(NotFound::new);
            var wrongs = wrongs(actor, was, lastDay, reason, note, summary);
            if (!wrongs.none()) return Change.refused(wrongs);
            var last = Typed.day(lastDay).orElseThrow();
            if (last.equals(was.endedOn()) && reason.equals(was.endReason())) return Change.done(was);
            if (was.endedOn() != null) return Change.overtaken(was);
            var ended = enrollments.end(id, version, last, reason, note, summary);
            var now = enrollments.find(id).orElseThrow(NotFound::new);
            if (!ended) return Change.overtaken(now);
            events.publishEvent(new EnrollmentEnded(id, now.familyId(), last));
            return Change.done(now);
        });
    }

    private Wrongs wrongs(Actor actor, Enrollment was, String lastDay, String reason, String note, String summary) {
        var wrongs = new Wrongs();
        var today = actor.today(clock);
        var day = Typed.day(lastDay);
        if (day.isEmpty()) wrongs.add("last-day", "families.wrong.not-a-day");
        else if (day.get().isBefore(was.startedOn()))
            wrongs.add("last-day", "families.wrong.ends-before-start", was.startedOn());
        else if (day.get().isAfter(today)) wrongs.add("last-day", "families.wrong.ends-later");
        if (!definitions.codes("end-reasons", actor.agency(), today).has(reason))
            wrongs.add("reason", "families.wrong.end-reason-missing");
        return wrongs.atMost("note", note, NOTE_CHARACTERS).atMost("summary", summary, SUMMARY_CHARACTERS);
    }
}

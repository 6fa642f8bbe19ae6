package org.alongside.consents;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.alongside.families.EnrollmentEnded;
import org.alongside.families.EnrollmentReopened;
import org.alongside.families.EnrollmentStore;
import org.alongside.families.FamilyRule;
import org.alongside.families.PersonStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes down that something happened which may end consents. That the last enrollment of a caregiver ended is written down by
 * itself, and taken back when the enrollment goes on.
 */
@Component
public class RecordEvent {
    private static final String SERVICES_ENDED = "services-ended";
    private static final String NEVER = "none";
    private static final int NOTE_CHARACTERS = 1000;

    private final Db db;
    private final Clock clock;
    private final PersonStore people;
    private final EnrollmentStore enrollments;
    private final ExceptionStore events;
    private final Definitions definitions;

    RecordEvent(
            Db db,
            Clock clock,
            PersonStore people,
            EnrollmentStore enrollments,
            ExceptionStore events,
            Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.people = people;
        this.enrollments = enrollments;
        this.events = events;
        this.definitions = definitions;
    }

    /**
     * @param event a code from the consent-events list
     * @param on as typed
     * @throws NotFound if the actor writes nothing about families, or cannot reach the person
     */
    public Change<Happened> record(Actor actor, UUID id, UUID person, String event, String on, String note) {
        FamilyRule.mustCorrect(actor);
        return db.as(actor, () -> {
            var whose = people.find(person).orElseThrow(NotFound::new);
            var today = actor.today(clock);
            var wrongs = new Wrongs();
            if (event.equals(NEVER)
                    || !definitions
                            .codes(GiveConsent.EVENTS, actor.agency(), today)
                            .has(event)) wrongs.add("event", "consents.wrong.event");
            var day = Typed.day(on);
            if (day.isEmpty()) wrongs.add("on", "consents.wrong.not-a-day");
            else if (day.get().isAfter(today)) wrongs.add("on", "consents.wrong.later-than-today");
            wrongs.atMost("note", note, NOTE_CHARACTERS);
            if (!wrongs.none()) return Change.refused(wrongs);
            var happened = new Happened(id, whose.familyId(), person, event, day.orElseThrow(), note);
            events.add(happened);
            return Change.done(happened);
        });
    }

    /** @throws NotFound if the actor writes nothing about families, or cannot reach the event */
    public void takeBack(Actor actor, UUID id, String reason) {
        FamilyRule.mustCorrect(actor);
        if (!db.as(actor, () -> events.takeBackEvent(id, reason))) throw new NotFound();
    }

    @EventListener
    void enrollmentEnded(EnrollmentEnded ended) {
        var all = enrollments.ofFamily(ended.family());
        var caregiver = all.stream()
                .filter(one -> one.id().equals(ended.enrollment()))
                .findFirst()
                .orElseThrow()
                .caregiverId();
        boolean goesOn = all.stream()
                .anyMatch(one -> one.caregiverId().equals(caregiver)
                        && !one.id().equals(ended.enrollment())
                        && (one.endedOn() == null
                                || Objects.requireNonNull(one.endedOn()).isAfter(ended.lastDay())));
        if (!goesOn)
            events.add(
                    new Happened(ended.enrollment(), ended.family(), caregiver, SERVICES_ENDED, ended.lastDay(), ""));
    }

    @EventListener
    void enrollmentReopened(EnrollmentReopened again) {
        events.takeBackEvent(again.enrollment(), "The enrollment goes on.");
    }
}

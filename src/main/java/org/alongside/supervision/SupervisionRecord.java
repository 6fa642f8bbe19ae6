package org.alongside.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * The record of a supporter's clinical supervision, to hand to a board or a payer: sessions with their length, topics and who
 * signed. What was agreed in free words is left out, because it may tell of a family.
 */
@Component
public class SupervisionRecord {
    private final Db db;
    private final Clock clock;
    private final StandingStore people;
    private final SupervisionStore sessions;

    SupervisionRecord(Db db, Clock clock, StandingStore people, SupervisionStore sessions) {
        this.db = db;
        this.clock = clock;
        this.people = people;
        this.sessions = sessions;
    }

    /**
     * What was held from one day to another, both counted in.
     *
     * @param sessions clinical ones, also those the supporter has not signed, the oldest first
     */
    public record Held(UUID supporter, String name, LocalDate from, LocalDate until, List<Session> sessions) {

        /** Minutes of sessions that both have signed. */
        public int minutes() {
            return counted(false);
        }

        /** Of them, those in a group. */
        public int inGroup() {
            return counted(true);
        }

        private int counted(boolean groupsOnly) {
            return sessions.stream()
                    .filter(session -> session.countsFor(supporter))
                    .filter(session -> !groupsOnly || session.inGroup())
                    .mapToInt(Session::minutes)
                    .sum();
        }
    }

    /** @throws NotFound unless it is the actor's own, they supervise the supporter today, or they are a manager */
    public Held of(Actor actor, UUID supporter, LocalDate from, LocalDate until) {
        return db.read(actor, () -> {
            var someone = people.someone(supporter).orElseThrow(NotFound::new);
            boolean may = supporter.equals(actor.account())
                    || actor.is(Role.SUPERVISOR) && someone.supervised()
                    || actor.is(Role.MANAGER);
            if (!may) throw new NotFound();
            return new Held(supporter, someone.name(), from, until, sessions.clinical(supporter, from, until));
        });
    }

    /** The agency's. */
    public LocalDate today(Actor actor) {
        return actor.today(clock);
    }
}

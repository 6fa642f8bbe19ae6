package org.alongside.incidents;

import java.time.Clock;
import java.time.LocalDate;
import org.alongside.access.AgencyStore;
import org.alongside.incidents.TellThem.What;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.springframework.stereotype.Component;

/**
 * Writes to whom a step waits for when it is nearly due, and to them and the next person up when it is overdue. Done again, it
 * tells nobody twice.
 */
@Component
public class Escalate {
    private static final int MOST = 10_000;

    private final Db db;
    private final Clock clock;
    private final AgencyStore agencies;
    private final IncidentStore incidents;
    private final Kinds kinds;
    private final TellThem tellThem;

    public Escalate(Db db, Clock clock, AgencyStore agencies, IncidentStore incidents, Kinds kinds, TellThem tellThem) {
        this.db = db;
        this.clock = clock;
        this.agencies = agencies;
        this.incidents = incidents;
        this.kinds = kinds;
        this.tellThem = tellThem;
    }

    /** Every agency, by its own day. */
    public void send() {
        db.keeper(agencies::programs).forEach(this::send);
    }

    private void send(Actor program) {
        var today = program.today(clock);
        for (var incident : db.read(program, () -> incidents.open(today, MOST)))
            db.as(program, () -> tell(program, incident, today));
    }

    private void tell(Actor program, Incident incident, LocalDate today) {
        var now = clock.instant();
        var kind = kinds.of(incident, program.agency());
        for (var task : Progress.of(kind, incident, program.zone()).open()) {
            var turn = Waits.turn(task.step(), kind, incident);
            if (task.isDueWithin(kind.remindHours(), now))
                tellThem.tell(program, turn, incident, task.step().code(), What.DUE, today);
            if (task.isOverdue(now)) {
                tellThem.tell(program, turn, incident, task.step().code(), What.OVERDUE, today);
                tellThem.tell(
                        program,
                        Waits.next(turn, kind, incident),
                        incident,
                        task.step().code(),
                        What.OVERDUE,
                        today);
            }
        }
    }
}

package org.alongside.incidents;

import java.time.Clock;
import java.time.YearMonth;
import java.util.stream.IntStream;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Counts the incidents that a manager or privacy officer sees, without names. */
@Component
public class CountIncidents {
    private final Db db;
    private final Clock clock;
    private final IncidentStore incidents;
    private final Definitions definitions;

    public CountIncidents(Db db, Clock clock, IncidentStore incidents, Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.incidents = incidents;
        this.definitions = definitions;
    }

    /** @throws NotFound for anybody but managers and privacy officers */
    public Trend trend(Actor actor) {
        if (!actor.is(Role.MANAGER) && !actor.is(Role.PRIVACY_OFFICER)) throw new NotFound();
        var today = actor.today(clock);
        var settings = definitions
                .of("incident-trend", "default", actor.agency(), today)
                .body();
        int back = settings.get("months").asInt();
        var first = YearMonth.from(today).minusMonths(back - 1L);
        var months = IntStream.range(0, back).mapToObj(first::plusMonths).toList();
        return Trend.of(
                db.read(actor, () -> incidents.counted(first.atDay(1), today)),
                months,
                settings.get("least").asInt());
    }
}

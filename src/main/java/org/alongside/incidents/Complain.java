package org.alongside.incidents;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.alongside.incidents.TellThem.What;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * Takes a complaint from somebody without an account, by the agency's own address. Kept are the words, the day and the hour,
 * and nothing that could tell who wrote them.
 */
@Component
public class Complain {
    private static final int WORDS = 4000;
    /** So many in an hour is somebody's machine, not families. The limit counts complaints, never people. */
    private static final int MOST_AN_HOUR = 30;

    private final Db db;
    private final Clock clock;
    private final IncidentStore incidents;
    private final Kinds kinds;
    private final TellThem tellThem;

    public Complain(Db db, Clock clock, IncidentStore incidents, Kinds kinds, TellThem tellThem) {
        this.db = db;
        this.clock = clock;
        this.incidents = incidents;
        this.kinds = kinds;
        this.tellThem = tellThem;
    }

    public record Agency(UUID id, String name, ZoneId zone) {}

    /** @throws NotFound if there is no such agency, or it takes no complaints this way */
    public Agency agency(UUID id) {
        var agency = db.read(Actor.system(id, ZoneOffset.UTC), () -> incidents.agency(id))
                .orElseThrow(NotFound::new);
        if (kind(agency).isEmpty()) throw new NotFound();
        return agency;
    }

    /** @return the reference under which it can be spoken about; @throws NotFound as above */
    public Change<String> say(UUID agency, UUID id, String words) {
        var known = agency(agency);
        var kind = kind(known).orElseThrow(NotFound::new);
        var wrongs = new Wrongs().needed("words", words, WORDS, "incidents.wrong.words");
        if (!wrongs.none()) return Change.refused(wrongs);
        var program = Actor.system(agency, known.zone());
        var today = LocalDate.ofInstant(clock.instant(), known.zone());
        return db.as(program, () -> {
            if (incidents.unnamedSince(clock.instant().minus(Duration.ofHours(1))) >= MOST_AN_HOUR)
                return Change.refused("", "incidents.wrong.too-many");
            var one = new IncidentStore.Begun(id, kind, null, null, null, "unnamed", null, today, words, today);
            if (!incidents.add(one))
                return Change.done(incidents.find(id, today).orElseThrow().reference());
            var incident = incidents.find(id, today).orElseThrow();
            for (var duty : kind.tells()) tellThem.tell(program, duty, incident, "", What.BEGUN, today);
            return Change.done(incident.reference());
        });
    }

    private Optional<Kind> kind(Agency agency) {
        return kinds.all(agency.id(), LocalDate.ofInstant(clock.instant(), agency.zone())).stream()
                .filter(Kind::isPublic)
                .findFirst();
    }
}

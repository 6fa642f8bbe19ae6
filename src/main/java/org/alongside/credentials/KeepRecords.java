package org.alongside.credentials;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.alongside.access.AgencyStore;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.springframework.stereotype.Component;

/**
 * Keeps the entries of everybody's record packed, so that many records are read at once, and where everybody stands today.
 * Whatever changes a record marks it in the same transaction; until it is packed anew, it is read from the ledger.
 */
@Component
public class KeepRecords {
    private static final int AT_ONCE = 100;

    private final Db db;
    private final Clock clock;
    private final KeptRecordStore kept;
    private final KeptStandingStore standings;
    private final PeopleStore people;
    private final SeeTeam team;
    private final AgencyStore agencies;

    public KeepRecords(
            Db db,
            Clock clock,
            KeptRecordStore kept,
            KeptStandingStore standings,
            PeopleStore people,
            SeeTeam team,
            AgencyStore agencies) {
        this.db = db;
        this.clock = clock;
        this.kept = kept;
        this.standings = standings;
        this.people = people;
        this.team = team;
        this.agencies = agencies;
    }

    /** In every agency, all that is not kept, is of an earlier day, or no longer follows from the ledger. */
    public void keep() {
        db.keeper(agencies::programs).forEach(this::keep);
    }

    /** The same in one agency. */
    void keep(Actor program) {
        while (some(program, List.of()) == AT_ONCE) {}
    }

    /**
     * Before somebody looks: what is to be made anew of their people, where they are few.
     *
     * @return of how many what is kept is still of an earlier day or no longer right: of all, where they are too many to wait for
     */
    public int freshen(Actor reader) {
        var due = due(reader);
        if (due.isEmpty() || due.size() > AT_ONCE) return due.size();
        return due.size() - some(Actor.system(reader.agency(), reader.zone()), due);
    }

    private List<UUID> due(Actor reader) {
        return db.read(reader, () -> standings.due(today(reader.zone())));
    }

    /** Those that somebody is changing stay for the next time. @return how many it were */
    private int some(Actor program, List<UUID> among) {
        var today = today(program.zone());
        return db.as(program, () -> {
            var due = kept.claim(today, among, AT_ONCE);
            if (due.isEmpty()) return 0;
            var ids = due.stream().map(KeptRecordStore.Due::id).toList();
            var unpacked = due.stream()
                    .filter(one -> !one.packed())
                    .map(KeptRecordStore.Due::id)
                    .toList();
            if (!unpacked.isEmpty()) {
                kept.keep(unpacked);
                kept.settled(unpacked);
            }
            standings.keep(team.members(program, people.of(ids, today), today), today);
            return ids.size();
        });
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}

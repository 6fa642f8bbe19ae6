package org.alongside.caregivers;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.audit.ViewLog;
import org.alongside.families.FamilyRule;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.alongside.telling.ReadAlone;
import org.springframework.stereotype.Component;

/**
 * Those who write about a family look at a caregiver's own pages as the caregiver reads them: read and built by what reads and builds
 * them for the caregiver. That they looked is noted; it is no disclosure.
 */
@Component
public class PreviewOwn {
    private final Db db;
    private final Clock clock;
    private final OwnStore own;
    private final ReadOwn readOwn;
    private final ReadAlone reports;
    private final ViewLog views;

    PreviewOwn(Db db, Clock clock, OwnStore own, ReadOwn readOwn, ReadAlone reports, ViewLog views) {
        this.db = db;
        this.clock = clock;
        this.own = own;
        this.readOwn = readOwn;
        this.reports = reports;
        this.views = views;
    }

    /** @param open whether the caregiver can come in and read it today */
    public record Looked(ReadOwn.Home home, boolean open) {}

    /**
     * @param contact only what stands there because of this one; empty for all of their first page
     * @throws NotFound if the actor writes nothing about families, or there is no such caregiver within their reach
     */
    public Looked look(Actor reader, UUID family, UUID person, Optional<UUID> contact) {
        FamilyRule.mustCorrect(reader);
        var seen = db.as(reader, () -> {
            var who = own.looked(family, person).orElseThrow(NotFound::new);
            views.opened(reader, "own-pages", person, family);
            var offered = contact.isPresent() ? Set.<UUID>of() : reports.offered(reader, family);
            return new Seen(readOwn.home(who.called(), who.tested(), person, reader.today(clock)), who.open(), offered);
        });
        var home = contact.map(one -> seen.home().of(one))
                .orElseGet(() -> seen.home().with(waiting(reader, family, person, seen.offered())));
        return new Looked(home, seen.open());
    }

    private record Seen(ReadOwn.Home home, boolean open, Set<UUID> offered) {}

    private int waiting(Actor reader, UUID family, UUID person, Set<UUID> offered) {
        return (int) reports.mine(reader, family, offered).stream()
                .filter(mine -> mine.report().person().equals(person))
                .filter(ReadAlone.Mine::isWaiting)
                .count();
    }
}

package org.alongside.network;

import java.util.UUID;
import java.util.function.Predicate;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.Violated;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Adds a site, or changes one. Managers and administrators do. */
@Component
public class KeepSite {
    private static final String ONE_NAME = "site_agency_id_name_key";

    private final Db db;
    private final SiteStore sites;
    private final Ids ids;

    public KeepSite(Db db, SiteStore sites, Ids ids) {
        this.db = db;
        this.sites = sites;
        this.ids = ids;
    }

    /** @throws NotFound if the actor keeps no sites */
    public Change<Site> add(Actor actor, String name, String town) {
        return keep(actor, new Site(ids.next(), name, town, 1), site -> {
            sites.add(site);
            return true;
        });
    }

    /** @throws NotFound if there is no such site, or the actor keeps none */
    public Change<Site> edit(Actor actor, UUID id, int version, String name, String town) {
        return keep(actor, new Site(id, name, town, version), sites::change);
    }

    private Change<Site> keep(Actor actor, Site site, Predicate<Site> keeping) {
        if (!mayKeep(actor)) throw new NotFound();
        var wrongs = site.wrongs();
        if (!wrongs.none()) return Change.refused(wrongs);
        return Violated.refusing(
                ONE_NAME,
                Change.refused("name", "network.wrong.site-name-taken", site.name()),
                () -> db.as(actor, () -> {
                    var kept = keeping.test(site);
                    var now = sites.find(site.id()).orElseThrow(NotFound::new);
                    return kept ? Change.done(now) : Change.overtaken(now);
                }));
    }

    public static boolean mayKeep(Actor actor) {
        return actor.is(Role.MANAGER) || actor.is(Role.ADMINISTRATOR) || actor.is(Role.SYSTEM);
    }
}

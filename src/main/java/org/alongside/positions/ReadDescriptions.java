package org.alongside.positions;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Job descriptions, for whoever has such a position, supervises it or looks after it. */
@Component
public class ReadDescriptions {
    private static final int MOST = 200;
    private static final Set<Role> READERS =
            Set.of(Role.SUPPORTER, Role.SUPERVISOR, Role.MANAGER, Role.PRIVACY_OFFICER, Role.ADMINISTRATOR);

    private final Db db;
    private final DescriptionStore store;

    public ReadDescriptions(Db db, DescriptionStore store) {
        this.db = db;
        this.store = store;
    }

    /** @throws NotFound for whoever reads none */
    public List<JobDescription> all(Actor actor) {
        if (READERS.stream().noneMatch(actor::is)) throw new NotFound();
        return db.read(actor, () -> store.all(MOST));
    }

    /**
     * One version of a description.
     *
     * @param versions all of them, the latest first
     */
    public record One(JobDescription description, JobDescription.Version shown, List<JobDescription.Version> versions) {
        public boolean isLatest() {
            return shown.number() == description.now().number();
        }
    }

    /** The latest version. @throws NotFound if there is no such description, or it is not the actor's to read */
    public One of(Actor actor, UUID id) {
        return db.read(actor, () -> {
            var description = store.find(id).orElseThrow(NotFound::new);
            return new One(description, description.now(), store.versions(id));
        });
    }

    /** @throws NotFound if there is no such version, or it is not the actor's to read */
    public One version(Actor actor, UUID version) {
        return db.read(actor, () -> {
            var id = store.descriptionOf(version).orElseThrow(NotFound::new);
            var versions = store.versions(id);
            var shown = versions.stream()
                    .filter(one -> one.id().equals(version))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            return new One(store.find(id).orElseThrow(NotFound::new), shown, versions);
        });
    }
}

package org.alongside.supervision;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** A supervisor says what entitles them to supervise clinically. */
@Component
public class KeepCredential {
    private static final int LINE = 120;

    /** @param until as typed; "" while it lasts */
    public record Draft(UUID id, String title, String number, String from, String until) {}

    private final Db db;
    private final SupervisionStore sessions;

    public KeepCredential(Db db, SupervisionStore sessions) {
        this.db = db;
        this.sessions = sessions;
    }

    /** @throws NotFound if the actor is no supervisor */
    public Change<String> keep(Actor actor, Draft draft) {
        if (!actor.is(Role.SUPERVISOR)) throw new NotFound();
        var wrongs = new Wrongs().needed("title", draft.title(), LINE, "supervision.wrong.title");
        wrongs.atMost("number", draft.number(), LINE);
        var from = Typed.day(draft.from());
        var until = Typed.day(draft.until());
        if (from.isEmpty()) wrongs.add("from", "supervision.wrong.day");
        if (!draft.until().isEmpty() && until.isEmpty()) wrongs.add("until", "supervision.wrong.day");
        else if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get()))
            wrongs.add("until", "supervision.wrong.ends-before");
        if (!wrongs.none()) return Change.refused(wrongs);
        db.as(
                actor,
                () -> sessions.addCredential(
                        draft.id(), actor.person(), draft.title(), draft.number(), from.orElseThrow(), until));
        return Change.done(draft.title());
    }

    /** As of a day, in words; empty for none. */
    public Optional<String> of(Actor actor, LocalDate day) {
        return Optional.of(db.read(actor, () -> sessions.credentialOf(actor.person(), day)))
                .filter(words -> !words.isEmpty());
    }
}

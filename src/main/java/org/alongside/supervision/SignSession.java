package org.alongside.supervision;

import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** A supporter signs a session for themself; those who were there add words; a supervisor takes back what nobody signed. */
@Component
public class SignSession {
    private static final int WORDS = 2000;
    private static final String TAKEN_BACK = "Taken back by the supervisor before anybody signed.";

    private final Db db;
    private final SupervisionStore sessions;

    public SignSession(Db db, SupervisionStore sessions) {
        this.db = db;
        this.sessions = sessions;
    }

    /** Signing twice signs once. @throws NotFound if the actor has no part in such a session */
    public Session sign(Actor actor, UUID id) {
        return db.as(actor, () -> {
            var session = sessions.find(id)
                    .filter(one -> one.parts().stream()
                            .anyMatch(part -> part.supporter().equals(actor.account())))
                    .orElseThrow(NotFound::new);
            if (session.waitsFor(actor.account())) sessions.sign(id);
            return sessions.find(id).orElseThrow();
        });
    }

    /** @throws NotFound if the actor was not there */
    public Change<Session> add(Actor actor, UUID addendum, UUID id, String words) {
        return db.as(actor, () -> {
            var session = sessions.find(id).filter(one -> wasThere(actor, one)).orElseThrow(NotFound::new);
            var wrongs = new Wrongs().needed("words", words, WORDS, "supervision.wrong.words");
            if (!wrongs.none()) return Change.refused(wrongs);
            sessions.addAddendum(addendum, id, words);
            return Change.done(session);
        });
    }

    /** @throws NotFound if the actor did not supervise in such a session */
    public Change<Session> takeBack(Actor actor, UUID id) {
        return db.as(actor, () -> {
            var session = sessions.find(id)
                    .filter(one -> one.supervisor().equals(actor.account()))
                    .orElseThrow(NotFound::new);
            if (session.isSignedByAnySupporter()) return Change.refused("", "supervision.wrong.signed-stays");
            sessions.takeBack(id, TAKEN_BACK);
            return Change.done(session);
        });
    }

    static boolean wasThere(Actor actor, Session session) {
        return session.supervisor().equals(actor.account())
                || session.parts().stream().anyMatch(part -> part.supporter().equals(actor.account()));
    }
}

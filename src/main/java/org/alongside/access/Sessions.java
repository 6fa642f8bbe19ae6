package org.alongside.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who is signed in. What the browser holds is known here only by its hash; a session found once is remembered for a few
 * seconds, so that most requests ask nothing of the database. What ends here ends at once; on another server of the same
 * installation, within those seconds.
 */
@Component
public class Sessions {
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final Duration BETWEEN_SIGHTINGS = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 20_000;

    private final Db db;
    private final SessionStore store;
    private final SessionSettings settings;
    private final Ids ids;
    private final Clock clock;
    private final Cache<String, Session> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    Sessions(Db db, SessionStore store, SessionSettings settings, Ids ids, Clock clock) {
        this.db = db;
        this.store = store;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** The live session of what a browser holds, which counts as seeing its person now. */
    public Optional<Session> find(String token) {
        var now = clock.instant();
        return peek(token).map(session -> seen(token, session, now));
    }

    /** The live session, without putting off its idle end: for a page that asks how long is left. */
    public Optional<Session> peek(String token) {
        var now = clock.instant();
        return remembered(Chance.hash(token)).filter(session -> session.live(now, settings.idle(session)));
    }

    /**
     * Begins a session, and with it a new secret for the browser to hold, which is the answer.
     *
     * @param complete whether every factor asked of this account has been shown
     */
    public String begin(UUID agency, UUID account, boolean complete, String device) {
        return db.keeper(() -> beginAsKeeper(agency, account, complete, device));
    }

    String beginAsKeeper(UUID agency, UUID account, boolean complete, String device) {
        var token = Chance.token();
        var until = clock.instant().plus(complete ? settings.longest() : settings.halfway());
        store.add(ids.next(), agency, account, Chance.hash(token), complete, device, until);
        return token;
    }

    /** Signs this browser out. */
    public void end(String token) {
        var hash = Chance.hash(token);
        db.keeper(() -> {
            store.end(hash);
            return null;
        });
        remembered.invalidate(key(hash));
    }

    /** Ends one of the actor's own sessions; false if it is not theirs or has ended. */
    public boolean end(Actor owner, UUID session) {
        boolean ended = db.as(owner, () -> store.end(owner.agency(), owner.person(), session));
        forgetIf(one -> one.id().equals(session));
        return ended;
    }

    /** Ends every session of an account but one; how many they were. */
    public int endAll(Actor by, UUID account, @Nullable UUID but) {
        int ended = db.as(by, () -> store.endAll(by.agency(), account, but).size());
        forget(account);
        return ended;
    }

    /** Where the actor is signed in. */
    public List<OpenSession> open(Actor owner) {
        Instant since = clock.instant().minus(settings.idle());
        return db.read(owner, () -> store.open(owner.agency(), owner.person(), since));
    }

    /** Has the next request of this account ask the database: their roles, name or grant have changed. */
    public void forget(UUID account) {
        forgetIf(one -> account.equals(one.actor().account()));
    }

    private Optional<Session> remembered(byte[] hash) {
        var key = key(hash);
        var known = remembered.getIfPresent(key);
        if (known != null) return Optional.of(known);
        var found = db.keeper(() -> store.find(hash));
        found.ifPresent(session -> remembered.put(key, session));
        return found;
    }

    private Session seen(String token, Session session, Instant now) {
        if (now.isBefore(session.lastSeenAt().plus(BETWEEN_SIGHTINGS))) return session;
        db.keeper(() -> {
            store.seen(session, now);
            return null;
        });
        var seen = session.seen(now);
        remembered.asMap().replace(key(Chance.hash(token)), session, seen);
        return seen;
    }

    private void forgetIf(Predicate<Session> condition) {
        remembered.asMap().values().removeIf(condition);
    }

    private static String key(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}

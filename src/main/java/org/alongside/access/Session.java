package org.alongside.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody signed in at one browser.
 *
 * @param actor without the break-glass grant; {@link #actor(Instant)} has it while it lasts
 * @param complete false while a second factor is still to be shown or set up: such a session opens nothing else
 * @param until the end that nothing puts off
 * @param grantUntil when the grant ends; null without one
 */
public record Session(
        UUID id,
        Actor actor,
        String agencyName,
        boolean complete,
        Instant createdAt,
        Instant lastSeenAt,
        Instant until,
        @Nullable UUID grant,
        @Nullable Instant grantUntil) {

    /** Who acts at {@code now}: under the break-glass grant until it ends. */
    public Actor actor(Instant now) {
        return hasGrant(now) ? actor.under(grant) : actor;
    }

    public boolean hasGrant(Instant now) {
        return grantUntil != null && now.isBefore(grantUntil);
    }

    /** Whether only caregivers' own pages are open to it. */
    public boolean isGuest() {
        return actor.roles().equals(Set.of(Role.CAREGIVER));
    }

    /** Whether what is shared with partners is open to it, and nothing else, whatever other roles somebody was given. */
    public boolean isPartner() {
        return actor.is(Role.PARTNER);
    }

    boolean live(Instant now, Duration idle) {
        return now.isBefore(until) && now.isBefore(lastSeenAt.plus(idle));
    }

    Session seen(Instant now) {
        return new Session(id, actor, agencyName, complete, createdAt, now, until, grant, grantUntil);
    }
}

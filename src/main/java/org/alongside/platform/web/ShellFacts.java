package org.alongside.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alongside.platform.db.Actor;

/** What the frame tells about the signed-in person that the ground itself does not know. Asked on every page: keep it quick. */
public interface ShellFacts {
    String agencyName(Actor actor);

    /** Until when the person sees records by break-glass; empty when they see only their own. */
    Optional<Instant> breakGlassUntil(Actor actor);

    /** How long one may be away before having to sign in again. */
    Duration idle();
}

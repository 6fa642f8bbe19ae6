package org.alongside.access;

import java.time.Instant;
import java.util.UUID;

/** A session as its owner sees it in the list of where they are signed in. */
public record OpenSession(UUID id, String device, Instant since, Instant lastSeen) {}

package org.alongside.partners;

import java.time.Instant;
import java.util.UUID;

/** That somebody of a partner says they have a report. */
public record Receipt(UUID report, String partner, String by, Instant at) {}

package org.alongside.partners;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody of a partner wrote back about a family, in their words.
 *
 * @param familyName of the family; "" on the partner's own page
 * @param sud whether it is information of a program under 42 CFR Part 2
 * @param isRead whether somebody who works with the family read it
 */
public record PartnerNote(
        UUID id, UUID family, String familyName, String from, String words, boolean sud, Instant at, boolean isRead) {}

package org.alongside.certification;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that an applicant sent along.
 *
 * @param what it shows, in their words
 * @param name of the file
 */
public record ApplicationDocument(UUID id, String what, String name, Instant addedAt) {}

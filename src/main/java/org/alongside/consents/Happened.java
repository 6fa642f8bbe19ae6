package org.alongside.consents;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that may end a consent happened.
 *
 * @param event a code from the consent-events list
 */
public record Happened(UUID id, UUID family, UUID person, String event, LocalDate on, String note) {}

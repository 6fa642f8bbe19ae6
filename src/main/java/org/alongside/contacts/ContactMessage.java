package org.alongside.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a supporter or somebody who supervises them wrote about a contact.
 *
 * @param from the name of who wrote it
 * @param mine whether the reader wrote it
 * @param read whether whom it is for has read it
 * @param caregiver and {@code day} of the contact it is about
 */
public record ContactMessage(
        UUID id,
        UUID contact,
        String from,
        String words,
        Instant writtenAt,
        boolean mine,
        boolean read,
        String caregiver,
        LocalDate day) {}

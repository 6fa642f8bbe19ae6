package org.alongside.contacts;

import java.time.Instant;
import java.util.UUID;

/** Words added to a contact after it was signed. */
public record Addendum(UUID id, String words, String writtenBy, Instant writtenAt) {}

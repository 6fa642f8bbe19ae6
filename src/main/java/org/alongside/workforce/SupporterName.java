package org.alongside.workforce;

import java.util.UUID;

/** A supporter to choose from a list. */
public record SupporterName(UUID id, String name) {}

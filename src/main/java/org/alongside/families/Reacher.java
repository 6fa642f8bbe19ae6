package org.alongside.families;

import java.util.UUID;

/** A supporter who can be asked to reach a family. */
public record Reacher(UUID id, String name) {}

package org.alongside.contacts;

import java.util.UUID;

/** Somebody of a family, by the name they ask to be called. {@code kind} is caregiver, child or other. */
public record Named(UUID id, String name, String kind) {}

package org.alongside.access;

import java.util.UUID;

/**
 * A supporter whose own record (training, signatures, onboarding) the reader may see.
 *
 * @param own whether it is the reader
 * @param answers whether the reader answers for them: supervises them today, or manages
 */
public record Colleague(UUID id, String name, boolean own, boolean answers) {}

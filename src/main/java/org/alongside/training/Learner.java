package org.alongside.training;

import java.util.UUID;

/**
 * A supporter whose training the reader may see.
 *
 * @param own whether it is the reader
 * @param answers whether the reader accepts or refuses what they enter: supervises them today, or manages
 */
public record Learner(UUID id, String name, boolean own, boolean answers) {}

package org.alongside.statements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That somebody signed a statement.
 *
 * @param statement id of its definition; {@code version} of it
 * @param attests what the standards engine counts it as; "" for nothing
 * @param text the definition as it was signed
 * @param name as they wrote it
 */
public record Signature(
        UUID id,
        UUID supporter,
        String statement,
        String title,
        int version,
        String attests,
        String text,
        String name,
        LocalDate on,
        Instant at) {}

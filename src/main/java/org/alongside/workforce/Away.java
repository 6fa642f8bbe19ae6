package org.alongside.workforce;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A supporter away between two days, both counted in, and who walks with their families meanwhile. Why is nobody's business
 * here.
 */
public record Away(
        UUID id,
        UUID supporter,
        String supporterName,
        UUID cover,
        String coverName,
        LocalDate fromOn,
        LocalDate untilOn,
        int version) {}

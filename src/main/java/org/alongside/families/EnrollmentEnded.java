package org.alongside.families;

import java.time.LocalDate;
import java.util.UUID;

/** An enrollment ended; {@code lastDay} counts in. Told inside the transaction that ends it. */
public record EnrollmentEnded(UUID enrollment, UUID family, LocalDate lastDay) {}

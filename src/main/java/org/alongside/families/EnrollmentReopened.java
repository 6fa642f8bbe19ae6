package org.alongside.families;

import java.time.LocalDate;
import java.util.UUID;

/** The end of an enrollment was a mistake: it goes on. Told inside the transaction that opens it again. */
public record EnrollmentReopened(UUID enrollment, LocalDate wasLastDay) {}

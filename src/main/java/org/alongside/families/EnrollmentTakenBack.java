package org.alongside.families;

import java.util.UUID;

/** An enrollment was entered by mistake and is voided. Told inside the transaction that voids it. */
public record EnrollmentTakenBack(UUID enrollment, String reason) {}

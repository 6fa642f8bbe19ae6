package org.alongside.contacts;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A family somebody walked with until lately.
 *
 * @param walkedUntil the last day of the assignment
 * @param writableUntil the last day on which contacts of the assignment may still be written down, counted in
 */
public record Closing(UUID family, String caregiver, LocalDate walkedUntil, LocalDate writableUntil) {}

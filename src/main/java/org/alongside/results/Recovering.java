package org.alongside.results;

import java.util.UUID;

/**
 * A caregiver who takes part in a recovery program, or did.
 *
 * @param programName of the program in which they started last
 * @param now whether they take part on the day that was asked for
 */
public record Recovering(UUID family, UUID person, String name, UUID program, String programName, boolean now) {}

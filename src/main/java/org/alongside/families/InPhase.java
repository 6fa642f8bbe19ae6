package org.alongside.families;

import java.time.LocalDate;
import java.util.UUID;

/**
 * From which day on an enrollment is in a phase: until the next one begins, or the enrollment ends.
 *
 * @param phaseName as the program calls it
 * @param why "" where nothing was said
 */
public record InPhase(UUID id, UUID phase, String phaseName, LocalDate startsOn, String why, int version) {}

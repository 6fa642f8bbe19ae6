package org.alongside.keeping;

import java.util.UUID;

/**
 * A caregiver asked for a correction, or said that they disagree with a denial. Announced in the transaction in which they did.
 *
 * @param id of the correction, or of the step in which they disagree
 * @param words what is not right, or why they disagree
 */
public record SaidOfCorrection(
        UUID agency, UUID id, UUID family, UUID person, UUID correction, boolean disagrees, String words) {}

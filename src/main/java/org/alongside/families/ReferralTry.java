package org.alongside.families;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One try to reach a family that was referred. No contact yet: contacts belong to an enrollment.
 *
 * @param way a code from the told-ways list
 */
public record ReferralTry(UUID id, LocalDate onDay, String way, boolean reached, String words, String by) {}

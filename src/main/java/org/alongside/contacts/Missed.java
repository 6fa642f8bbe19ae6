package org.alongside.contacts;

import java.util.UUID;

/**
 * A family that was expected at a gathering and did not come.
 *
 * @param who the enrolled caregiver
 * @param notedBy whose it is to take back
 */
public record Missed(UUID id, UUID family, String who, UUID notedBy) {}

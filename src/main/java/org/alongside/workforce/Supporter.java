package org.alongside.workforce;

import java.util.UUID;

/**
 * Somebody who can walk with families.
 *
 * @param families how many they walk with today
 */
public record Supporter(UUID id, String name, int families) {}

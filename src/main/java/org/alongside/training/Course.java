package org.alongside.training;

import java.util.UUID;

/**
 * A course of the agency's catalogue.
 *
 * @param repeats whether one takes it again, as a yearly refresher; else it counts once
 * @param retired no longer offered; what was taken stays
 */
public record Course(UUID id, Lesson lesson, boolean repeats, boolean retired, int version) {}

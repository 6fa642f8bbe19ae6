package org.alongside.families;

/**
 * An enrollment with its program in words.
 *
 * @param supporterTitle what the program calls its supporters
 * @param recovery whether the program serves parents in recovery
 * @param site "" where none is said
 */
public record Enrolled(Enrollment enrollment, String program, boolean recovery, String supporterTitle, String site) {}

package org.alongside.families;

/**
 * An enrollment with its program in words.
 *
 * @param supporterTitle what the program calls its supporters
 * @param site "" where none is said
 */
public record Enrolled(Enrollment enrollment, String program, String supporterTitle, String site) {}

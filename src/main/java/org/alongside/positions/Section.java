package org.alongside.positions;

/**
 * A part of a job description.
 *
 * @param text a line that begins with a hyphen is one of a list, every other line is a paragraph
 */
public record Section(String heading, String text) {}

package org.alongside.workforce;

/** An assignment with the supporter's name. */
public record Walker(Assignment assignment, String supporter) {}

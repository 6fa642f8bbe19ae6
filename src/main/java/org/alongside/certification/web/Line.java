package org.alongside.certification.web;

/** A row of a list that leads somewhere. */
public record Line(String href, String who, String what, Chip chip) {}

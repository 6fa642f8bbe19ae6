package org.alongside.certification.web;

/** A word on a state, and its tone. */
public record Chip(String tone, String words) {}

package org.alongside.platform.web;

/**
 * Somebody found by name, phone or another name they use.
 *
 * @param what one plain line that tells this person from their namesake
 * @param path their page
 */
public record Found(String name, String what, String path) {}

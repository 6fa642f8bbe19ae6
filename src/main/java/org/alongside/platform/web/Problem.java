package org.alongside.platform.web;

/**
 * Why a form cannot be saved as it is.
 *
 * @param field the input's name, or "" where it is about the whole form
 * @param words how to mend it, as a sentence
 */
public record Problem(String field, String words) {}

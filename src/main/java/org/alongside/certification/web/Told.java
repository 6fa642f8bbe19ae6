package org.alongside.certification.web;

/** One entry of a history: what happened, the words given with it ("" for none), who and when. */
public record Told(String what, String words, String when) {}

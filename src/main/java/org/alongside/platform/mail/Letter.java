package org.alongside.platform.mail;

/** A letter in plain text. */
public record Letter(String to, String subject, String words) {}

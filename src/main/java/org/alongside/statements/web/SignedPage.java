package org.alongside.statements.web;

import org.alongside.statements.Statement;

/** A statement as it was signed, to print. */
public record SignedPage(Statement statement, String signed, String source) {}

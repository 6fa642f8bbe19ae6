package org.alongside.access.web;

import org.alongside.platform.web.Problems;

/** @param asked whether a letter may be on its way */
public record ForgottenPage(String email, boolean asked, Problems problems) {}

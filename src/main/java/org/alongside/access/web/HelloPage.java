package org.alongside.access.web;

import org.alongside.platform.web.Problems;

/**
 * Where guests come in.
 *
 * @param email as typed
 * @param said why they are here, when they did not come by themselves
 */
public record HelloPage(String email, String said, Problems problems) {}

package org.alongside.workforce.web;

import java.util.UUID;
import org.alongside.platform.web.Problems;

/**
 * The form that takes back what was entered by mistake.
 *
 * @param back where one came from
 */
public record TakeBackForm(String what, UUID id, String title, String reason, String back, Problems problems) {}

package org.alongside.families.web;

import java.util.UUID;
import org.alongside.platform.web.Problems;

/** The form that takes a mistaken end away. */
public record ReopenForm(UUID enrollment, int version, String program, String reason, Problems problems) {}

package org.alongside.workforce.web;

import java.util.UUID;
import org.alongside.platform.web.Problems;

/** The form that ends an absence earlier. */
public record BackForm(
        UUID away, int version, UUID supporter, String name, String what, String backOn, Problems problems) {}

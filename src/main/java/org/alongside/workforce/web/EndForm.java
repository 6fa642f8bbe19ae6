package org.alongside.workforce.web;

import java.util.UUID;
import org.alongside.platform.web.Problems;

/** The form that ends an assignment. */
public record EndForm(
        UUID id, UUID family, int version, String supporter, String since, String lastDay, Problems problems) {}

package org.alongside.families.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;

/** The form that ends an enrollment. */
public record EndForm(
        UUID id,
        UUID family,
        int version,
        String program,
        String since,
        String lastDay,
        List<Choice> reasons,
        String note,
        String summary,
        Problems problems) {}

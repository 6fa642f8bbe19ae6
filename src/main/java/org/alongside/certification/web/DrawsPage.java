package org.alongside.certification.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;

/** Draws so far, and another to be done. */
public record DrawsPage(List<Row> rows, UUID id, List<Choice> levels, String size, String reason, Problems problems) {

    public record Row(String href, String what, String when) {}
}

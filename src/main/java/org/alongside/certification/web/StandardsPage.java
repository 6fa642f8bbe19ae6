package org.alongside.certification.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;

/** By which standards a body certifies, and by which it could. */
public record StandardsPage(
        List<Row> held, List<Choice> standards, UUID id, String prefix, String months, Problems problems) {

    /** @param id of the standard */
    public record Row(String id, String title, String what) {}
}

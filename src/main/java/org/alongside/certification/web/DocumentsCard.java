package org.alongside.certification.web;

import java.util.List;
import java.util.UUID;

/**
 * What was sent along with an application.
 *
 * @param draft the id of what is sent next
 * @param isShown whether its reader may open them: the applicant and the body
 * @param typed what a file shows, as typed
 */
public record DocumentsCard(UUID draft, boolean isShown, boolean mayAttach, List<Row> rows, String typed) {

    public record Row(String href, String what, String name) {}
}

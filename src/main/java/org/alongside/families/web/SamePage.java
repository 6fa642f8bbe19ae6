package org.alongside.families.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Problems;

/**
 * Two who may be one, to be suggested or answered; every word ready.
 *
 * @param id of the suggestion
 * @param why what was typed, or what whoever suggested it wrote
 * @param from who suggested it and when; "" while it is being suggested
 * @param by who suggested it; "" as above
 * @param merge where a manager makes them one; "" as above
 */
public record SamePage(
        UUID id,
        UUID one,
        UUID other,
        String title,
        List<Side> both,
        String why,
        String from,
        String by,
        String merge,
        String typed,
        Problems problems) {

    /** One of the two. */
    public record Side(String name, String what, String href) {}
}

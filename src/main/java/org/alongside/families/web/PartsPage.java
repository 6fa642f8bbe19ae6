package org.alongside.families.web;

import java.util.List;
import java.util.UUID;

/**
 * The parts of one kind of a family's record.
 *
 * @param part their kind, as in the address
 * @param home how the family is called in lists
 */
public record PartsPage(String part, UUID family, String home, List<PartPages.Row> rows, boolean mayCorrect) {
    public String base() {
        return "/families/" + family + "/" + part;
    }
}

package org.alongside.families.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Difference;
import org.alongside.platform.web.Problems;

/**
 * The form of one part of a family's record.
 *
 * @param part its kind, as in the address
 * @param home how the family is called in lists
 * @param version 0 for one that is new
 * @param back where one goes without saving
 */
public record PartForm(
        String part,
        UUID family,
        String home,
        UUID id,
        int version,
        String back,
        List<Input> inputs,
        Problems problems,
        List<Difference> differences) {

    public boolean isNew() {
        return version == 0;
    }

    public String base() {
        return "/families/" + family + "/" + part;
    }
}

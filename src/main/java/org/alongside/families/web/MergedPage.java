package org.alongside.families.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Problems;

/**
 * A merge that was done.
 *
 * @param family of the survivor; {@code other} of the merged one, "" while the merge holds
 * @param holds whether it was not taken back
 * @param undoing what taking it back would do
 */
public record MergedPage(
        UUID id,
        String title,
        String when,
        String why,
        String family,
        String other,
        boolean holds,
        List<String> undoing,
        Problems problems) {}

package org.alongside.workforce.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;

/**
 * The form of an absence and its cover. Its id is made here, so that sending twice covers once.
 *
 * @param known who disclosed that they know one of the families
 */
public record AwayForm(
        UUID id,
        UUID supporter,
        String name,
        List<Choice> covers,
        String from,
        String until,
        List<KnownLine> known,
        Problems problems) {}

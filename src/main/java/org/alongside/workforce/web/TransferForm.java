package org.alongside.workforce.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;

/**
 * The form that hands a family over. Its id is made here, so that sending twice hands over once.
 *
 * @param now who walks with whom today, in words
 * @param known who disclosed that they know the family
 */
public record TransferForm(
        UUID id,
        UUID enrollment,
        UUID family,
        String now,
        List<Choice> supporters,
        String onDay,
        String note,
        String toldOn,
        List<Choice> toldHow,
        String toldWords,
        List<KnownLine> known,
        Problems problems) {}

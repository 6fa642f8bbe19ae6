package org.alongside.families.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;

/**
 * The form that accepts a referral. The enrollment's id is made here, so that sending twice accepts once.
 *
 * @param known caregivers in the records who may be the same person, with a new family first; one choice where nobody is
 */
public record AcceptForm(
        UUID referral,
        UUID enrollment,
        String name,
        List<Choice> known,
        List<Choice> programs,
        List<Choice> sites,
        String startsOn,
        Problems problems) {}

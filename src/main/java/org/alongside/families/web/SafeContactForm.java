package org.alongside.families.web;

import java.util.List;
import java.util.UUID;
import org.alongside.families.SafeContactDraft;
import org.alongside.families.SafeNote;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Difference;
import org.alongside.platform.web.Problems;

/**
 * What to heed before contacting a family, to read and, for those who may, to change.
 *
 * @param home how the family is called in lists
 * @param note as it is shown wherever somebody is about to contact them
 * @param mayKnowCodeWord whether the code word is shown and changed here
 * @param codeWordAgreed whether there is one
 */
public record SafeContactForm(
        UUID family,
        String home,
        int version,
        SafeContactDraft draft,
        List<Choice> days,
        SafeNote note,
        boolean mayCorrect,
        boolean mayKnowCodeWord,
        boolean codeWordAgreed,
        Problems problems,
        List<Difference> differences) {}

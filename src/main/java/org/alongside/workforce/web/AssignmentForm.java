package org.alongside.workforce.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;

/**
 * The form that assigns a supporter. Its id is made here, so that sending twice assigns once.
 *
 * @param known who disclosed that they know the family
 * @param now who is the main supporter today, "" where nobody is
 */
public record AssignmentForm(
        UUID id,
        UUID enrollment,
        UUID family,
        String program,
        String now,
        List<Choice> supporters,
        List<Choice> kinds,
        String startsOn,
        String endsOn,
        boolean takingOver,
        List<KnownLine> known,
        Problems problems) {}

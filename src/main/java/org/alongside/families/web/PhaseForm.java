package org.alongside.families.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;

/**
 * The form that puts an enrollment in another phase. Its id is made here, so that sending twice changes once.
 *
 * @param now the program and the phase of today, in words
 */
public record PhaseForm(
        UUID id,
        UUID enrollment,
        String program,
        String programPath,
        String now,
        List<Choice> phases,
        String startsOn,
        String why,
        Problems problems) {}

package org.alongside.workforce.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;

/** The form that says how a caregiver was told of a hand-over. */
public record ToldForm(
        UUID handOver,
        int version,
        UUID enrollment,
        String what,
        String toldOn,
        List<Choice> toldHow,
        String toldWords,
        Problems problems) {}

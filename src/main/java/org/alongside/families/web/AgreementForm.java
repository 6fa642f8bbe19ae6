package org.alongside.families.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;

/** The form of what a caregiver agreed to. Its id is made here, so that sending twice records once. */
public record AgreementForm(
        UUID id,
        UUID enrollment,
        String caregiver,
        String agreedOn,
        List<Choice> ways,
        List<Choice> explained,
        String words,
        Problems problems) {}

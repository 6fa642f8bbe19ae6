package org.alongside.families.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;

/** The form that opens an enrollment. Its id is made here, so that sending twice opens one. */
public record EnrollmentForm(
        UUID id,
        UUID family,
        String familyName,
        List<Choice> caregivers,
        List<Choice> programs,
        List<Choice> sites,
        String startsOn,
        Problems problems) {}

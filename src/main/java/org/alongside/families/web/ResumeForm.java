package org.alongside.families.web;

import java.util.UUID;
import org.alongside.platform.web.Problems;

/** The form with which an enrollment goes on after a pause. */
public record ResumeForm(
        UUID pause,
        int version,
        UUID enrollment,
        String program,
        String since,
        String why,
        String resumeOn,
        Problems problems) {}

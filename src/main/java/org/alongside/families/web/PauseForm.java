package org.alongside.families.web;

import java.util.UUID;
import org.alongside.platform.web.Problems;

/** The form that lets an enrollment rest. Its id is made here, so that sending twice pauses once. */
public record PauseForm(
        UUID id, UUID enrollment, String program, String from, String until, String why, Problems problems) {}

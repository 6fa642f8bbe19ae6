package org.alongside.rhythm.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;

/**
 * What a program may expect, to choose from.
 *
 * @param overtaken whether somebody else changed the program meanwhile
 */
public record ProgramRhythmForm(
        UUID program,
        String name,
        int version,
        List<Choice> choices,
        List<Explained> explained,
        Problems problems,
        boolean overtaken) {
    /** A policy in plain words. */
    public record Explained(String title, List<String> expectations) {}
}

package org.alongside.rhythm.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;

/**
 * What a program may expect, in all and in each of its phases, to choose from.
 *
 * @param from the day from which it holds, as typed
 * @param fresh whether nothing was ever said, so that what is said now holds for the past too
 * @param said what held when, and what is planned, the latest first
 * @param overtaken whether somebody else changed the program meanwhile
 */
public record ProgramRhythmForm(
        UUID program,
        String name,
        int version,
        List<Choice> choices,
        List<OfPhase> phases,
        String from,
        boolean fresh,
        List<Told> said,
        List<Explained> explained,
        Problems problems,
        boolean overtaken) {
    /** What families in one phase are to be met by. */
    public record OfPhase(String field, String name, List<Choice> choices) {}

    /** From when what held. */
    public record Told(String from, String what) {}

    /** A policy in plain words. */
    public record Explained(String title, List<String> expectations) {}
}

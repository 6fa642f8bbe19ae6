package org.alongside.positions.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.positions.KeepDescription;
import org.alongside.positions.PositionDraft;

/** A job description to have built. */
public record BuildForm(
        UUID id, List<Choice> programs, List<Choice> standards, PositionDraft position, Problems problems) {

    static BuildForm of(KeepDescription.Draft draft, KeepDescription.Choices choices, Problems problems) {
        return new BuildForm(
                draft.id(),
                choices.programs().stream()
                        .map(one -> Choice.of(
                                one.id().toString(),
                                one.name(),
                                one.id().toString().equals(draft.program())))
                        .toList(),
                choices.standards().stream()
                        .map(one -> Choice.of(one.id(), one.title(), one.id().equals(draft.standard())))
                        .toList(),
                draft.position(),
                problems);
    }
}

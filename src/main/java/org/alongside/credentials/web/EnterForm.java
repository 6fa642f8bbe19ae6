package org.alongside.credentials.web;

import java.util.List;
import java.util.UUID;
import org.alongside.credentials.EnterCertificate;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;

/** A certificate from elsewhere, to write down. */
public record EnterForm(
        UUID supporter,
        String name,
        EnterCertificate.Draft draft,
        List<Choice> levels,
        List<Choice> ways,
        Problems problems) {

    static EnterForm of(
            UUID supporter,
            String name,
            EnterCertificate.Draft draft,
            List<EnterCertificate.Level> levels,
            Problems problems,
            Shell shell) {
        return new EnterForm(
                supporter,
                name,
                draft,
                levels.stream()
                        .map(level -> Choice.of(
                                level.code(),
                                shell.say(
                                        "credentials.enter.level.of",
                                        level.standard().title(),
                                        level.stage().title()),
                                level.code().equals(draft.level())))
                        .toList(),
                EnterCertificate.WAYS.stream()
                        .map(way -> Choice.of(way, shell.say("credentials.check." + way), way.equals(draft.how())))
                        .toList(),
                problems);
    }
}

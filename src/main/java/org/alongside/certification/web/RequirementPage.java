package org.alongside.certification.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.certification.Application;
import org.alongside.certification.Frozen;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.alongside.standards.Requirements;

/**
 * One requirement of an application, with what was said to it, and room to say more: for a steward an answer, for the
 * applicant what was asked.
 *
 * @param draft id of what is to be said, fresh
 */
public record RequirementPage(
        UUID draft,
        String action,
        String back,
        String title,
        String who,
        String explanation,
        Chip met,
        List<Told> steps,
        List<Choice> kinds,
        String words,
        boolean withRecord,
        Problems problems) {

    /** What was typed. */
    record Typed(UUID id, String kind, String words, boolean withRecord) {}

    /** Empty if the standard has no such requirement. */
    static Optional<RequirementPage> of(
            Application application,
            String requirement,
            boolean steward,
            Typed typed,
            Actor actor,
            LocalDate today,
            Shell shell,
            Problems problems) {
        var said = new Said(shell, today, actor.zone());
        var path = (steward ? "/certifying/applications/" : "/applications/") + application.id();
        return Frozen.found(application).stream()
                .filter(found -> found.requirement().equals(requirement))
                .findFirst()
                .map(found -> new RequirementPage(
                        typed.id(),
                        path + (steward ? "/requirements/" : "/answers/") + requirement,
                        path,
                        Requirements.title(requirement, shell.words()),
                        application.applicantName(),
                        found.explanation(),
                        FoundPage.met(found.met(), shell),
                        application.of(requirement).stream().map(said::told).toList(),
                        Stream.of("accepted", "asked", "refused")
                                .map(kind -> Choice.of(
                                        kind, shell.say("certification.kind." + kind), kind.equals(typed.kind())))
                                .toList(),
                        typed.words(),
                        typed.withRecord(),
                        problems));
    }
}

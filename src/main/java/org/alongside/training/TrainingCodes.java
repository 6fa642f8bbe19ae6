package org.alongside.training;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.alongside.platform.db.Actor;
import org.alongside.platform.definitions.Code;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.definitions.Definitions;
import org.springframework.stereotype.Component;

/** The lists that courses and exams are told by, as they hold for an agency today. */
@Component
public class TrainingCodes {
    private final Definitions definitions;
    private final Clock clock;

    public TrainingCodes(Definitions definitions, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    public CodeList standards(Actor actor) {
        return list("training-standards", actor);
    }

    public CodeList topics(Actor actor) {
        return list("training-topics", actor);
    }

    public CodeList practices(Actor actor) {
        return list("evidence-informed-practices", actor);
    }

    public CodeList exams(Actor actor) {
        return list("certification-exams", actor);
    }

    public LocalDate today(Actor actor) {
        return actor.today(clock);
    }

    LessonRules.Known known(Actor actor) {
        return new LessonRules.Known(codes(topics(actor)), codes(standards(actor)), codes(practices(actor)));
    }

    private CodeList list(String id, Actor actor) {
        return definitions.codes(id, actor.agency(), today(actor));
    }

    private static Set<String> codes(CodeList list) {
        return list.codes().stream().map(Code::code).collect(toUnmodifiableSet());
    }
}

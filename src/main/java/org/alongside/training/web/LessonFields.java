package org.alongside.training.web;

import java.util.List;
import org.alongside.platform.db.Actor;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.training.LessonDraft;
import org.alongside.training.TrainingCodes;

/** The fields of a course, with the lists to choose from. */
public record LessonFields(
        LessonDraft draft,
        List<Choice> purposes,
        List<Choice> topics,
        List<StandardsGroup> standards,
        List<Choice> practices) {

    /** Training standards under one core competency. */
    public record StandardsGroup(String title, List<Choice> choices) {
        public boolean anyPicked() {
            return choices.stream().anyMatch(Choice::picked);
        }
    }

    static LessonFields of(LessonDraft draft, TrainingCodes codes, Actor actor, Shell shell) {
        var standards = codes.standards(actor);
        return new LessonFields(
                draft,
                List.of(purpose("continuing", draft, shell), purpose("core", draft, shell)),
                Said.codes(codes.topics(actor), draft.topics()),
                standards.groups().stream()
                        .map(group -> group(group, standards, draft))
                        .toList(),
                Said.codes(codes.practices(actor), draft.practices()));
    }

    static LessonDraft sent(Sent sent) {
        return new LessonDraft(
                sent.line("title"),
                sent.line("provider"),
                sent.line("purpose"),
                sent.line("code"),
                sent.line("hours"),
                sent.line("ceu-hours"),
                sent.all("topics"),
                sent.all("standards"),
                sent.all("practices"),
                sent.line("approval"));
    }

    private static Choice purpose(String code, LessonDraft draft, Shell shell) {
        return Choice.of(
                code, shell.say("training.purpose." + code), draft.purpose().equals(code));
    }

    private static StandardsGroup group(CodeList.Group group, CodeList standards, LessonDraft draft) {
        return new StandardsGroup(
                group.title(),
                standards.codes().stream()
                        .filter(code -> group.code().equals(code.group()))
                        .map(code -> Choice.of(
                                code.code(), code.title(), draft.standards().contains(code.code())))
                        .toList());
    }
}

package org.alongside.credentials.web;

import java.util.List;
import org.alongside.credentials.Fact;
import org.alongside.credentials.FactDraft;
import org.alongside.credentials.SeeFacts;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;

/** A fact to fill in, every word ready. @param what the states or needs to choose from; empty for the other kinds */
public record FactForm(
        FactDraft draft,
        String action,
        String back,
        String title,
        String hint,
        boolean ends,
        List<Choice> what,
        List<Choice> passed,
        Problems problems) {

    static FactForm of(FactDraft draft, Problems problems, Shell shell) {
        var kind = draft.kind();
        var facts = "/standing/" + draft.supporter() + "/facts";
        return new FactForm(
                draft,
                facts + "/" + kind.code(),
                facts,
                shell.say("credentials.fact." + kind.code()),
                shell.say("credentials.fact.what." + kind.code()),
                kind == Fact.Kind.LIVED_EXPERIENCE || kind == Fact.Kind.RESIDENCE || kind == Fact.Kind.EMPLOYMENT,
                switch (kind) {
                    case LIVED_EXPERIENCE -> choices(SeeFacts.needs(), "credentials.need.", draft, shell);
                    case RESIDENCE, EMPLOYMENT -> choices(SeeFacts.states(), "credentials.state-name.", draft, shell);
                    case BORN, BACKGROUND_CHECK -> List.of();
                },
                kind == Fact.Kind.BACKGROUND_CHECK
                        ? List.of(
                                Choice.of(
                                        "yes",
                                        shell.say("credentials.fact.passed-yes"),
                                        draft.passed().equals("yes")),
                                Choice.of(
                                        "no",
                                        shell.say("credentials.fact.passed-no"),
                                        draft.passed().equals("no")))
                        : List.of(),
                problems);
    }

    private static List<Choice> choices(List<String> codes, String key, FactDraft draft, Shell shell) {
        return codes.stream()
                .map(code -> Choice.of(code, shell.say(key + code), code.equals(draft.what())))
                .toList();
    }
}

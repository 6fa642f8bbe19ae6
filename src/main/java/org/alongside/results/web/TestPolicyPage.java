package org.alongside.results.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.alongside.results.ResultWords;
import org.alongside.results.TestPolicies;
import org.alongside.results.TestPolicy;

/**
 * What a program agreed on about drug tests, what to think of, and what to agree on next; every word ready.
 *
 * @param own whether the program said so itself
 * @param all what it said itself, the latest first
 */
public record TestPolicyPage(
        UUID program,
        String name,
        List<String> now,
        boolean own,
        List<String> guidance,
        String source,
        List<Line> all,
        TestPolicies.Draft draft,
        List<Choice> collects,
        List<Choice> receives,
        List<Choice> tells,
        Problems problems) {

    public record Line(String from, String by, List<String> words) {}

    static TestPolicyPage of(
            TestPolicies.OfProgram read, TestPolicies.Draft draft, ResultWords words, Shell shell, Problems problems) {
        return new TestPolicyPage(
                read.program().id(),
                read.program().name(),
                ResultsPage.policy(read.now(), words, shell),
                read.now().from() != null,
                read.guidance().guidance(),
                read.guidance().source(),
                read.all().stream().map(policy -> line(policy, words, shell)).toList(),
                draft,
                List.of("no", "yes").stream()
                        .map(code -> Choice.of(
                                code, shell.say("results.policy.collects." + code), code.equals(draft.collects())))
                        .toList(),
                TestPolicy.RECEIVERS.stream()
                        .map(Role::code)
                        .map(code -> Choice.of(
                                code,
                                shell.say("results.receiver." + code),
                                draft.receives().contains(code)))
                        .toList(),
                words.codes().apply(TestPolicies.TELLERS).offered().stream()
                        .map(code ->
                                Choice.of(code.code(), code.title(), code.code().equals(draft.tells())))
                        .toList(),
                problems);
    }

    private static Line line(TestPolicy policy, ResultWords words, Shell shell) {
        return new Line(
                shell.say("results.policy.from", shell.words().spoken().date(Objects.requireNonNull(policy.from()))),
                policy.by(),
                ResultsPage.policy(policy, words, shell));
    }
}

package org.alongside.scope;

import java.util.List;
import java.util.Map;
import org.alongside.platform.definitions.Definition;

/**
 * What the guard looks for, as a definition has it.
 *
 * @param lists words and short phrases by name, to stand for any one of them: {@code <medicine>}
 * @param unless wording before which none of the concerns is one: somebody else is speaking, or the writer declines to
 */
public record ScopeRules(Map<String, List<String>> lists, List<String> unless, List<Concern> concerns) {
    public static final String KIND = "scope-guard";

    public static ScopeRules of(Definition definition) {
        return definition.as(ScopeRules.class);
    }

    /**
     * One thing that peer support is not.
     *
     * @param standard what the standard says, in words for the writer
     * @param source where it says so
     */
    public record Concern(String code, String title, String standard, String source, List<Wording> wording) {}

    /**
     * Phrases for which the same better words fit.
     *
     * @param language BCP 47, that of {@code better}
     * @param unless as for all, for these phrases only
     */
    public record Wording(String language, String better, List<String> phrases, List<String> unless) {
        public Wording {
            unless = unless == null ? List.of() : unless;
        }
    }
}

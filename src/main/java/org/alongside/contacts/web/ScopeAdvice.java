package org.alongside.contacts.web;

import java.util.List;
import org.alongside.contacts.ScopeGuards;
import org.alongside.platform.db.Actor;
import org.alongside.scope.ScopeFinding;

/**
 * Wording in a note that reads like something peer support is not, for its writer to look at again.
 *
 * @param unsaved whether the note waits for it: saving it once more keeps it as it is
 */
public record ScopeAdvice(List<Line> lines, boolean unsaved) {
    static final ScopeAdvice NONE = new ScopeAdvice(List.of(), false);

    /**
     * @param words as they stand in the note
     * @param language of {@code better}
     */
    public record Line(String title, String words, String standard, String source, String better, String language) {}

    static ScopeAdvice on(ScopeGuards guards, Actor writer, List<String> written) {
        return new ScopeAdvice(
                guards.read(writer, written).stream().map(ScopeAdvice::line).toList(), false);
    }

    private static Line line(ScopeFinding finding) {
        var concern = finding.concern();
        return new Line(
                concern.title(),
                finding.words(),
                concern.standard(),
                concern.source(),
                finding.better(),
                finding.language());
    }

    public boolean any() {
        return !lines.isEmpty();
    }

    ScopeAdvice beforeSaving() {
        return new ScopeAdvice(lines, true);
    }
}

package org.alongside.credentials;

import java.util.List;
import java.util.Optional;
import org.alongside.standards.Standard;
import org.alongside.standards.Standard.Stage;

/** The stages of a standard as levels that one holds, the lowest first; keeping a certification is no level. */
public final class Levels {
    private Levels() {}

    public static List<Stage> of(Standard standard) {
        return standard.stages().stream()
                .filter(stage -> stage.period() == null)
                .toList();
    }

    /** From 0; -1 for what is no level of the standard. */
    static int rank(Standard standard, String stage) {
        var levels = of(standard);
        for (int n = 0; n < levels.size(); n++) if (levels.get(n).id().equals(stage)) return n;
        return -1;
    }

    /** The highest level: whoever holds it is certified. */
    public static boolean isFull(Standard standard, String stage) {
        return rank(standard, stage) == of(standard).size() - 1;
    }

    /** The stage by which a level is kept. */
    public static Optional<Stage> keeping(Standard standard, String level) {
        return standard.stages().stream()
                .filter(stage ->
                        stage.period() != null && stage.period().stage().equals(level))
                .findFirst();
    }
}

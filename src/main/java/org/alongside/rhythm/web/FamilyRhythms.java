package org.alongside.rhythm.web;

import java.util.List;
import java.util.UUID;
import org.alongside.rhythm.Rhythm;
import org.alongside.rhythm.RhythmWords;

/** What is expected of each open enrollment of a family, every word ready. */
public record FamilyRhythms(UUID family, String name, List<Expected> expected) {

    /** @param behind "" where nothing is behind */
    public record Expected(UUID enrollment, String policy, String due, String behind) {
        static Expected of(Rhythm rhythm, RhythmWords say) {
            var due = rhythm.due()
                    .map(one -> say.due(rhythm, one))
                    .orElseGet(() -> say.words().say("rhythm.due.nothing"));
            return new Expected(rhythm.enrollment(), rhythm.policy().title(), due, say.behind(rhythm));
        }
    }
}

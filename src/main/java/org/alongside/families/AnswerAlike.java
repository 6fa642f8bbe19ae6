package org.alongside.families;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * Answers whoever suggested that two people are one. That they are is answered by {@link MergeRecords}, in the transaction
 * that makes them one, whoever began it and wherever; that they are not is said here, with why. Managers do.
 */
@Component
public class AnswerAlike {
    private final Db db;
    private final AlikeSuggestionStore suggestions;

    AnswerAlike(Db db, AlikeSuggestionStore suggestions) {
        this.db = db;
        this.suggestions = suggestions;
    }

    /** Those that wait, the longest first. */
    public List<AlikeSuggestion> open(Actor manager) {
        return FamilyRule.mayManage(manager) ? db.read(manager, suggestions::open) : List.of();
    }

    /** @throws NotFound if the actor merges no records, or there is no such suggestion */
    public AlikeSuggestion one(Actor manager, UUID id) {
        FamilyRule.mustManage(manager);
        return db.read(manager, () -> suggestions.find(id)).orElseThrow(NotFound::new);
    }

    /**
     * @param why for whoever suggested it to read
     * @throws NotFound if the actor merges no records, or there is no such suggestion
     */
    public Change<AlikeSuggestion> areTwo(Actor manager, UUID id, String why) {
        one(manager, id);
        var wrongs = new Wrongs().atMost("why", why, SuggestAlike.MOST_CHARACTERS);
        if (why.isBlank()) wrongs.add("why", "families.same.wrong.why");
        if (!wrongs.none()) return Change.refused(wrongs);
        return db.as(manager, () -> {
            boolean answered = suggestions.areTwo(id, why);
            var now = suggestions.find(id).orElseThrow(NotFound::new);
            return answered ? Change.done(now) : Change.overtaken(now);
        });
    }
}

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
 * Says that two people look like one, written down twice, for whoever merges records to look at. Nothing changes by it. Both
 * have to be within reach: nobody learns here of somebody they do not know.
 */
@Component
public class SuggestAlike {
    static final int MOST_CHARACTERS = 500;

    /** So many of one's own are shown, the latest. */
    public static final int SHOWN = 50;

    private final Db db;
    private final PersonStore people;
    private final AlikeSuggestionStore suggestions;

    SuggestAlike(Db db, PersonStore people, AlikeSuggestionStore suggestions) {
        this.db = db;
        this.people = people;
        this.suggestions = suggestions;
    }

    /** Two who may be one. */
    public record Pair(Person one, Person other) {}

    /** @throws NotFound if they are one record, or the actor does not reach both */
    public Pair pair(Actor actor, UUID person, UUID other) {
        FamilyRule.mustCorrect(actor);
        if (person.equals(other)) throw new NotFound();
        return db.read(
                actor,
                () -> new Pair(
                        people.find(person).orElseThrow(NotFound::new),
                        people.find(other).orElseThrow(NotFound::new)));
    }

    /**
     * @param id made by the page, once for each suggestion: sent again it changes nothing
     * @return whether it was taken; false where the pair waits for an answer already
     * @throws NotFound if the actor does not reach both
     */
    public Change<Boolean> suggest(Actor actor, UUID id, UUID person, UUID other, String why) {
        pair(actor, person, other);
        var wrongs = new Wrongs().atMost("why", why, MOST_CHARACTERS);
        if (!wrongs.none()) return Change.refused(wrongs);
        return Change.done(db.as(
                actor,
                () -> suggestions.add(id, person, other, why)
                        || suggestions.find(id).isPresent()));
    }

    /** What the actor suggested, the latest first; at most {@link #SHOWN}. */
    public List<AlikeSuggestion> mine(Actor actor) {
        FamilyRule.mustCorrect(actor);
        return db.read(actor, () -> suggestions.mine(SHOWN));
    }

    /** Answers to the actor that they have not read yet; none for whoever suggests nothing. */
    public List<AlikeSuggestion> unread(Actor actor) {
        return FamilyRule.mayCorrect(actor) ? db.read(actor, suggestions::unread) : List.of();
    }

    /** @throws NotFound if the actor suggested no such thing */
    public void read(Actor actor, UUID id) {
        FamilyRule.mustCorrect(actor);
        db.as(actor, () -> {
            if (suggestions.find(id).isEmpty()) throw new NotFound();
            suggestions.read(id);
        });
    }
}

package org.alongside.contacts;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.springframework.stereotype.Component;

/** Wording that was kept: shown to its writer and to whoever supervises her, who marks it seen and may answer. */
@Component
public class SeeScopeNotes {
    public static final int LONGEST_ANSWER = 500;

    private final Db db;
    private final ScopeNoteStore notes;

    SeeScopeNotes(Db db, ScopeNoteStore notes) {
        this.db = db;
        this.notes = notes;
    }

    public sealed interface Outcome {}

    /** All of the contact's are seen, now or already. */
    public record Seen() implements Outcome {}

    public record AnswerTooLong() implements Outcome {}

    /** None there, or not this person's to see to. */
    public record NotFound() implements Outcome {}

    /** @param answer a word back to the writer, "" for none */
    public Outcome see(Actor supervisor, UUID contact, String answer) {
        if (!maySee(supervisor)) return new NotFound();
        var words = Typed.words(answer);
        return db.as(supervisor, () -> {
            if (notes.of(contact).isEmpty()) return new NotFound();
            if (words.length() > LONGEST_ANSWER) return new AnswerTooLong();
            if (notes.see(contact, words) > 0) return new Seen();
            return notes.of(contact).stream().allMatch(ScopeNote::seen) ? new Seen() : new NotFound();
        });
    }

    /** What stands in a contact and this person may see. */
    public List<ScopeNote> of(Actor reader, UUID contact) {
        return db.read(reader, () -> notes.of(contact));
    }

    /** Contacts that wait for a look, the oldest first. */
    public List<KeptWording> unseen(Actor supervisor, int most) {
        return maySee(supervisor) ? db.read(supervisor, () -> notes.unseen(most)) : List.of();
    }

    /** Whether this person's duties include looking at others' wording. */
    public static boolean maySee(Actor actor) {
        return actor.is(Role.SUPERVISOR) || actor.is(Role.MANAGER);
    }
}

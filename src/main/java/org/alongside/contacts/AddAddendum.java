package org.alongside.contacts;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.springframework.stereotype.Component;

/** Adds words to a contact that its supporter has signed. What was signed stays as it is. */
@Component
public class AddAddendum {
    public static final int LONGEST = ContactRules.LONGEST_STORY;

    private final Db db;
    private final ContactStore contacts;
    private final ScopeGuards guards;
    private final ScopeNoteStore scopeNotes;

    AddAddendum(Db db, ContactStore contacts, ScopeGuards guards, ScopeNoteStore scopeNotes) {
        this.db = db;
        this.contacts = contacts;
        this.guards = guards;
        this.scopeNotes = scopeNotes;
    }

    public sealed interface Outcome {}

    /** It stands there, now or already. */
    public record Added(Stored contact) implements Outcome {}

    /** No words, or too many. */
    public record NoWords(Stored there) implements Outcome {}

    /** Not signed yet: it can still be changed; or void. */
    public record NotSigned(Stored there) implements Outcome {}

    /** Not there, or somebody else's. */
    public record NotFound() implements Outcome {}

    /** @param addendum made by the form, so that sending it twice adds it once */
    public Outcome add(Actor supporter, UUID id, UUID addendum, String words) {
        return db.as(supporter, () -> {
            var there = contacts.lock(id).orElse(null);
            if (there == null || !there.row().supporter().equals(supporter.account())) return new NotFound();
            if (!there.row().signed() || there.row().voided()) return new NotSigned(there);
            var text = Typed.words(words);
            if (text.isEmpty() || text.length() > LONGEST) return new NoWords(there);

            if (contacts.append(addendum, there.row(), text))
                scopeNotes.keepAdded(id, there.row().family(), addendum, guards.read(supporter, List.of(text)));
            return new Added(there);
        });
    }
}

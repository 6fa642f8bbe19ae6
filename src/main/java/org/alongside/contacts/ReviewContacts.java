package org.alongside.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.contacts.ContactList.Cursor;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.springframework.stereotype.Component;

/**
 * Looks at a supporter's contacts and writes with them about one. Nothing of it changes the contact, and nobody but the
 * supporter, those who supervise them, managers and the privacy officer reads it.
 */
@Component
public class ReviewContacts {
    /** Contacts older than this wait for nobody. */
    public static final int WAITING_DAYS = 30;

    public static final int LONGEST = 2_000;

    private final Db db;
    private final ReviewStore store;

    ReviewContacts(Db db, ReviewStore store) {
        this.db = db;
        this.store = store;
    }

    /** Signed contacts of the last {@link #WAITING_DAYS} days that nobody has looked at, newest first. */
    public List<ContactRow> waiting(Actor reader, UUID supporter, LocalDate today, Optional<Cursor> after, int most) {
        return db.read(reader, () -> store.waiting(supporter, today.minusDays(WAITING_DAYS), after, most));
    }

    /** What their writers wrote for this person as their supervisor, by contact; nothing of it for anybody else. */
    public Map<UUID, String> forSupervisor(Actor reader, List<UUID> contacts) {
        return contacts.isEmpty() ? Map.of() : db.read(reader, () -> store.forSupervisor(contacts));
    }

    /** How many of these are looked at now and were not before; those that are not this person's to look at stay as they are. */
    public int review(Actor reviewer, List<UUID> contacts) {
        return mayReview(reviewer) && !contacts.isEmpty() ? db.as(reviewer, () -> store.reviewed(contacts)) : 0;
    }

    public static boolean mayReview(Actor actor) {
        return actor.is(Role.SUPERVISOR) || actor.is(Role.MANAGER);
    }

    /**
     * @param reviewedAt null where nobody has looked at it, with {@code reviewedBy}
     * @param mayWrite whether the reader is one of those who write with each other about this contact
     */
    public record Talk(List<ContactMessage> messages, Optional<Review> review, boolean mayWrite, boolean mayReview) {
        /** Whether somebody else wrote what the reader has not read yet. */
        public boolean waits() {
            return messages.stream().anyMatch(message -> !message.mine() && !message.read());
        }
    }

    public record Review(String by, Instant at) {}

    /** What is said about a contact, as far as this person may read it. */
    public Talk of(Actor reader, UUID contact, UUID supporter) {
        return db.read(reader, () -> {
            boolean mine = supporter.equals(reader.account());
            boolean leads = mayReview(reader) && !mine && mayLead(reader, supporter);
            var review = store.review(contact)
                    .map(one -> new Review(one.by(), one.at().toInstant()));
            return new Talk(store.messages(contact), review, mine || leads, leads && review.isEmpty());
        });
    }

    private boolean mayLead(Actor actor, UUID supporter) {
        return actor.is(Role.MANAGER) || store.mayWriteTo(supporter);
    }

    public sealed interface Outcome {}

    public record Done() implements Outcome {}

    /** Nothing written, or more than {@link #LONGEST} characters. */
    public record NoWords() implements Outcome {}

    /** No such contact for this person, or not theirs to write about. */
    public record NotFound() implements Outcome {}

    /** @param id made for the form, so that sending it twice writes it once */
    public Outcome write(Actor writer, UUID contact, UUID id, String typed) {
        var words = typed.replace("\r\n", "\n").replace("\0", "").strip();
        return db.as(writer, () -> {
            var supporter = store.supporterOf(contact);
            if (supporter == null || !mayWrite(writer, supporter)) return new NotFound();
            if (words.isEmpty() || words.length() > LONGEST) return new NoWords();
            store.read(contact);
            store.write(id, contact, words);
            return new Done();
        });
    }

    /** Says that what the other wrote about this contact is read. */
    public Outcome read(Actor reader, UUID contact) {
        return db.as(reader, () -> {
            if (store.messages(contact).isEmpty()) return new NotFound();
            store.read(contact);
            return new Done();
        });
    }

    private boolean mayWrite(Actor actor, UUID supporter) {
        return supporter.equals(actor.account()) || mayReview(actor) && mayLead(actor, supporter);
    }

    /** What is for this supporter and not read yet, the oldest first. */
    public List<ContactMessage> unread(Actor supporter, int most) {
        return db.read(supporter, () -> store.unreadBy(supporter.person(), most));
    }

    /** What supporters wrote to the one who supervises them and is not read yet, the oldest first. */
    public List<ContactMessage> answers(Actor supervisor, int most) {
        return db.read(supervisor, () -> store.unreadAnswers(most));
    }
}

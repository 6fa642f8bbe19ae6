package org.alongside.contacts.web;

import java.util.List;
import java.util.UUID;
import org.alongside.contacts.ScopeGuards;
import org.alongside.contacts.ScopeNote;
import org.alongside.contacts.SeeScopeNotes;
import org.alongside.platform.db.Actor;
import org.alongside.scope.ScopeRules.Concern;

/**
 * What was kept in a contact although it reads like something peer support is not: for its writer, and for who supervises
 * her.
 *
 * @param maySee whether the reader can mark it seen, and somebody else wrote it
 * @param typed the answer that could not be kept
 */
public record KeptWords(List<Line> lines, boolean maySee, String typed) {

    /** @param state who looked at it and when, or that nobody has */
    public record Line(
            String title, String words, String standard, String source, boolean seen, String state, String answer) {}

    static KeptWords of(Actor reader, UUID writer, List<ScopeNote> notes, ScopeGuards guards, ContactSaid said) {
        boolean waiting = notes.stream().anyMatch(note -> !note.seen());
        return new KeptWords(
                notes.stream().map(note -> line(reader, note, guards, said)).toList(),
                waiting && SeeScopeNotes.maySee(reader) && !writer.equals(reader.account()),
                "");
    }

    private static Line line(Actor reader, ScopeNote note, ScopeGuards guards, ContactSaid said) {
        var concern = guards.concern(reader, note.concern());
        return new Line(
                concern.map(Concern::title).orElse(note.concern()),
                note.words(),
                concern.map(Concern::standard).orElse(""),
                concern.map(Concern::source).orElse(""),
                note.seen(),
                note.seenAt() == null
                        ? said.say("contacts.scope.waiting")
                        : said.say("contacts.scope.seen", note.seenBy(), said.moment(note.seenAt())),
                note.answer());
    }

    KeptWords refused(String typed) {
        return new KeptWords(lines, maySee, typed);
    }
}

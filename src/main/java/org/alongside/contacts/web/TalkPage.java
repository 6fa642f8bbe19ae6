package org.alongside.contacts.web;

import java.util.List;
import java.util.UUID;
import org.alongside.contacts.ContactMessage;
import org.alongside.contacts.ReviewContacts.Talk;

/**
 * What a supporter and those who supervise them say to each other about a contact, every word ready.
 *
 * @param reviewed who looked at it and when; "" for nobody
 * @param waits whether somebody else wrote what the reader has not read
 * @param message made for the form, so that sending it twice writes it once
 * @param typed the words that could not be kept
 */
public record TalkPage(
        List<Line> lines,
        String reviewed,
        boolean mayWrite,
        boolean mayReview,
        boolean waits,
        UUID message,
        String typed) {

    /** @param unread "" unless whom it is for has not read it yet */
    public record Line(String words, String by, String unread) {}

    public boolean any() {
        return mayWrite || mayReview || !lines.isEmpty() || !reviewed.isEmpty();
    }

    static TalkPage of(Talk talk, UUID message, ContactSaid said) {
        return new TalkPage(
                talk.messages().stream().map(one -> line(one, said)).toList(),
                talk.review()
                        .map(one -> said.say("contacts.talk.reviewed", one.by(), said.moment(one.at())))
                        .orElse(""),
                talk.mayWrite(),
                talk.mayReview(),
                talk.waits(),
                message,
                "");
    }

    private static Line line(ContactMessage one, ContactSaid said) {
        return new Line(
                one.words(),
                said.say("contacts.by-at", one.from(), said.moment(one.writtenAt())),
                one.read() ? "" : said.say("contacts.talk.unread"));
    }

    TalkPage refused(String typed) {
        return new TalkPage(lines, reviewed, mayWrite, mayReview, waits, message, typed);
    }
}

package org.alongside.demo;

import java.time.LocalDateTime;
import java.util.List;
import org.alongside.contacts.AddAddendum;
import org.alongside.contacts.ContactDraft;
import org.alongside.contacts.FinishFollowUp;
import org.alongside.contacts.LogContact;
import org.alongside.contacts.NoteParts;
import org.alongside.contacts.ReviewContacts;
import org.alongside.contacts.SeeScopeNotes;
import org.alongside.contacts.SignContact;
import org.alongside.contacts.TogetherDraft;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A family's contacts: written down, signed, added to, followed up, and looked at by the supervisor. */
@Component
@Profile("demo")
record Contacted(
        LogContact contacts,
        SignContact signatures,
        AddAddendum addenda,
        FinishFollowUp followUps,
        SeeScopeNotes scopeNotes,
        ReviewContacts reviews) {
    private static final int DAYS_UNTIL_SEEN = 30;
    private static final int DAYS_UNTIL_REVIEWED = 6;

    void tell(Telling telling, Home home) {
        for (var told : new Story(telling.notes(), telling.chance(), telling.now()).of(home)) tell(telling, home, told);
    }

    private void tell(Telling telling, Home home, Story.Told told) {
        var slip = slip(telling, told);
        var parts = told.attempt() != null || told.words().isEmpty() ? NoteParts.NONE : telling.parts();
        telling.at(told.entered(), () -> log(telling, home, told, slip, parts));
        if (!slip.isEmpty()) look(telling, told);
        if (told.signed() != null) sign(telling, told, told.signed());
        if (told.followUpDone() && told.followUpOn() != null)
            telling.at(told.followUpOn().atTime(16, 0), () -> followUps.done(telling.who(told.supporter()), told.id()));
    }

    /** Now and then a sentence that the scope guard points at. */
    private static String slip(Telling telling, Story.Told told) {
        return told.attempt() != null || told.words().isEmpty()
                ? ""
                : telling.slips().next();
    }

    private void log(Telling telling, Home home, Story.Told told, String slip, NoteParts parts) {
        var draft = draft(telling, home, told, slip).telling(parts);
        var outcome = contacts.log(telling.who(told.supporter()), told.id(), draft);
        if (!(outcome instanceof LogContact.Logged))
            throw new IllegalStateException("A contact of the demo was refused: " + outcome);
    }

    /** The supervisor has looked at those of earlier months; the latest still wait. */
    private void look(Telling telling, Story.Told told) {
        var supervisor = telling.supervisorOf(told.supporter());
        var seen = told.entered().plusDays(DAYS_UNTIL_SEEN);
        if (supervisor.isEmpty() || seen.isAfter(telling.now())) return;
        var answers = telling.notes().answers();
        var answer = answers.get(telling.slips().count() % answers.size());
        telling.at(seen, () -> scopeNotes.see(telling.who(supervisor), told.id(), answer));
    }

    private void sign(Telling telling, Story.Told told, LocalDateTime signed) {
        telling.at(signed, () -> signatures.sign(telling.who(told.supporter()), told.id(), 1));
        review(telling, told, signed);
        var words = told.addendum();
        if (words == null) return;
        telling.at(
                signed.plusHours(20),
                () -> addenda.add(
                        telling.who(told.supporter()),
                        told.id(),
                        telling.chance().id(told.day()),
                        words));
    }

    /** What would still wait is looked at within the week, and now and then written about; the latest wait. */
    private void review(Telling telling, Story.Told told, LocalDateTime signed) {
        var supervisor = telling.supervisorOf(told.supporter());
        var seen = signed.plusDays(DAYS_UNTIL_REVIEWED);
        if (supervisor.isEmpty()
                || seen.isAfter(telling.now())
                || told.day().isBefore(telling.today().minusDays(ReviewContacts.WAITING_DAYS))) return;
        var message = telling.messages().next();
        var id = message.isEmpty() ? told.id() : telling.aside().id(told.day());
        telling.at(seen, () -> {
            reviews.review(telling.who(supervisor), List.of(told.id()));
            if (!message.isEmpty()) reviews.write(telling.who(supervisor), told.id(), id, message);
        });
    }

    private static ContactDraft draft(Telling telling, Home home, Story.Told told, String slip) {
        var note = told.note();
        boolean made = told.attempt() == null;
        int way = made && note != null && note.place() != null && !note.place().equals("office") ? minutesTo(home) : 0;
        return new ContactDraft(
                        home.id(),
                        null,
                        told.day().toString(),
                        told.time().toString(),
                        telling.zone().getId(),
                        made ? Integer.toString(told.minutes()) : "",
                        note == null ? "call" : note.mode(),
                        made,
                        told.attempt() == null ? "" : told.attempt(),
                        made && note != null && note.place() != null ? note.place() : "",
                        made ? List.of(telling.caregiver(home)) : List.of(),
                        made && note != null ? note.support() : List.of(),
                        made && note != null ? note.activities() : List.of(),
                        told.words() + (slip.isEmpty() ? "" : " " + slip),
                        told.next(),
                        told.followUpOn() == null ? "" : told.followUpOn().toString())
                .travelled(way == 0 ? "" : Integer.toString(2 * way), way == 0 ? "" : way + ".4")
                .together(made && note != null && note.together() != null ? note.together() : TogetherDraft.NOTHING);
    }

    /** One way, the same to each town every time. */
    private static int minutesTo(Home home) {
        return 5 + Math.floorMod(home.town().hashCode(), 9) * 5;
    }
}

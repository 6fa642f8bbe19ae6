package org.alongside.contacts.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.alongside.contacts.ContactCodes;
import org.alongside.contacts.ContactProblem;
import org.alongside.contacts.ContactRow;
import org.alongside.platform.web.Problems;
import org.alongside.platform.words.Spoken;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;

/** Contacts as these pages say them, in the words of the agency's own lists, {@code today}. */
record ContactSaid(Words words, ContactCodes codes, LocalDate today, ZoneId zone) {

    String say(String key, @Nullable Object... args) {
        return words.say(key, args);
    }

    Spoken spoken() {
        return words.spoken();
    }

    /** "Visit · Emotional, Concrete", or where nobody was reached, "Call · No answer". */
    String what(ContactRow contact) {
        var parts = new ArrayList<String>();
        parts.add(codes.modes().title(contact.mode()));
        if (!contact.supportTypes().isEmpty()) parts.add(titles(contact.supportTypes()));
        if (contact.attemptOutcome() != null) parts.add(codes.outcomes().title(contact.attemptOutcome()));
        return String.join(say("contacts.between"), parts);
    }

    private String titles(List<String> supportTypes) {
        return String.join(
                ", ", supportTypes.stream().map(codes.supportTypes()::title).toList());
    }

    /** "1 h", or "tried" where nobody was reached. */
    String length(ContactRow contact) {
        return contact.made() ? spoken().minutes(contact.minutes()) : say("contacts.tried");
    }

    String day(ContactRow contact) {
        return spoken().day(contact.day(), today);
    }

    String moment(Instant at) {
        return spoken().moment(at, zone, today);
    }

    Problems problems(List<ContactProblem> found) {
        var problems = Problems.none();
        for (var problem : found) problems = problems.and(problem.field(), problem.words(words));
        return problems;
    }
}

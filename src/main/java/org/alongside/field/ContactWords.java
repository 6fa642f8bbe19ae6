package org.alongside.field;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.contacts.ContactCodes;
import org.alongside.contacts.ContactRow;
import org.alongside.contacts.TogetherSaid;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.words.Spoken;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;

/** Contacts as these pages say them, in the words of the agency's own lists on a day. */
record ContactWords(Words words, Definitions definitions, UUID agency, LocalDate today) {

    String say(String key, @Nullable Object... args) {
        return words.say(key, args);
    }

    Spoken spoken() {
        return words.spoken();
    }

    String mode(String code) {
        return title("modes", code);
    }

    String outcome(String code) {
        return title("attempt-outcomes", code);
    }

    String title(String list, String code) {
        return definitions.codes(list, agency, today).title(code);
    }

    /** "Visit · Emotional, Concrete" or, where nobody was reached, "Call · No answer". */
    String what(ContactRow contact) {
        var parts = new ArrayList<String>();
        parts.add(mode(contact.mode()));
        if (contact.made() && !contact.supportTypes().isEmpty()) parts.add(supportTypes(contact.supportTypes()));
        if (contact.attemptOutcome() != null) parts.add(outcome(contact.attemptOutcome()));
        return String.join(say("field.between"), parts);
    }

    /** "Something to celebrate: A week of school"; what was done together besides, line by line. */
    List<String> together(ContactRow contact) {
        return TogetherSaid.of(contact.together(), ContactCodes.of(definitions, agency, today), words).stream()
                .map(said -> say("field.family.together", said.name(), said.value()))
                .toList();
    }

    String language(String code) {
        return title("languages", code);
    }

    String relation(String code) {
        return title("family-relations", code);
    }

    /** Who has a child, or where it lives. */
    String arrangement(String code) {
        return title("care-arrangements", code);
    }

    String phoneKind(String code) {
        return title("phone-kinds", code);
    }

    String alertKind(String code) {
        return title("alert-kinds", code);
    }

    /** "" where there is none. */
    String endReason(@Nullable String code) {
        return code == null ? "" : title("end-reasons", code);
    }

    /** How somebody was told; "" where they were not. */
    String told(@Nullable String code) {
        return code == null ? "" : title("told-ways", code);
    }

    /** Who referred a family. */
    String referredBy(String code) {
        return title("referral-sources", code);
    }

    /** What is explained to a caregiver who starts. */
    String agreed(String code) {
        return title("agreement-items", code);
    }

    String supportTypes(List<String> codes) {
        return String.join(
                ", ", codes.stream().map(code -> title("support-types", code)).toList());
    }

    /** "Two calls tried · No answer"; "" where nobody tried since. */
    String tried(DayStore.Walked family) {
        if (family.tries() == 0) return "";
        var key = "field.tried." + family.triedBy();
        var tries = family.triedBy() != null && words.has(key)
                ? say(key, family.tries())
                : say("field.tried", family.tries());
        return family.lastOutcome() == null ? tries : tries + say("field.between") + outcome(family.lastOutcome());
    }

    /** "Last reached 12 days ago", or since when they walk together without it. */
    String seen(DayStore.Walked family) {
        return family.seenOn() == null
                ? say("field.never-reached", spoken().date(family.since()))
                : say("field.last-reached", spoken().fromToday(family.seenOn(), today));
    }
}

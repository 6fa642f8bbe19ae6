package org.alongside.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.definitions.Definitions;

/** What a contact's form sends, field by field, and how it is read. */
final class ContactSent {
    static final ZoneId MONTANA = ZoneId.of("America/Denver");
    static final UUID FAMILY = new UUID(1, 1);
    static final UUID CAREGIVER = new UUID(1, 2);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    /** Ten in the morning of {@link #TODAY} in Montana. */
    static final Instant NOW = Instant.parse("2026-11-21T17:00:00Z");

    static final ContactCodes CODES = ContactCodes.of(new Definitions(), new UUID(0, 0), TODAY);

    String day = "2026-11-20";
    String time = "10:00";
    String zone = "";
    String minutes = "60";
    String mode = "visit";
    Boolean made = true;
    String outcome = "";
    String place = "home";
    List<UUID> people = List.of(CAREGIVER);
    List<String> supportTypes = List.of("emotional");
    List<String> activities = List.of();
    String what = "";
    String next = "";
    String from = "";
    String due = "";
    String travel = "";
    String miles = "";

    ContactDraft draft() {
        return new ContactDraft(
                        FAMILY,
                        null,
                        day,
                        time,
                        zone,
                        minutes,
                        mode,
                        made,
                        outcome,
                        place,
                        people,
                        supportTypes,
                        activities,
                        what,
                        next,
                        due)
                .next(next, from, due)
                .travelled(travel, miles);
    }

    ContactRules.Reading read() {
        return read(NOW);
    }

    ContactRules.Reading read(Instant now) {
        return ContactRules.read(draft(), CODES, now, MONTANA);
    }

    List<String> wrong() {
        return read().problems().stream()
                .map(problem -> problem.field() + ": " + problem.what())
                .toList();
    }

    private ContactSent() {}

    /** A visit of an hour that nothing is wrong with. */
    static ContactSent visit() {
        return new ContactSent();
    }
}

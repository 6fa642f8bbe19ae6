package org.alongside.telling;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.consent.Information;
import org.alongside.consents.Item;
import org.alongside.telling.Held.Written;
import org.alongside.telling.Whole.Readers;
import org.alongside.telling.Whole.Thing;

/** Contacts with the caregiver, each with its parts, which go their own ways. Pure. */
record ContactThings(WholeOf of, List<Written> contacts) {

    /** That somebody could not be reached safely is for nobody outside to read. */
    private static final String NOT_SAFE = "not-safe";

    List<Thing> all() {
        return contacts.stream().map(this::contact).toList();
    }

    private Thing contact(Written contact) {
        return new Thing(
                contact.id(),
                of.words().spoken().date(contact.on()),
                Readers.ALL,
                List.of(item(contact, Information.ATTENDANCE)),
                met(contact).all(),
                parts(contact));
    }

    private CopyFields met(Written contact) {
        var words = of.words();
        var met = of.fields()
                .day("on", contact.on())
                .add("at", contact.at().toString(), words.spoken().time(contact.at()))
                .coded("mode", contact.mode(), of.list("modes"))
                .add("made", contact.made(), words.say("telling.record." + (contact.made() ? "yes" : "tried")));
        if (contact.made()) met.add("minutes", contact.minutes(), words.spoken().minutes(contact.minutes()));
        return met.coded("place", contact.place() == null ? "" : contact.place(), of.list("places"))
                .text("supporter", contact.supporter())
                .add("signed", contact.signed(), words.say("telling.record." + (contact.signed() ? "yes" : "not-yet")));
    }

    private List<Thing> parts(Written contact) {
        var outcome = contact.outcome() == null ? "" : contact.outcome();
        return Stream.of(
                        part(
                                contact,
                                outcome.equals(NOT_SAFE) ? Readers.OWN : Readers.ALL,
                                Information.ATTENDANCE,
                                of.fields().coded("outcome", outcome, of.list("attempt-outcomes"))),
                        part(contact, Readers.ALL, Information.CONTACT_SUMMARY, summary(contact)),
                        part(contact, Readers.ALL, Information.CHILD_WELFARE, inTheCase(contact)),
                        part(contact, Readers.ALL, Information.SUD_TREATMENT, recovering(contact)),
                        part(contact, Readers.ORDERED, Information.CONTACT_SUMMARY, note(contact)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Thing> part(Written contact, Readers readers, Information information, CopyFields fields) {
        return WholeOf.part(contact.id(), readers, item(contact, information), fields);
    }

    private CopyFields summary(Written contact) {
        return of.fields()
                .coded("support_types", contact.supportTypes(), of.list("support-types"))
                .coded("activities", contact.activities(), of.list("scope-activities"))
                .text("accomplishment", contact.together().accomplishment())
                .text("shareable", contact.shareable());
    }

    private CopyFields inTheCase(Written contact) {
        var fields = of.fields();
        var meeting = contact.together().meeting();
        if (meeting != null)
            fields.coded("meeting", meeting.kind(), of.list("meeting-kinds"))
                    .day("meeting_on", meeting.on())
                    .coded("meeting_roles", meeting.roles(), of.list("meeting-roles"));
        var visit = contact.together().visit();
        if (visit != null)
            fields.add("visit", true, of.words().say("telling.visit"))
                    .coded("visit_activities", visit.activities(), of.list("visit-activities"));
        return fields;
    }

    private CopyFields recovering(Written contact) {
        var meeting = contact.together().recoveryMeeting();
        return of.fields()
                .coded("recovery_meeting", meeting == null ? "" : meeting, of.list("recovery-meetings"))
                .coded("after_return_to_use", contact.together().afterReturnToUse(), of.list("return-to-use-supports"));
    }

    private CopyFields note(Written contact) {
        var visit = contact.together().visit();
        return of.fields()
                .text("what_happened", contact.whatHappened())
                .text("next_step", contact.nextStep())
                .text("visit_feedback", visit == null ? "" : visit.feedback())
                .texts(
                        "added",
                        contact.addenda().stream()
                                .map(added -> added.by() == null ? added.words() : added.by() + ": " + added.words())
                                .toList());
    }

    private Item item(Written contact, Information information) {
        return of.item(contact.id(), contact.program(), information);
    }
}

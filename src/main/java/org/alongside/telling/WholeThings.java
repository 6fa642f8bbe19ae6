package org.alongside.telling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alongside.consent.Information;
import org.alongside.consents.ConsentWords;
import org.alongside.consents.Disclosure;
import org.alongside.consents.Item;
import org.alongside.consents.SignedConsent;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.words.Words;
import org.alongside.results.RecordResult;
import org.alongside.results.TestResult;
import org.alongside.telling.Held.Episode;
import org.alongside.telling.Held.Human;
import org.alongside.telling.Held.Written;
import org.alongside.telling.Whole.Chapter;
import org.alongside.telling.Whole.Readers;
import org.alongside.telling.Whole.Thing;
import org.jspecify.annotations.Nullable;

/**
 * The chapters of a whole record, in their order: the same for every reader. What is about the household as a whole is about
 * each of its caregivers, and goes where it may go of all of them. Pure.
 *
 * @param codes a list by its id
 */
record WholeThings(
        UUID family,
        UUID person,
        Held held,
        List<Held.Walked> walked,
        List<Written> contacts,
        List<TestResult> results,
        Own own,
        Words words,
        Function<String, CodeList> codes) {

    /** That somebody could not be reached safely is for nobody outside to read. */
    private static final String NOT_SAFE = "not-safe";

    /**
     * What only the caregiver is told of.
     *
     * @param say in whose words permissions are
     * @param kinds titles of kinds of reports, by id
     */
    record Own(
            List<SignedConsent> consents,
            List<Disclosure> disclosures,
            List<Report> reports,
            ConsentWords say,
            Function<String, String> kinds) {}

    Whole whole() {
        return new Whole(List.of(
                chapter(
                        "person",
                        Readers.ALL,
                        Information.DEMOGRAPHICS,
                        people(one -> one.id().equals(person))),
                chapter(
                        "household",
                        Readers.ALL,
                        Information.DEMOGRAPHICS,
                        people(one -> !one.id().equals(person))),
                chapter("addresses", Readers.ALL, Information.DEMOGRAPHICS, addresses()),
                chapter("alerts", Readers.OWN, Information.CONTACT_SUMMARY, alerts()),
                chapter("enrollments", Readers.ALL, Information.ATTENDANCE, enrollments()),
                chapter("agreements", Readers.ALL, Information.PLAN, agreements()),
                chapter("goals", Readers.ALL, Information.PLAN, goals()),
                chapter(
                        "contacts",
                        Readers.ALL,
                        Information.ATTENDANCE,
                        contacts.stream().map(this::contact).toList()),
                chapter(
                        "test-results",
                        Readers.ALL,
                        Information.TEST_RESULTS,
                        results.stream().map(this::result).toList()),
                chapter("permissions", Readers.OWN, Information.DEMOGRAPHICS, permissions()),
                chapter("shared", Readers.OWN, Information.DEMOGRAPHICS, shared()),
                chapter("reports", Readers.OWN, Information.CONTACT_SUMMARY, reports())));
    }

    String title(Chapter chapter) {
        return words.say("telling.record." + chapter.id());
    }

    private Chapter chapter(String id, Readers readers, Information information, List<Thing> things) {
        var whole = UUID.nameUUIDFromBytes((person + "/" + id).getBytes(UTF_8));
        return new Chapter(id, readers, item(whole, program(), information), things);
    }

    private List<Thing> people(Predicate<Human> which) {
        return held.people().stream().filter(which).map(this::human).toList();
    }

    /** Children and others of the household are the caregiver's to tell of; another caregiver is not. */
    private Thing human(Human human) {
        var whose = human.isCaregiver() ? human.id() : person;
        Function<Information, Item> about =
                information -> new Item(human.id(), family, whose, null, information, false);
        var fields = new CopyFields(words)
                .text("given_name", human.givenName())
                .text("family_name", human.familyName())
                .text("name_to_use", human.nameToUse())
                .coded("relation", human.relation(), codes.apply("family-relations"))
                .born(human)
                .coded("languages", human.languages(), codes.apply("languages"));
        if (human.interpreter()) fields.add("interpreter", true, words.say("telling.record.yes"));
        var phones = held.phones().stream()
                .filter(phone -> phone.person().equals(human.id()))
                .map(Held.Number::number)
                .toList();
        if (!phones.isEmpty()) fields.add("phones", phones, String.join(", ", phones));
        var with = held.abouts().stream()
                .filter(said -> said.person().equals(human.id()))
                .flatMap(said -> Stream.of(
                        part(human.id(), Readers.ALL, about.apply(Information.DEMOGRAPHICS), said(said)),
                        part(human.id(), Readers.ALL, about.apply(Information.HEALTH), needs(said))))
                .flatMap(Optional::stream)
                .toList();
        return new Thing(
                human.id(),
                human.name(),
                Readers.ALL,
                List.of(about.apply(Information.DEMOGRAPHICS)),
                fields.all(),
                with);
    }

    private CopyFields said(Held.Said said) {
        return new CopyFields(words)
                .text("pronouns", said.pronouns())
                .coded("race_and_ethnicity", said.races(), codes.apply("race-and-ethnicity"))
                .text("race_and_ethnicity_in_own_words", said.raceWords())
                .text("tribe", said.tribe());
    }

    private CopyFields needs(Held.Said said) {
        return new CopyFields(words)
                .coded("needs", said.needs(), codes.apply("need-kinds"))
                .text("needs_note", said.needsNote());
    }

    private List<Thing> addresses() {
        return held.addresses().stream()
                .map(place -> ofAll(
                        place.id(),
                        place.lines().lines().findFirst().orElse(""),
                        Readers.ALL,
                        Information.DEMOGRAPHICS,
                        new CopyFields(words)
                                .coded("kind", place.kind(), codes.apply("address-kinds"))
                                .text("address", place.lines())
                                .day("from", place.from())
                                .day("until", place.until())))
                .toList();
    }

    private List<Thing> alerts() {
        return held.alerts().stream()
                .map(alert -> ofAll(
                        alert.id(),
                        codes.apply("alert-kinds").title(alert.kind()),
                        Readers.OWN,
                        Information.CONTACT_SUMMARY,
                        new CopyFields(words)
                                .coded("kind", alert.kind(), codes.apply("alert-kinds"))
                                .text("words", alert.words())
                                .day("from", alert.from())
                                .day("until", alert.until())))
                .toList();
    }

    private Thing ofAll(UUID id, String title, Readers readers, Information information, CopyFields fields) {
        var items = held.caregivers().stream()
                .map(one -> new Item(id, family, one.id(), null, information, false))
                .toList();
        return new Thing(id, title, readers, items, fields.all(), List.of());
    }

    private List<Thing> enrollments() {
        return episodes()
                .map(episode -> new Thing(
                        episode.id(),
                        episode.programName(),
                        Readers.ALL,
                        List.of(item(episode.id(), episode.program(), Information.ATTENDANCE)),
                        new CopyFields(words)
                                .text("program", episode.programName())
                                .day("from", episode.from())
                                .day("until", episode.until())
                                .texts("walked_with", walkedWith(episode))
                                .all(),
                        Stream.of(
                                        part(
                                                episode.id(),
                                                Readers.ALL,
                                                item(episode.id(), episode.program(), Information.CONTACT_SUMMARY),
                                                new CopyFields(words)
                                                        .coded(
                                                                "end_reason",
                                                                episode.reason() == null ? "" : episode.reason(),
                                                                codes.apply("end-reasons"))
                                                        .text("end_summary", episode.summary())),
                                        part(
                                                episode.id(),
                                                Readers.ORDERED,
                                                item(episode.id(), episode.program(), Information.CONTACT_SUMMARY),
                                                new CopyFields(words).text("end_note", episode.note())))
                                .flatMap(Optional::stream)
                                .toList()))
                .toList();
    }

    /** "Rosa Whitehorse, 3 Jun 2026 to 1 Sep 2026". */
    private List<String> walkedWith(Episode episode) {
        return walked.stream()
                .filter(one -> one.enrollment().equals(episode.id()))
                .map(one -> {
                    var until = one.until();
                    return until == null
                            ? words.say(
                                    "telling.record.walks-since",
                                    one.supporter(),
                                    words.spoken().date(one.from()))
                            : words.say(
                                    "telling.record.walked",
                                    one.supporter(),
                                    words.spoken().date(one.from()),
                                    words.spoken().date(until));
                })
                .toList();
    }

    private List<Thing> agreements() {
        return episodes()
                .flatMap(episode -> held.agreements().stream()
                        .filter(agreed -> agreed.enrollment().equals(episode.id()))
                        .map(agreed -> new Thing(
                                agreed.id(),
                                words.spoken().date(agreed.on()),
                                Readers.ALL,
                                List.of(item(agreed.id(), episode.program(), Information.PLAN)),
                                new CopyFields(words)
                                        .day("on", agreed.on())
                                        .coded("way", agreed.way(), codes.apply("told-ways"))
                                        .coded("explained", agreed.explained(), codes.apply("agreement-items"))
                                        .text("words", agreed.words())
                                        .all(),
                                List.of())))
                .toList();
    }

    private List<Thing> goals() {
        return held.goals().stream()
                .filter(goal -> goal.person().equals(person))
                .map(goal -> new Thing(
                        goal.id(),
                        goal.words(),
                        Readers.ALL,
                        List.of(item(goal.id(), program(), Information.PLAN)),
                        new CopyFields(words)
                                .text("words", goal.words())
                                .day("from", goal.from())
                                .day("reached", goal.reached())
                                .all(),
                        List.of()))
                .toList();
    }

    private Thing contact(Written contact) {
        var outcome = contact.outcome() == null ? "" : contact.outcome();
        var met = new CopyFields(words)
                .day("on", contact.on())
                .add("at", contact.at().toString(), words.spoken().time(contact.at()))
                .coded("mode", contact.mode(), codes.apply("modes"))
                .add("made", contact.made(), words.say("telling.record." + (contact.made() ? "yes" : "tried")));
        if (contact.made()) met.add("minutes", contact.minutes(), words.spoken().minutes(contact.minutes()));
        met.coded("place", contact.place() == null ? "" : contact.place(), codes.apply("places"))
                .text("supporter", contact.supporter())
                .add("signed", contact.signed(), words.say("telling.record." + (contact.signed() ? "yes" : "not-yet")));
        var tried = new CopyFields(words).coded("outcome", outcome, codes.apply("attempt-outcomes"));
        return new Thing(
                contact.id(),
                words.spoken().date(contact.on()),
                Readers.ALL,
                List.of(item(contact, Information.ATTENDANCE)),
                met.all(),
                Stream.of(
                                part(
                                        contact.id(),
                                        outcome.equals(NOT_SAFE) ? Readers.OWN : Readers.ALL,
                                        item(contact, Information.ATTENDANCE),
                                        tried),
                                part(
                                        contact.id(),
                                        Readers.ALL,
                                        item(contact, Information.CONTACT_SUMMARY),
                                        new CopyFields(words)
                                                .coded(
                                                        "support_types",
                                                        contact.supportTypes(),
                                                        codes.apply("support-types"))
                                                .coded(
                                                        "activities",
                                                        contact.activities(),
                                                        codes.apply("scope-activities"))
                                                .text(
                                                        "accomplishment",
                                                        contact.together().accomplishment())
                                                .text("shareable", contact.shareable())),
                                part(
                                        contact.id(),
                                        Readers.ALL,
                                        item(contact, Information.CHILD_WELFARE),
                                        inTheCase(contact)),
                                part(
                                        contact.id(),
                                        Readers.ALL,
                                        item(contact, Information.SUD_TREATMENT),
                                        recovering(contact)),
                                part(
                                        contact.id(),
                                        Readers.ORDERED,
                                        item(contact, Information.CONTACT_SUMMARY),
                                        note(contact)))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** What the partner told in words goes as a supporter's own words do. */
    private Thing result(TestResult result) {
        var now = result.now();
        var finding = now.finding();
        var fields = new CopyFields(words)
                .day("on", now.sampledOn())
                .add(
                        "result",
                        now.outcome().code(),
                        words.say("results.outcome." + now.outcome().code()));
        if (finding != null) fields.add("confirmed", finding.code(), words.say("results.finding." + finding.code()));
        fields.coded("substances", now.substances(), codes.apply(RecordResult.SUBSTANCES));
        if (now.asPrescribed()) fields.add("as_prescribed", true, words.say("telling.record.yes"));
        fields.coded("specimen", now.specimen(), codes.apply(RecordResult.SPECIMENS))
                .text("panel", now.panel())
                .day("reported_on", now.reportedOn())
                .text("reported_by", result.partnerName())
                .texts(
                        "corrections",
                        result.versions().stream()
                                .map(TestResult.Version::why)
                                .filter(why -> !why.isEmpty())
                                .toList());
        return new Thing(
                result.id(),
                words.spoken().date(now.sampledOn()),
                Readers.ALL,
                List.of(item(result.id(), null, Information.TEST_RESULTS)),
                fields.all(),
                part(
                                result.id(),
                                Readers.ORDERED,
                                item(result.id(), null, Information.TEST_RESULTS),
                                new CopyFields(words).text("words", now.words()))
                        .stream()
                        .toList());
    }

    private CopyFields inTheCase(Written contact) {
        var fields = new CopyFields(words);
        var meeting = contact.together().meeting();
        if (meeting != null)
            fields.coded("meeting", meeting.kind(), codes.apply("meeting-kinds"))
                    .day("meeting_on", meeting.on())
                    .coded("meeting_roles", meeting.roles(), codes.apply("meeting-roles"));
        var visit = contact.together().visit();
        if (visit != null)
            fields.add("visit", true, words.say("telling.visit"))
                    .coded("visit_activities", visit.activities(), codes.apply("visit-activities"));
        return fields;
    }

    private CopyFields recovering(Written contact) {
        var meeting = contact.together().recoveryMeeting();
        return new CopyFields(words)
                .coded("recovery_meeting", meeting == null ? "" : meeting, codes.apply("recovery-meetings"))
                .coded(
                        "after_return_to_use",
                        contact.together().afterReturnToUse(),
                        codes.apply("return-to-use-supports"));
    }

    private CopyFields note(Written contact) {
        var visit = contact.together().visit();
        return new CopyFields(words)
                .text("what_happened", contact.whatHappened())
                .text("next_step", contact.nextStep())
                .text("visit_feedback", visit == null ? "" : visit.feedback())
                .texts(
                        "added",
                        contact.addenda().stream()
                                .map(added -> added.by() == null ? added.words() : added.by() + ": " + added.words())
                                .toList());
    }

    private List<Thing> permissions() {
        return own.consents().stream()
                .filter(signed -> signed.person().equals(person))
                .map(signed -> {
                    var consent = signed.consent();
                    return alone(
                            signed.id(),
                            words.spoken().date(consent.signedOn()),
                            new CopyFields(words)
                                    .day("on", consent.signedOn())
                                    .text("to", own.say().toldWhom(consent))
                                    .text("what", own.say().information(consent.information()))
                                    .text("purposes", own.say().purposes(consent.purposes()))
                                    .text("until", own.say().until(consent))
                                    .day("taken_back", consent.revokedOn())
                                    .text("words", signed.words()));
                })
                .toList();
    }

    private List<Thing> shared() {
        return own.disclosures().stream()
                .map(told -> alone(
                        told.id(),
                        words.spoken().date(told.on()),
                        new CopyFields(words)
                                .day("on", told.on())
                                .text("to", told.recipientName())
                                .text("what", told.what())
                                .add("purpose", told.purpose(), words.say("consents.purpose." + told.purpose()))
                                .add("basis", told.basis(), words.say("consents.basis." + told.basis()))
                                .text("by", told.byName())))
                .toList();
    }

    private List<Thing> reports() {
        return own.reports().stream()
                .filter(report -> report.person().equals(person) && report.isReleased())
                .map(report -> alone(
                        report.id(),
                        own.kinds().apply(report.kind()),
                        new CopyFields(words)
                                .add("kind", report.kind(), own.kinds().apply(report.kind()))
                                .day("from", report.from())
                                .day("until", report.to())
                                .text("to", report.partnerName())))
                .toList();
    }

    private Thing alone(UUID id, String title, CopyFields fields) {
        return new Thing(
                id, title, Readers.OWN, List.of(item(id, null, Information.DEMOGRAPHICS)), fields.all(), List.of());
    }

    private static Optional<Thing> part(UUID id, Readers readers, Item item, CopyFields fields) {
        return fields.all().isEmpty()
                ? Optional.empty()
                : Optional.of(new Thing(id, "", readers, List.of(item), fields.all(), List.of()));
    }

    private Item item(Written contact, Information information) {
        return item(contact.id(), contact.program(), information);
    }

    private Item item(UUID id, @Nullable UUID program, Information information) {
        return new Item(id, family, person, program, information, false);
    }

    private Stream<Episode> episodes() {
        return held.enrollments().stream().filter(episode -> episode.caregiver().equals(person));
    }

    private @Nullable UUID program() {
        return episodes().reduce((one, later) -> later).map(Episode::program).orElse(null);
    }
}

package org.alongside.telling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alongside.consent.Information;
import org.alongside.consents.Item;
import org.alongside.families.Enrolled;
import org.alongside.families.Goal;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.words.Words;
import org.alongside.reports.Month;
import org.alongside.reports.MonthFigures;
import org.alongside.results.ResultWords;
import org.alongside.telling.Facts.Noted;
import org.alongside.telling.ReportKind.Section;
import org.jspecify.annotations.Nullable;

/**
 * What of the record each section of a report would tell, thing by thing. Pure.
 *
 * @param codes a list by its id
 */
record Pieces(Report report, Facts facts, Words words, Function<String, CodeList> codes) {
    /** That somebody could not be reached safely is for nobody outside to read. */
    private static final String NOT_SAFE = "not-safe";

    static final String WRITTEN = "written";

    List<Piece> of(Section section) {
        return switch (section.from()) {
            case TAKING_PART -> enrollments(section, enrolled -> true, this::takingPart);
            case CONTACTS ->
                Stream.concat(met(section).stream(), shared(section).stream()).toList();
            case ATTENDANCE, SUPPORT_TYPES -> met(section);
            case GOALS -> goals(section);
            case ACCOMPLISHMENTS ->
                contacts(
                        section,
                        facts.contacts(),
                        contact -> !contact.accomplishment().isEmpty(),
                        contact -> on(contact, contact.accomplishment()));
            case MEETINGS ->
                contacts(
                        section, facts.contacts(), contact -> !contact.meeting().isEmpty(), this::meeting);
            case VISITS ->
                contacts(section, facts.contacts(), Noted::visit, contact -> on(contact, words.say("telling.visit")));
            case RECOVERY_MEETINGS ->
                contacts(
                        section,
                        facts.contacts(),
                        contact -> !contact.recoveryMeeting().isEmpty(),
                        contact -> on(contact, title("recovery-meetings", contact.recoveryMeeting())));
            case TEST_RESULTS -> results(section);
            case HARD_NEWS ->
                contacts(
                        section,
                        facts.contacts(),
                        contact -> !contact.afterReturnToUse().isEmpty(),
                        contact -> on(contact, titles("return-to-use-supports", contact.afterReturnToUse())));
            case PARENT -> report.ownWords().isEmpty() ? List.of() : List.of(own(section, "parent", report.ownWords()));
            case ENDING ->
                enrollments(section, enrolled -> enrolled.enrollment().endedOn() != null, this::ending);
            case LATE -> contacts(section, facts.late(), contact -> true, this::late);
            case CHANGES -> changes(section);
            case WRITER -> List.of();
        };
    }

    /** What the writer wrote in a section. */
    Piece written(Section section) {
        return own(section, WRITTEN, report.text().of(section.id()));
    }

    /** That the section is told at all, even if only that there is nothing. */
    Item whole(Section section) {
        return item(section, id(section, "whole"), program());
    }

    private List<Piece> met(Section section) {
        return contacts(section, facts.contacts(), contact -> true, this::met);
    }

    /** Whatever the section is of, these words are the summary of a contact. */
    private List<Piece> shared(Section section) {
        return facts.contacts().stream()
                .filter(contact -> !contact.shareable().isEmpty())
                .map(contact -> new Piece(
                        key(section, contact.id()) + "/shared",
                        new Item(
                                contact.id(),
                                report.family(),
                                report.person(),
                                contact.program(),
                                Information.CONTACT_SUMMARY,
                                section.sud()),
                        words.say(
                                "telling.shared",
                                words.spoken().date(contact.month().day()),
                                contact.shareable()),
                        true))
                .toList();
    }

    private List<Piece> contacts(
            Section section, List<Noted> contacts, Predicate<Noted> which, Function<Noted, String> line) {
        return contacts.stream()
                .filter(which)
                .map(contact -> new Piece(
                        key(section, contact.id()),
                        item(section, contact.id(), contact.program()),
                        line.apply(contact)))
                .toList();
    }

    private List<Piece> enrollments(Section section, Predicate<Enrolled> which, Function<Enrolled, String> line) {
        return facts.enrollments().stream()
                .filter(which)
                .map(enrolled -> new Piece(
                        key(section, enrolled.enrollment().id()),
                        item(
                                section,
                                enrolled.enrollment().id(),
                                enrolled.enrollment().programId()),
                        line.apply(enrolled)))
                .toList();
    }

    /** Of no program of ours: what a treatment provider told stays protected whatever this agency's programs are. */
    private List<Piece> results(Section section) {
        var said = new ResultWords(words, codes);
        return facts.results().stream()
                .map(result -> new Piece(
                        key(section, result.id()),
                        item(section, result.id(), null),
                        words.say(
                                "telling.on",
                                words.spoken().date(result.now().sampledOn()),
                                words.say(
                                        "telling.result",
                                        said.outcome(result.now()),
                                        said.sample(
                                                result.now().specimen(),
                                                result.now().panel()),
                                        result.partnerName()))))
                .toList();
    }

    private List<Piece> goals(Section section) {
        return facts.goals().stream()
                .map(goal -> new Piece(key(section, goal.id()), item(section, goal.id(), program()), goal(goal)))
                .toList();
    }

    private String goal(Goal goal) {
        var reached = goal.reachedOn();
        return reached != null && !reached.isAfter(report.to())
                ? words.say("telling.goal.reached", goal.words(), words.spoken().date(reached))
                : words.say("telling.goal.since", goal.words(), words.spoken().date(goal.since()));
    }

    private String takingPart(Enrolled enrolled) {
        var started = words.spoken().date(enrolled.enrollment().startedOn());
        var ended = enrolled.enrollment().endedOn();
        return ended == null || ended.isAfter(report.to())
                ? words.say("telling.taking-part", enrolled.program(), started)
                : words.say(
                        "telling.took-part",
                        enrolled.program(),
                        started,
                        words.spoken().date(ended));
    }

    private String ending(Enrolled enrolled) {
        var enrollment = enrolled.enrollment();
        var reason = enrollment.endReason();
        return Stream.of(
                        words.say(
                                "telling.ending",
                                enrolled.program(),
                                words.spoken().date(Objects.requireNonNull(enrollment.endedOn())),
                                reason == null ? "" : title("end-reasons", reason)),
                        enrollment.endSummary())
                .filter(said -> !said.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private String meeting(Noted contact) {
        var on = contact.meetingOn();
        return words.say(
                "telling.meeting",
                title("meeting-kinds", contact.meeting()),
                words.spoken().date(on == null ? contact.month().day() : on),
                titles("meeting-roles", contact.meetingRoles()));
    }

    private String met(Noted contact) {
        var mode = title("modes", contact.month().mode());
        var outcome = contact.month().outcome();
        if (outcome == null) return on(contact, mode);
        return on(
                contact,
                outcome.equals(NOT_SAFE)
                        ? words.say("telling.tried-by", mode)
                        : words.say("telling.tried", mode, title("attempt-outcomes", outcome)));
    }

    private String late(Noted contact) {
        return words.say("telling.late", met(contact), words.spoken().date(contact.enteredOn()));
    }

    private List<Piece> changes(Section section) {
        var before = facts.before().orElse(null);
        if (before == null) return List.of();
        var now = MonthFigures.of(facts.contacts().stream().map(Noted::month).toList(), Month.Kind.FAMILY)
                .all();
        var lines = new ArrayList<String>();
        lines.add(words.say(
                "telling.changes.before",
                words.spoken().date(before.from()),
                words.spoken().date(before.to())));
        lines.add(words.say("telling.changes.made", now.made(), before.sources().made()));
        lines.add(words.say(
                "telling.changes.tried", now.attempted(), before.sources().attempted()));
        lines.add(words.say(
                "telling.changes.time",
                words.spoken().minutes(now.minutes()),
                words.spoken().minutes(before.sources().minutes())));
        if (facts.withdrawn() > 0) lines.add(words.say("telling.changes.withdrawn", facts.withdrawn()));
        BiFunction<Integer, String, Piece> piece =
                (n, line) -> new Piece(section.id() + "/" + n, item(section, before.id(), program()), line);
        var pieces = new ArrayList<Piece>();
        for (int n = 0; n < lines.size(); n++) pieces.add(piece.apply(n, lines.get(n)));
        return List.copyOf(pieces);
    }

    private Piece own(Section section, String what, String line) {
        return new Piece(section.id() + "/" + what, item(section, id(section, what), program()), line);
    }

    private Item item(Section section, UUID id, @Nullable UUID program) {
        return new Item(id, report.family(), report.person(), program, section.information(), section.sud());
    }

    private @Nullable UUID program() {
        return facts.latest().map(enrolled -> enrolled.enrollment().programId()).orElse(null);
    }

    private UUID id(Section section, String what) {
        return UUID.nameUUIDFromBytes((report.id() + "/" + section.id() + "/" + what).getBytes(UTF_8));
    }

    private static String key(Section section, UUID id) {
        return section.id() + "/" + id;
    }

    /** "12 Nov 2026: ..." */
    private String on(Noted contact, String what) {
        return words.say("telling.on", words.spoken().date(contact.month().day()), what);
    }

    String title(String list, String code) {
        return codes.apply(list).title(code);
    }

    private String titles(String list, List<String> chosen) {
        return String.join(", ", chosen.stream().map(code -> title(list, code)).toList());
    }
}

package org.alongside.telling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.consent.Information;
import org.alongside.telling.Held.Episode;
import org.alongside.telling.Whole.Chapter;
import org.alongside.telling.Whole.Readers;
import org.alongside.telling.Whole.Thing;
import org.jspecify.annotations.Nullable;

/**
 * The chapters of a whole record, in their order: the same for every reader. Here those of the work in programs; the others
 * are written by {@link HouseholdThings}, {@link ContactThings}, {@link ResultThings} and {@link OwnThings}. Pure.
 */
record WholeThings(
        WholeOf of,
        HouseholdThings household,
        Held held,
        List<Held.Walked> walked,
        ContactThings contacts,
        ResultThings results,
        OwnThings own) {

    Whole whole() {
        return new Whole(List.of(
                chapter("person", Readers.ALL, Information.DEMOGRAPHICS, household.self()),
                chapter("household", Readers.ALL, Information.DEMOGRAPHICS, household.others()),
                chapter("addresses", Readers.ALL, Information.DEMOGRAPHICS, household.addresses()),
                chapter("alerts", Readers.OWN, Information.CONTACT_SUMMARY, household.alerts()),
                chapter("enrollments", Readers.ALL, Information.ATTENDANCE, enrollments()),
                chapter("agreements", Readers.ALL, Information.PLAN, agreements()),
                chapter("goals", Readers.ALL, Information.PLAN, goals()),
                chapter("contacts", Readers.ALL, Information.ATTENDANCE, contacts.all()),
                chapter("test-results", Readers.ALL, Information.TEST_RESULTS, results.all()),
                chapter("permissions", Readers.OWN, Information.DEMOGRAPHICS, own.permissions()),
                chapter("shared", Readers.OWN, Information.DEMOGRAPHICS, own.shared()),
                chapter("reports", Readers.OWN, Information.CONTACT_SUMMARY, own.reports())));
    }

    String title(Chapter chapter) {
        return of.words().say("telling.record." + chapter.id());
    }

    private Chapter chapter(String id, Readers readers, Information information, List<Thing> things) {
        var whole = UUID.nameUUIDFromBytes((of.person() + "/" + id).getBytes(UTF_8));
        return new Chapter(id, readers, of.item(whole, program(), information), things);
    }

    private List<Thing> enrollments() {
        return episodes()
                .map(episode -> new Thing(
                        episode.id(),
                        episode.programName(),
                        Readers.ALL,
                        List.of(of.item(episode.id(), episode.program(), Information.ATTENDANCE)),
                        of.fields()
                                .text("program", episode.programName())
                                .day("from", episode.from())
                                .day("until", episode.until())
                                .texts("walked_with", walkedWith(episode))
                                .all(),
                        Stream.of(
                                        WholeOf.part(
                                                episode.id(),
                                                Readers.ALL,
                                                of.item(episode.id(), episode.program(), Information.CONTACT_SUMMARY),
                                                of.fields()
                                                        .coded(
                                                                "end_reason",
                                                                episode.reason() == null ? "" : episode.reason(),
                                                                of.list("end-reasons"))
                                                        .text("end_summary", episode.summary())),
                                        WholeOf.part(
                                                episode.id(),
                                                Readers.ORDERED,
                                                of.item(episode.id(), episode.program(), Information.CONTACT_SUMMARY),
                                                of.fields().text("end_note", episode.note())))
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
                            ? of.words()
                                    .say(
                                            "telling.record.walks-since",
                                            one.supporter(),
                                            of.words().spoken().date(one.from()))
                            : of.words()
                                    .say(
                                            "telling.record.walked",
                                            one.supporter(),
                                            of.words().spoken().date(one.from()),
                                            of.words().spoken().date(until));
                })
                .toList();
    }

    private List<Thing> agreements() {
        return episodes()
                .flatMap(episode -> held.agreements().stream()
                        .filter(agreed -> agreed.enrollment().equals(episode.id()))
                        .map(agreed -> new Thing(
                                agreed.id(),
                                of.words().spoken().date(agreed.on()),
                                Readers.ALL,
                                List.of(of.item(agreed.id(), episode.program(), Information.PLAN)),
                                of.fields()
                                        .day("on", agreed.on())
                                        .coded("way", agreed.way(), of.list("told-ways"))
                                        .coded("explained", agreed.explained(), of.list("agreement-items"))
                                        .text("words", agreed.words())
                                        .all(),
                                List.of())))
                .toList();
    }

    private List<Thing> goals() {
        return held.goals().stream()
                .filter(goal -> goal.person().equals(of.person()))
                .map(goal -> new Thing(
                        goal.id(),
                        goal.words(),
                        Readers.ALL,
                        List.of(of.item(goal.id(), program(), Information.PLAN)),
                        of.fields()
                                .text("words", goal.words())
                                .day("from", goal.from())
                                .day("reached", goal.reached())
                                .all(),
                        List.of()))
                .toList();
    }

    private Stream<Episode> episodes() {
        return held.enrollments().stream().filter(episode -> episode.caregiver().equals(of.person()));
    }

    private @Nullable UUID program() {
        return episodes().reduce((one, later) -> later).map(Episode::program).orElse(null);
    }
}

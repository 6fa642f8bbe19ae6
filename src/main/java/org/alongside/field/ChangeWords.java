package org.alongside.field;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.families.Merge;
import org.alongside.families.PhoneNumbers;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.words.Words;
import org.alongside.results.Finding;
import org.alongside.results.ResultWords;
import org.alongside.results.TestOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Each change of a family's record as a sentence, with what it was before and what it is now.
 *
 * @param people names by id, for what is about somebody
 * @param programs names by id
 * @param merges of this household, by id
 */
record ChangeWords(
        Words words,
        Definitions definitions,
        UUID agency,
        LocalDate today,
        Map<String, String> people,
        Map<String, String> programs,
        Map<String, Merge> merges) {

    /** A change, told. {@code details} stand beneath the sentence; {@code good} is a beginning. */
    record Told(String sentence, List<String> details, boolean good) {}

    Told told(HistoryEntry entry) {
        return switch (entry.record()) {
            case "family" -> family(entry);
            case "person" -> person(entry);
            case "person_phone" -> phone(entry);
            case "family_secret" -> plain(say(secret(entry)));
            case "family_alert" -> part(entry, "alert", "words", "kind", "words", "starts_on", "ends_on");
            case "caregiver_goal" -> goal(entry);
            case "family_address" ->
                part(
                        entry,
                        "address",
                        "lines",
                        "kind",
                        "lines",
                        "starts_on",
                        "ends_on",
                        "confidential",
                        "program",
                        "note");
            case "family_helper" ->
                part(entry, "helper", "name", "name", "role", "organisation", "phone", "may_talk", "does", "ends_on");
            case "person_about" -> about(entry);
            case "kinship" -> kinship(entry);
            case "care_period" -> care(entry);
            case "enrollment" -> enrollment(entry);
            case "assignment" -> assignment(entry);
            case "break_glass" -> glass(entry);
            case "enrollment_phase" -> phase(entry);
            case "enrollment_pause" -> pause(entry);
            case "agreement" -> agreement(entry);
            case "hand_over" -> handOver(entry);
            case "gathering_absence" -> absence(entry);
            case "partner_note" -> partnerNote(entry);
            case "test_result" -> new Told(say("field.change.result.out"), List.of(entry.now("void_reason")), false);
            case "test_result_version" -> result(entry);
            default -> plain(say("field.change.other"));
        };
    }

    private Told result(HistoryEntry entry) {
        var said = new ResultWords(words, list -> definitions.codes(list, agency, today))
                .outcome(
                        TestOutcome.of(entry.now("outcome")).orElseThrow(),
                        Finding.of(entry.now("finding")).orElse(null),
                        entry.list("substances"),
                        entry.is("as_prescribed"));
        var key = entry.now("number").equals("1") ? "field.change.result" : "field.change.result.corrected";
        return plain(say(key, day(entry.now("sampled_on")), said));
    }

    /** Their words, not ours. */
    private Told partnerNote(HistoryEntry entry) {
        if (!entry.added()) return plain(say("field.change.partner-note.read", entry.now("from_name")));
        return new Told(say("field.change.partner-note", entry.now("from_name")), List.of(entry.now("words")), false);
    }

    private Told family(HistoryEntry entry) {
        if (entry.added()) return new Told(say("field.change.family.added"), List.of(), true);
        if (entry.changed("merges")) return merge(entry);
        if (entry.changed("merged_into"))
            return plain(say(
                    entry.now("merged_into").isEmpty() ? "field.change.family.parted" : "field.change.family.merged"));
        if (entry.voided()) return reason(say("field.change.family.voided"), entry);
        var names = details(entry, "name", "town");
        var safe = details(
                entry,
                "call_from",
                "call_until",
                "call_days",
                "no_voicemail",
                "shared_phone",
                "unsafe_people",
                "words_never",
                "safe_contact",
                "code_word_agreed");
        if (names.isEmpty()) return new Told(say("field.change.safe-contact"), safe, false);
        names.addAll(safe);
        return new Told(say("field.change.family"), names, false);
    }

    private Told merge(HistoryEntry entry) {
        var made = different(entry.after().get("merges"), entry.before().get("merges"));
        var all = made.isEmpty()
                ? different(entry.before().get("merges"), entry.after().get("merges"))
                : made;
        var merge = all.isEmpty() ? null : merges.get(all.getFirst());
        if (merge == null) return plain(say("field.change.other"));
        if (merge.fromName().isEmpty())
            return plain(say(made.isEmpty() ? "field.change.unmerged.other" : "field.change.merged.other"));
        var key = "field.change." + (made.isEmpty() ? "unmerged." : "merged.")
                + (merge.ofFamilies() ? "families" : "people");
        return new Told(
                say(key, merge.fromName(), merge.intoName()),
                made.isEmpty() || merge.why().isEmpty() ? List.of() : List.of(merge.why()),
                false);
    }

    private static List<String> different(@Nullable Object some, @Nullable Object others) {
        var without = others instanceof List<?> list ? list : List.of();
        return some instanceof List<?> list
                ? list.stream()
                        .filter(one -> !without.contains(one))
                        .map(Object::toString)
                        .toList()
                : List.of();
    }

    private Told person(HistoryEntry entry) {
        var name = name(entry.after().isEmpty() ? entry.before() : entry.after());
        if (entry.added()) return plain(say("field.change.person.added", name, kind(entry.now("kind"))));
        if (entry.voided()) return reason(say("field.change.person.voided", name), entry);
        return new Told(
                say("field.change.person", name),
                details(
                        entry,
                        "kind",
                        "given_name",
                        "family_name",
                        "name_to_use",
                        "relation",
                        "born_on",
                        "over_age_reason",
                        "languages",
                        "interpreter"),
                false);
    }

    private Told phone(HistoryEntry entry) {
        var name = people.getOrDefault(entry.now("person_id"), say("field.change.somebody"));
        if (entry.added()) return plain(say("field.change.phone.added", name, number(entry.now("number"))));
        if (entry.voided()) return plain(say("field.change.phone.gone", name, number(entry.was("number"))));
        return new Told(say("field.change.phone", name), details(entry, "number", "kind", "may_text", "note"), false);
    }

    private static String secret(HistoryEntry entry) {
        return entry.now("id").equals(entry.now("family_id"))
                ? "field.change.code-word"
                : "field.change.hidden-address";
    }

    private Told kinship(HistoryEntry entry) {
        var said = say(
                "families.kinship.said",
                person(entry, "person_id"),
                title("kinships", known(entry, "relation")),
                person(entry, "to_id"));
        return said("kinship", said, entry, "relation", "from_on", "until_on", "note");
    }

    /** That it changed, not how: what people say about themselves is read where it stands. */
    private Told about(HistoryEntry entry) {
        return said("about", person(entry, "person_id"), entry);
    }

    private Told care(HistoryEntry entry) {
        var said = say(
                "field.change.care.said",
                person(entry, "child_id"),
                title("care-arrangements", known(entry, "arrangement")));
        return said("care", said, entry, "arrangement", "carer", "starts_on", "ends_on", "note");
    }

    private String person(HistoryEntry entry, String column) {
        return people.getOrDefault(known(entry, column), say("field.change.somebody"));
    }

    private static String known(HistoryEntry entry, String column) {
        return entry.now(column).isEmpty() ? entry.was(column) : entry.now(column);
    }

    private Told said(String kind, String said, HistoryEntry entry, String... columns) {
        if (entry.added()) return plain(say("field.change.part." + kind + ".added", said));
        if (entry.voided()) return reason(say("field.change.part." + kind + ".voided", said), entry);
        return new Told(say("field.change.part." + kind, said), details(entry, columns), false);
    }

    /** Something that stands by itself: added, changed column by column, or taken out. */
    private Told part(HistoryEntry entry, String kind, String named, String... columns) {
        return said(kind, known(entry, named), entry, columns);
    }

    /** A goal that is reached is told as such. */
    private Told goal(HistoryEntry entry) {
        if (entry.was("reached_on").isEmpty() && !entry.now("reached_on").isEmpty() && !entry.voided())
            return new Told(
                    say("field.change.goal.reached", entry.now("words"), day(entry.now("reached_on"))),
                    List.of(),
                    true);
        return part(entry, "goal", "words", "words", "since_on", "reached_on");
    }

    private Told enrollment(HistoryEntry entry) {
        var program = programs.getOrDefault(entry.now("program_id"), say("field.change.a-program"));
        var caregiver = people.getOrDefault(entry.now("caregiver_id"), say("field.change.somebody"));
        if (entry.added())
            return new Told(
                    say("field.change.enrolled", caregiver, program, day(entry.now("started_on"))), List.of(), true);
        if (entry.voided()) return reason(say("field.change.enrollment.voided", caregiver, program), entry);
        if (entry.was("ended_on").isEmpty() && !entry.now("ended_on").isEmpty()) {
            var why = new ArrayList<String>();
            if (!entry.now("end_reason").isEmpty()) why.add(title("end-reasons", entry.now("end_reason")));
            if (!entry.now("end_note").isEmpty()) why.add(entry.now("end_note"));
            if (!entry.now("end_summary").isEmpty()) why.add(entry.now("end_summary"));
            return new Told(
                    say("field.change.enrollment.ended", caregiver, program, day(entry.now("ended_on"))), why, false);
        }
        if (!entry.was("ended_on").isEmpty() && entry.now("ended_on").isEmpty()) {
            return new Told(
                    say("field.change.reopened", caregiver, program), List.of(entry.now("reopen_reason")), false);
        }
        return new Told(
                say("field.change.enrollment", caregiver, program),
                details(entry, "started_on", "ended_on", "end_reason", "end_note", "end_summary"),
                false);
    }

    private Told assignment(HistoryEntry entry) {
        var supporter = entry.supporter() == null ? say("field.change.somebody") : entry.supporter();
        if (entry.added()) {
            var kind = say("field.walks-as." + entry.now("kind"));
            var key = entry.now("ends_on").isEmpty() ? "field.change.assigned" : "field.change.assigned-until";
            return new Told(
                    say(key, supporter, kind, day(entry.now("starts_on")), day(entry.now("ends_on"))), List.of(), true);
        }
        if (entry.voided()) return reason(say("field.change.assignment.voided", supporter), entry);
        if (entry.changed("ends_on") && !entry.now("ends_on").isEmpty()) {
            return plain(say("field.change.assignment.ends", supporter, day(entry.now("ends_on"))));
        }
        return new Told(
                say("field.change.assignment", supporter), details(entry, "kind", "starts_on", "ends_on"), false);
    }

    private Told phase(HistoryEntry entry) {
        if (entry.voided()) return reason(say("field.change.phase.gone"), entry);
        var phase = entry.about() == null ? say("field.change.somebody") : entry.about();
        return new Told(
                say("field.change.phase", say("field.change.the-family"), phase, day(entry.now("starts_on"))),
                entry.now("why").isEmpty() ? List.of() : List.of(entry.now("why")),
                false);
    }

    private Told pause(HistoryEntry entry) {
        if (entry.voided()) return reason(say("field.change.pause.gone"), entry);
        if (!entry.added()) return plain(say("field.change.pause.ends", day(entry.now("until_on"))));
        var key = entry.now("until_on").isEmpty() ? "field.change.paused" : "field.change.paused-until";
        return new Told(
                say(key, day(entry.now("from_on")), day(entry.now("until_on"))), List.of(entry.now("why")), false);
    }

    private Told agreement(HistoryEntry entry) {
        if (entry.voided()) return reason(say("field.change.agreed.gone"), entry);
        return new Told(
                say("field.change.agreed", day(entry.now("agreed_on"))),
                entry.now("words").isEmpty() ? List.of() : List.of(entry.now("words")),
                false);
    }

    private Told handOver(HistoryEntry entry) {
        var next = entry.supporter() == null ? say("field.change.somebody") : entry.supporter();
        var before = entry.about() == null ? say("field.change.somebody") : entry.about();
        if (entry.added())
            return new Told(
                    say("field.change.handed", before, next, day(entry.now("on_day"))),
                    List.of(entry.now("note")),
                    true);
        if (entry.changed("read_at")) return plain(say("field.change.handed.read", next));
        return plain(say("field.change.handed.told"));
    }

    private Told absence(HistoryEntry entry) {
        var group = say(
                "contacts.gathering.title",
                say("contacts.gathering.kind." + known(entry, "kind")),
                known(entry, "topic"));
        var what = entry.added() ? "missed" : entry.voided() ? "missed.taken-back" : "missed.changed";
        return plain(say("field.change." + what, group, day(known(entry, "on_day"))));
    }

    private Told glass(HistoryEntry entry) {
        if (entry.added()) return new Told(say("field.change.glass"), List.of(entry.now("reason")), false);
        return plain(say(entry.changed("ended_at") ? "field.change.glass.ended" : "field.change.glass.reviewed"));
    }

    private List<String> details(HistoryEntry entry, String... columns) {
        var details = new ArrayList<String>();
        for (var column : columns) {
            if (!entry.changed(column)) continue;
            var label = say("field.change.what." + column);
            var was = value(entry.record(), column, entry.before().get(column));
            var now = value(entry.record(), column, entry.after().get(column));
            details.add(
                    was.isEmpty()
                            ? say("field.change.to", label, now)
                            : now.isEmpty()
                                    ? say("field.change.from", label, was)
                                    : say("field.change.from-to", label, was, now));
        }
        return details;
    }

    private String value(String record, String column, @Nullable Object value) {
        if (value == null) return "";
        if (value instanceof Boolean yes) return say(yes ? "field.yes" : "field.no");
        if (value instanceof List<?> several)
            return String.join(
                    ", ", several.stream().map(one -> oneOf(column, one)).toList());
        var text = value.toString();
        if (text.isEmpty()) return "";
        return switch (column) {
            case "kind" ->
                switch (record) {
                    case "family_alert" -> title("alert-kinds", text);
                    case "family_address" -> title("address-kinds", text);
                    case "person_phone" -> title("phone-kinds", text);
                    case "assignment" -> say("field.walks-as." + text);
                    default -> kind(text);
                };
            case "relation" -> title(record.equals("kinship") ? "kinships" : "family-relations", text);
            case "arrangement" -> title("care-arrangements", text);
            case "end_reason" -> title("end-reasons", text);
            case "number", "phone" -> number(text);
            case "may_talk" -> say("families.helper.may-talk." + text);
            case "call_from", "call_until" -> words.spoken().time(LocalTime.parse(text));
            case "born_on",
                    "since_on",
                    "reached_on",
                    "from_on",
                    "until_on",
                    "started_on",
                    "ended_on",
                    "starts_on",
                    "ends_on" -> day(text);
            default -> text;
        };
    }

    private String oneOf(String column, Object one) {
        return column.equals("call_days")
                ? words.spoken().weekday(DayOfWeek.of(Integer.parseInt(one.toString())))
                : title("languages", one.toString());
    }

    private Told reason(String sentence, HistoryEntry entry) {
        return new Told(sentence, List.of(entry.now("void_reason")), false);
    }

    private static Told plain(String sentence) {
        return new Told(sentence, List.of(), false);
    }

    private static String name(Map<String, Object> person) {
        var called = String.valueOf(person.getOrDefault("name_to_use", ""));
        var first = called.isEmpty() ? String.valueOf(person.getOrDefault("given_name", "")) : called;
        return (first + " " + person.getOrDefault("family_name", "")).strip();
    }

    private String kind(String code) {
        return say("families.kind." + code);
    }

    private static String number(String e164) {
        return PhoneNumbers.shown(e164);
    }

    private String day(String iso) {
        return iso.isEmpty() ? "" : words.spoken().date(LocalDate.parse(iso));
    }

    private String title(String list, String code) {
        return definitions.codes(list, agency, today).title(code);
    }

    private String say(String key, @Nullable Object... args) {
        return words.say(key, args);
    }
}

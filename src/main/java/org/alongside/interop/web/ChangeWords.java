package org.alongside.interop.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.families.PhoneNumbers;
import org.alongside.interop.Change;
import org.alongside.interop.Field;
import org.alongside.interop.Vocabulary;
import org.alongside.platform.words.Words;

/**
 * What an update changes, in words. Of notes, which an administrator may not read, only that they change is told.
 */
final class ChangeWords {
    private static final Map<String, Field> FIELDS = Map.ofEntries(
            Map.entry("family.name", Field.FAMILY_NAME),
            Map.entry("family.town", Field.TOWN),
            Map.entry("family.safe_contact", Field.SAFE_CONTACT),
            Map.entry("person.kind", Field.PERSON_KIND),
            Map.entry("person.given_name", Field.GIVEN_NAME),
            Map.entry("person.family_name", Field.LAST_NAME),
            Map.entry("person.name_to_use", Field.NAME_TO_USE),
            Map.entry("person.relation", Field.RELATION),
            Map.entry("person.born_on", Field.BORN_ON),
            Map.entry("person.over_age_reason", Field.OVER_AGE_REASON),
            Map.entry("person.languages", Field.LANGUAGES),
            Map.entry("person.interpreter", Field.INTERPRETER),
            Map.entry("person_phone.number", Field.PHONE),
            Map.entry("person_phone.may_text", Field.MAY_TEXT),
            Map.entry("enrollment.program_id", Field.PROGRAM),
            Map.entry("enrollment.site_id", Field.SITE),
            Map.entry("enrollment.started_on", Field.STARTED_ON),
            Map.entry("enrollment.ended_on", Field.ENDED_ON),
            Map.entry("enrollment.end_reason", Field.END_REASON),
            Map.entry("enrollment.end_note", Field.END_NOTE),
            Map.entry("enrollment.external_ref", Field.ENROLLMENT_REF),
            Map.entry("assignment.supporter_id", Field.WORKER),
            Map.entry("assignment.kind", Field.ASSIGNMENT_KIND),
            Map.entry("assignment.starts_on", Field.STARTS_ON),
            Map.entry("assignment.ends_on", Field.ENDS_ON),
            Map.entry("assignment.external_ref", Field.ASSIGNMENT_REF),
            Map.entry("contact.supporter_id", Field.WORKER),
            Map.entry("contact.on_day", Field.ON_DAY),
            Map.entry("contact.at_time", Field.AT_TIME),
            Map.entry("contact.minutes", Field.MINUTES),
            Map.entry("contact.travel_minutes", Field.TRAVEL_MINUTES),
            Map.entry("contact.miles", Field.MILES),
            Map.entry("contact.mode", Field.MODE),
            Map.entry("contact.made", Field.MADE),
            Map.entry("contact.attempt_outcome", Field.ATTEMPT_OUTCOME),
            Map.entry("contact.place", Field.PLACE),
            Map.entry("contact.support_types", Field.SUPPORT_TYPES),
            Map.entry("contact.activities", Field.ACTIVITIES),
            Map.entry("contact.what_happened", Field.WHAT_HAPPENED),
            Map.entry("contact.next_step", Field.NEXT_STEP),
            Map.entry("contact.due_on", Field.NEXT_STEP_ON));
    private static final Set<Field> NOTES =
            Set.of(Field.WHAT_HAPPENED, Field.NEXT_STEP, Field.SAFE_CONTACT, Field.END_NOTE);

    private final Words words;
    private final Vocabulary vocabulary;

    ChangeWords(Words words, Vocabulary vocabulary) {
        this.words = words;
        this.vocabulary = vocabulary;
    }

    String say(Change change) {
        var field = Optional.ofNullable(FIELDS.get(change.column()));
        var name = field.map(one -> words.say("interop.field." + one.code()))
                .orElseGet(() -> words.say("interop.change.link"));
        if (field.isEmpty() || NOTES.contains(field.get())) return words.say("interop.change.other-words", name);
        var before = value(field.get(), change.before());
        var after = value(field.get(), change.after());
        if (before.isEmpty()) return words.say("interop.change.added", name, after);
        return after.isEmpty()
                ? words.say("interop.change.removed", name, before)
                : words.say("interop.change", name, before, after);
    }

    private String value(Field field, String text) {
        if (text.isEmpty() || text.equals("{}")) return "";
        return switch (field.holds()) {
            case DAY -> words.spoken().date(LocalDate.parse(text));
            case TIME -> text.substring(0, 5);
            case MINUTES -> words.spoken().minutes(Long.parseLong(text));
            case MILES -> new BigDecimal(text).stripTrailingZeros().toPlainString();
            case PHONE -> PhoneNumbers.shown(text);
            case YES_NO -> words.say(text.equals("true") ? "interop.yes" : "interop.no");
            case CODE -> codes(field, text);
            case TEXT -> text;
        };
    }

    private String codes(Field field, String text) {
        var list = vocabulary.list(field.list().orElseThrow());
        if (field == Field.MADE) return list.title(text.equals("true") ? "yes" : "no");
        if (!text.startsWith("{")) return list.title(text);
        return Arrays.stream(text.substring(1, text.length() - 1).split(","))
                .map(list::title)
                .collect(Collectors.joining(", "));
    }
}

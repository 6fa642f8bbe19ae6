package org.alongside.incidents;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;

/** What was typed into the fields of a step, ready to be kept; pure. */
public final class Answers {
    static final int LINE = 200;
    static final int WORDS = 4000;
    /** In forms, before the code of a field. */
    public static final String PREFIX = "f-";

    private Answers() {}

    /**
     * By the code of the field; fields left empty are left out.
     *
     * @param typed by the code of the field
     * @param wrongs to which every reason is added, by the name of the input
     */
    static Map<String, String> of(Step step, Map<String, String> typed, Instant now, ZoneId zone, Wrongs wrongs) {
        var kept = new LinkedHashMap<String, String>();
        for (var field : step.fields()) {
            var name = PREFIX + field.code();
            var value = typed.getOrDefault(field.code(), "");
            if (value.isEmpty()) {
                if (field.required()) wrongs.add(name, "incidents.wrong.needed", field.label());
                continue;
            }
            check(field, name, value, now, zone, wrongs).ifPresent(answer -> kept.put(field.code(), answer));
        }
        return kept;
    }

    private static Optional<String> check(
            Step.Field field, String name, String value, Instant now, ZoneId zone, Wrongs wrongs) {
        switch (field.type()) {
            case "line" -> wrongs.atMost(name, value, LINE);
            case "words" -> wrongs.atMost(name, value, WORDS);
            case "choice" -> {
                if (field.choices().stream().noneMatch(choice -> choice.code().equals(value)))
                    wrongs.add(name, "incidents.wrong.choose", field.label());
            }
            case "number" -> {
                if (!value.matches("[0-9]{1,7}")) wrongs.add(name, "incidents.wrong.number", field.label());
            }
            case "day" -> {
                var day = Typed.day(value);
                if (day.isEmpty()) wrongs.add(name, "incidents.wrong.day", field.label());
                return day.map(Object::toString);
            }
            case "moment" -> {
                var moment = moment(value);
                if (moment.isEmpty()) wrongs.add(name, "incidents.wrong.moment", field.label());
                else if (moment.get().atZone(zone).toInstant().isAfter(now))
                    wrongs.add(name, "incidents.wrong.future", field.label());
                return moment.map(Object::toString);
            }
            default -> throw new IllegalStateException("A field cannot be of type '%s'.".formatted(field.type()));
        }
        return Optional.of(value);
    }

    /** As a browser's field for day and time sends it. */
    public static Optional<LocalDateTime> moment(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }
}

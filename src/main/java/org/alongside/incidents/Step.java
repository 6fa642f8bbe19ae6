package org.alongside.incidents;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of a kind of incident.
 *
 * @param what how it is done; "" where the title says it
 * @param by whom it waits for
 * @param calls whether it is the call itself, so that the lines stand on it
 * @param optional whether the matter may be closed without it
 * @param say the least there is to say
 * @param when it is needed only where all of these hold
 * @param dues the first whose conditions hold says until when
 */
public record Step(
        String code,
        String title,
        String what,
        Duty by,
        boolean calls,
        boolean optional,
        List<String> say,
        List<When> when,
        List<Due> dues,
        List<Field> fields) {

    /** @param type line, words, moment, day, number or choice */
    public record Field(String code, String label, String hint, String type, boolean required, List<Choice> choices) {
        /** What an answer says, for people: the title of a choice, else as it was written. */
        public String said(String answer) {
            return choices.stream()
                    .filter(choice -> choice.code().equals(answer))
                    .map(Choice::title)
                    .findFirst()
                    .orElse(answer);
        }
    }

    public record Choice(String code, String title) {}

    /** Holds by the latest answer to a field of another step. */
    public record When(
            String step,
            String field,
            @Nullable List<String> is,
            @Nullable Integer atLeast,
            @Nullable Integer lessThan) {

        /** Empty until that step is done. */
        Optional<Boolean> holds(Map<String, Map<String, String>> latest) {
            var answers = latest.get(step);
            if (answers == null) return Optional.empty();
            var answer = requireNonNullElse(answers.get(field), "");
            if (is != null) return Optional.of(is.contains(answer));
            var number = answer.isEmpty() ? 0 : Integer.parseInt(answer);
            return Optional.of((atLeast == null || number >= atLeast) && (lessThan == null || number < lessThan));
        }
    }

    /**
     * Until when.
     *
     * @param after {@code begun}, {@code discovered}, or the code of a step: from when it was first done
     * @param days to the end of that day; {@code daysAfterYearEnd} counted from the end of the calendar year
     * @param source the rule, or that it is our own working limit
     */
    public record Due(
            String after,
            @Nullable Integer minutes,
            @Nullable Integer hours,
            @Nullable Integer days,
            @Nullable Integer daysAfterYearEnd,
            @Nullable List<When> when,
            String source) {

        List<When> conditions() {
            return Kind.listed(when);
        }

        /** Null where it is counted in days. */
        @Nullable
        Duration span() {
            if (minutes != null) return Duration.ofMinutes(minutes);
            return hours == null ? null : Duration.ofHours(hours);
        }
    }

    record Written(
            String code,
            String title,
            @Nullable String what,
            Duty by,
            @Nullable Boolean calls,
            @Nullable Boolean optional,
            @Nullable List<String> say,
            @Nullable List<When> when,
            @Nullable List<Due> dues,
            List<WrittenField> fields) {
        Step step() {
            return new Step(
                    code,
                    title,
                    requireNonNullElse(what, ""),
                    by,
                    Boolean.TRUE.equals(calls),
                    Boolean.TRUE.equals(optional),
                    Kind.listed(say),
                    Kind.listed(when),
                    Kind.listed(dues),
                    fields.stream().map(WrittenField::field).toList());
        }
    }

    record WrittenField(
            String code,
            String label,
            @Nullable String hint,
            String type,
            @Nullable Boolean required,
            @Nullable List<Choice> choices) {
        Field field() {
            return new Field(
                    code,
                    label,
                    requireNonNullElse(hint, ""),
                    type,
                    Boolean.TRUE.equals(required),
                    Kind.listed(choices));
        }
    }
}

package org.alongside.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of somebody drawn for an audit, once the body has asked something of them.
 *
 * @param member who was picked: one of the draw's
 * @param agency the holder's; {@code body} is the certifying body
 * @param steps in order, the first of them asks
 */
public record Audit(
        UUID member,
        UUID draw,
        UUID agency,
        UUID holder,
        String holderName,
        String number,
        UUID body,
        String bodyName,
        List<Step> steps) {

    public Audit {
        steps = List.copyOf(steps);
    }

    /**
     * @param due the last day for the answer, counted in; null unless something is asked
     * @param file name of the file that came with it, "" for none
     * @param by who did it, in words
     */
    public record Step(
            UUID id, Kind kind, String words, @Nullable LocalDate due, String file, String by, Instant at) {}

    public enum Kind {
        ASKED,
        ANSWERED,
        MET,
        NOT_MET;

        /** The word in the database and in words. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** How it stands, by the last step. */
    public Kind state() {
        return steps.getLast().kind();
    }

    /** Whether it is still the holder's to answer, or to add to what they answered. */
    public boolean isOpen() {
        return state() == Kind.ASKED || state() == Kind.ANSWERED;
    }

    /** By when it was asked last. */
    public LocalDate due() {
        return steps.stream()
                .map(Step::due)
                .filter(due -> due != null)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** Whether nothing came by the day it was asked for. */
    public boolean isLate(LocalDate today) {
        return state() == Kind.ASKED && due().isBefore(today);
    }
}

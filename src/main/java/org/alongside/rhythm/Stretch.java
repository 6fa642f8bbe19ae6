package org.alongside.rhythm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.alongside.programs.RhythmRow;
import org.jspecify.annotations.Nullable;

/**
 * Days of an enrollment on which one cadence is expected of it.
 *
 * @param anchor day 0 of the cadence: the start of the enrollment, or of the phase that says its own
 * @param to the last day; null while it goes on
 */
record Stretch(
        String cadence,
        LocalDate anchor,
        LocalDate from,
        @Nullable LocalDate to) {

    /** From which day on an enrollment is in a phase, until the next. */
    record Stay(UUID phase, LocalDate from) {}

    /** In the order of time, without the days on which nothing is expected. */
    static List<Stretch> of(LocalDate startedOn, @Nullable LocalDate endedOn, List<Stay> stays, List<RhythmRow> said) {
        var turns = new TreeSet<LocalDate>();
        turns.add(startedOn);
        stays.forEach(stay -> turns.add(stay.from()));
        said.forEach(row -> turns.add(row.from()));
        var stretches = new ArrayList<Stretch>();
        for (var from = startedOn;
                from != null && (endedOn == null || !from.isAfter(endedOn));
                from = turns.higher(from)) {
            var next = turns.higher(from);
            var to = next == null || endedOn != null && next.isAfter(endedOn) ? endedOn : next.minusDays(1);
            var day = from;
            on(day, startedOn, to, stays, said).ifPresent(stretch -> join(stretches, stretch));
        }
        return List.copyOf(stretches);
    }

    /** What holds on a day: what its phase says of its own, else what the program does. */
    private static Optional<Stretch> on(
            LocalDate day, LocalDate startedOn, @Nullable LocalDate to, List<Stay> stays, List<RhythmRow> said) {
        var stay = stays.stream().filter(one -> !one.from().isAfter(day)).max(Comparator.comparing(Stay::from));
        var own = stay.flatMap(one -> holding(day, one.phase(), said))
                .filter(cadence -> !cadence.equals(RhythmRow.AS_THE_PROGRAM));
        var anchor = own.isPresent() ? stay.orElseThrow().from() : startedOn;
        return own.or(() -> holding(day, null, said))
                .filter(cadence -> !cadence.equals(RhythmRow.NOTHING))
                .map(cadence -> new Stretch(cadence, anchor, day, to));
    }

    private static Optional<String> holding(LocalDate day, @Nullable UUID phase, List<RhythmRow> said) {
        return said.stream()
                .filter(row -> java.util.Objects.equals(row.phase(), phase)
                        && !row.from().isAfter(day))
                .max(Comparator.comparing(RhythmRow::from))
                .map(RhythmRow::cadence);
    }

    /** Days that follow each other under the same cadence are one stretch, so that no period of it is cut. */
    private static void join(List<Stretch> stretches, Stretch next) {
        if (!stretches.isEmpty()) {
            var last = stretches.getLast();
            if (next.from().minusDays(1).equals(last.to())
                    && next.cadence().equals(last.cadence())
                    && next.anchor().equals(last.anchor())) {
                stretches.set(stretches.size() - 1, new Stretch(last.cadence(), last.anchor(), last.from(), next.to()));
                return;
            }
        }
        stretches.add(next);
    }

    boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}

package org.alongside.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened with one family, told contact by contact: closer together at first, then as the rhythm of the family goes. */
final class Story {
    private static final LocalTime FIRST_HOUR = LocalTime.of(9, 0);

    /**
     * One contact as it was made and later written down.
     *
     * @param entered when it was written down, local time
     * @param signed when it was signed, local time; null means not yet
     */
    record Told(
            UUID id,
            String supporter,
            LocalDate day,
            LocalTime time,
            Notes.@Nullable Note note,
            int minutes,
            @Nullable String attempt,
            String words,
            String next,
            @Nullable LocalDate followUpOn,
            boolean followUpDone,
            LocalDateTime entered,
            @Nullable LocalDateTime signed,
            @Nullable String addendum) {}

    private final Notes notes;
    private final Chance chance;
    private final LocalDateTime now;

    Story(Notes notes, Chance chance, LocalDateTime now) {
        this.notes = notes;
        this.chance = chance;
        this.now = now;
    }

    /** The contacts of {@code home}, oldest first, none later than now. */
    List<Told> of(Home home) {
        var told = new ArrayList<Told>();
        for (var walk : home.walks()) {
            var last = walk.until() == null ? now.toLocalDate() : walk.until();
            var quietSince = now.toLocalDate()
                    .minusDays(home.rhythm().equals("gap") || home.rhythm().equals("tried") ? home.gapDays() : -1);
            for (var day = workday(walk.from().plusDays(1));
                    !day.isAfter(last);
                    day = workday(day.plusDays(pause(home, day)))) {
                boolean tried = home.rhythm().equals("tried") && !day.isBefore(quietSince);
                if (!tried && !day.isBefore(quietSince)) break;
                contact(home, walk.supporter(), day, tried).ifPresent(told::add);
            }
        }
        return told;
    }

    private Optional<Told> contact(Home home, String supporter, LocalDate day, boolean onlyTried) {
        var note = chance.of(notes.of(home.program().peerKind()));
        boolean tried = onlyTried || chance.once(7);
        int minutes = tried ? 0 : chance.of(note.minutes());
        var time = FIRST_HOUR.plusMinutes(15L * chance.between(0, note.mode().equals("text") ? 40 : 30));
        var entered = day.atTime(time).plusMinutes(minutes + chance.between(5, chance.once(6) ? 1600 : 90));
        if (entered.isAfter(now)) return Optional.empty();
        var signed = chance.percent(97) ? entered.plusMinutes(chance.between(2, 2 * 24 * 60)) : null;
        if (signed == null && day.isBefore(now.toLocalDate().minusDays(12))) signed = entered.plusDays(2);
        if (signed != null && signed.isAfter(now)) signed = null;
        var next = tried || note.next() == null ? "" : note.next();
        var followUp = next.isEmpty() ? null : workday(day.plusDays(chance.between(3, 9)));
        boolean done = followUp != null
                && followUp.isBefore(now.toLocalDate())
                && (followUp.isBefore(now.toLocalDate().minusDays(10)) || chance.percent(80));
        var addendum = signed != null && !tried && chance.once(40) ? worded(chance.of(notes.addenda()), home) : null;
        return Optional.of(new Told(
                chance.id(day),
                supporter,
                day,
                time,
                tried && !onlyTried ? note : tried ? callNote(home) : note,
                minutes,
                tried ? chance.of(notes.attempts()) : null,
                tried ? "" : worded(note.words(), home),
                next,
                followUp,
                done,
                entered,
                signed,
                addendum));
    }

    private Notes.Note callNote(Home home) {
        return notes.of(home.program().peerKind()).stream()
                .filter(note -> note.mode().equals("call"))
                .findFirst()
                .orElseThrow();
    }

    /** Days to the next contact: every two or three in the first two weeks, weekly for ninety days, then every other week or so. */
    private int pause(Home home, LocalDate day) {
        long along = day.toEpochDay() - home.started().toEpochDay();
        boolean recovery = home.program().peerKind().equals("recovery");
        if (along < 14) return chance.between(1, recovery ? 2 : 4);
        if (along < 90) return chance.between(recovery ? 3 : 5, 8);
        return chance.between(recovery ? 6 : 8, 16);
    }

    private static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    private static String worded(String words, Home home) {
        return words.replace("{who}", home.caregiver().toUse())
                .replace("{child}", home.children().getFirst().toUse());
    }
}

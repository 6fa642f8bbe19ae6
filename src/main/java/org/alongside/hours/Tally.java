package org.alongside.hours;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The three counts of one time sheet, in minutes, kept apart because they answer different questions.
 *
 * <p>A group is one stretch of the supporter's time, however many families were there: contacts by group that began at one
 * time and lasted as long count once. An entry that another takes the place of does not count.
 *
 * <p>Source: shared/domain.md 8.3. Travel is work, for the ratio of supervision, and never direct time.
 *
 * @param worked contacts, travel to them and other duties
 * @param direct with families: made contacts, travel left out
 * @param billable direct time that is signed, on days on which no certificate of the supporter was out of force; what a payer pays of it follows from the payer's rule
 * @param ownFamily of the time worked, what was for the supporter's own family and is no experience
 * @param outOfForce of the time worked for others, what fell on days on which no certificate was in force and is no experience
 * @param volunteered of the time worked, what was not paid
 */
public record Tally(int worked, int direct, int billable, int ownFamily, int outOfForce, int volunteered) {
    public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0);
    private static final String GROUP = "group";

    private record Together(LocalDate on, @Nullable LocalTime at, int minutes) {}

    public static Tally of(Collection<? extends Entry> entries) {
        var groups = new HashSet<Together>();
        var sum = NOTHING;
        for (var entry : othersFirst(entries)) {
            sum = switch (entry) {
                case Entry.Met met when isCountedAlready(met, groups) -> sum;
                case Entry.Met met -> sum.and(met);
                case Entry.Duty duty -> duty.replaced() ? sum : sum.and(duty);
            };
        }
        return sum;
    }

    /** So that a group counts as for one's own family only where no other family was there. */
    private static List<Entry> othersFirst(Collection<? extends Entry> entries) {
        return entries.stream()
                .<Entry>map(entry -> entry)
                .sorted(Comparator.comparing(entry -> entry instanceof Entry.Met met && met.ownFamily()))
                .toList();
    }

    private static boolean isCountedAlready(Entry.Met met, HashSet<Together> groups) {
        return met.made()
                && met.mode().equals(GROUP)
                && met.at() != null
                && !groups.add(new Together(met.on(), met.at(), met.minutes()));
    }

    private Tally and(Entry.Met met) {
        return new Tally(
                worked + met.minutes() + met.travelMinutes(),
                direct + met.minutes(),
                billable + (met.signed() && met.inForce() ? met.minutes() : 0),
                ownFamily + (met.ownFamily() ? met.minutes() + met.travelMinutes() : 0),
                outOfForce + (met.inForce() || met.ownFamily() ? 0 : met.minutes() + met.travelMinutes()),
                volunteered);
    }

    private Tally and(Entry.Duty duty) {
        return new Tally(
                worked + duty.minutes(),
                direct,
                billable,
                ownFamily + (duty.ownFamily() ? duty.minutes() : 0),
                outOfForce + (duty.inForce() || duty.ownFamily() ? 0 : duty.minutes()),
                volunteered + (duty.paid() ? 0 : duty.minutes()));
    }

    /** Time worked that may count as experience. */
    public int experience() {
        return worked - ownFamily - outOfForce;
    }

    /** Whether the counts that were handed in are still these. */
    public boolean isAsHandedIn(Week.Sheet sheet) {
        return worked == sheet.worked() && direct == sheet.direct() && billable == sheet.billable();
    }
}

package org.alongside.hours;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Time of a supporter on one local day: a contact, counted by itself, or another duty that she wrote down. */
public sealed interface Entry {
    UUID id();

    LocalDate on();

    /** When it began, by the clock where it was; null where nobody says, or the contact is out of the reader's reach. */
    @Nullable
    LocalTime at();

    /** Minutes of the thing itself; travel to a contact and back is apart. */
    int minutes();

    /** False on a day on which the supporter held a certificate and none was in force, as far as the reader may see it. */
    boolean inForce();

    /**
     * @param family whose name the reader may see, "" where not
     * @param minutes with the family, 0 for a try that reached nobody
     * @param travelMinutes there and back
     * @param ownFamily with the supporter's own family: worked, never experience
     * @param inReach whether the reader may open it
     */
    record Met(
            UUID id,
            LocalDate on,
            @Nullable LocalTime at,
            int minutes,
            int travelMinutes,
            String mode,
            boolean made,
            boolean signed,
            boolean inForce,
            boolean ownFamily,
            String family,
            boolean inReach)
            implements Entry {}

    /**
     * @param kind code from the duty-kinds list
     * @param ownFamily for the supporter's own family: worked, never experience
     * @param corrects the entry this one takes the place of
     * @param reason why it was corrected, or entered after the week was approved; else ""
     * @param replaced whether another takes its place, so that it no longer counts
     */
    record Duty(
            UUID id,
            UUID supporter,
            LocalDate on,
            @Nullable LocalTime at,
            int minutes,
            String kind,
            boolean paid,
            boolean ownFamily,
            String words,
            @Nullable UUID corrects,
            String reason,
            boolean replaced,
            boolean inForce)
            implements Entry {}

    /** Minutes with two entries at once; 0 where either does not say when it began. */
    default int overlap(Entry other) {
        var here = at();
        var there = other.at();
        if (here == null || there == null) return 0;
        var begins = LocalDateTime.of(on(), here);
        var otherBegins = LocalDateTime.of(other.on(), there);
        var from = begins.isAfter(otherBegins) ? begins : otherBegins;
        var ends = begins.plusMinutes(minutes());
        var otherEnds = otherBegins.plusMinutes(other.minutes());
        var until = ends.isBefore(otherEnds) ? ends : otherEnds;
        return (int) Math.max(0, Duration.between(from, until).toMinutes());
    }
}

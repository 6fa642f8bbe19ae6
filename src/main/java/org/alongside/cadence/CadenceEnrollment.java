package org.alongside.cadence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One enrollment as the cadence engine sees it. Dates are local; {@code endedOn} and the {@code to} of a pause are the last
 * day, counted in; null means open.
 */
public record CadenceEnrollment(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable List<Pause> pauses,
        @Nullable List<Contact> contacts) {

    public CadenceEnrollment {
        Refuse.missing(id, "id");
        Refuse.missing(startedOn, "startedOn");
        Refuse.when(endedOn != null && endedOn.isBefore(startedOn), "endedOn", "is before startedOn");
        pauses = pauses == null ? List.of() : List.copyOf(pauses);
        contacts = contacts == null
                ? List.of()
                : contacts.stream().sorted(Comparator.comparing(Contact::on)).toList();
    }

    @Override
    public List<Pause> pauses() {
        return Objects.requireNonNull(pauses);
    }

    /** In the order of their dates. */
    @Override
    public List<Contact> contacts() {
        return Objects.requireNonNull(contacts);
    }

    public record Pause(
            @JsonProperty(required = true) LocalDate from,
            @Nullable LocalDate to) {
        public Pause {
            Refuse.missing(from, "pauses/from");
            Refuse.when(to != null && to.isBefore(from), "pauses/to", "is before from");
        }

        boolean touches(LocalDate first, LocalDate last) {
            return !from.isAfter(last) && (to == null || !to.isBefore(first));
        }
    }

    /** @param minutes whole minutes, 0 or more */
    public record Contact(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) LocalDate on,
            @JsonProperty(required = true) String mode,
            @JsonProperty(required = true) boolean made,
            int minutes,
            @Nullable Set<String> activities) {

        public Contact {
            Refuse.missing(id, "contacts/id");
            Refuse.missing(on, "contacts/" + id + "/on");
            Refuse.missing(mode, "contacts/" + id + "/mode");
            Refuse.when(
                    !CadencePolicy.MODES.contains(mode), "contacts/" + id + "/mode", "is not a mode: '" + mode + "'");
            Refuse.when(minutes < 0, "contacts/" + id + "/minutes", "is below 0");
            activities = activities == null ? Set.of() : Set.copyOf(activities);
        }

        @Override
        public Set<String> activities() {
            return Objects.requireNonNull(activities);
        }
    }

    boolean isExcused(LocalDate first, LocalDate last) {
        if (endedOn != null && last.isAfter(endedOn)) return true;
        for (var pause : pauses()) if (pause.touches(first, last)) return true;
        return false;
    }
}

package org.alongside.cadence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The contacts a program expects, by phase of an enrollment. Phases may overlap; each stands for itself.
 *
 * @throws IllegalArgumentException if it cannot be evaluated; the message says where
 */
public record CadencePolicy(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) List<Phase> phases) {

    /** How a contact can be made. */
    public static final Set<String> MODES = Set.of("visit", "call", "text", "video", "group", "letter", "meeting");

    public CadencePolicy {
        Refuse.missing(id, "id");
        Refuse.missing(title, "title");
        Refuse.missing(phases, "phases");
        Refuse.when(id.isBlank(), "id", "is empty");
        Refuse.when(phases.isEmpty(), "phases", "is empty");
        phases = List.copyOf(phases);
    }

    /**
     * Days of an enrollment to which expectations apply; day 0 is the day it started.
     *
     * @param toDay the last day, counted in; null means without end
     */
    public record Phase(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) int fromDay,
            @Nullable Integer toDay,
            @JsonProperty(required = true) List<Expectation> expects) {

        public Phase {
            Refuse.missing(id, "id");
            Refuse.missing(expects, id + "/expects");
            Refuse.when(fromDay < 0, id + "/fromDay", "is before day 0");
            Refuse.when(toDay != null && toDay < fromDay, id + "/toDay", "is before fromDay");
            for (var expectation : expects) {
                Refuse.when(
                        toDay == null && expectation.per() == Per.PHASE,
                        id + "/" + expectation.id(),
                        "asks per phase of a phase without end");
            }
            expects = List.copyOf(expects);
        }
    }

    /** Over which stretch of days an expectation counts. */
    public enum Per {
        @JsonProperty("day")
        DAY,
        @JsonProperty("week")
        WEEK,
        @JsonProperty("month")
        MONTH,
        @JsonProperty("phase")
        PHASE,
        @JsonProperty("first-visit")
        FIRST_VISIT
    }

    /**
     * What is expected in each period: a number of contacts, or minutes in all.
     *
     * @param minutes whole minutes that qualifying contacts add up to
     * @param minMinutes shortest contact that qualifies, in minutes; left out means 0
     * @param maxMinutes longest contact that qualifies, in minutes; left out means no limit
     * @param daysBefore for first-visit: how many days before the first visit the contact is expected
     */
    public record Expectation(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) Per per,
            @Nullable Integer count,
            @Nullable Integer minutes,
            @Nullable Set<String> modes,
            @Nullable Set<String> activities,
            @Nullable Integer minMinutes,
            @Nullable Integer maxMinutes,
            @Nullable Integer daysBefore) {

        public Expectation {
            Refuse.missing(id, "id");
            Refuse.missing(per, id + "/per");
            if (per == Per.FIRST_VISIT) {
                Refuse.when(minutes != null, id + "/minutes", "does not go with first-visit, which counts contacts");
                Refuse.when(daysBefore == null || daysBefore < 0, id + "/daysBefore", "is missing or below 0");
            } else {
                Refuse.when((count == null) == (minutes == null), id, "asks either count or minutes");
                Refuse.when(daysBefore != null, id + "/daysBefore", "goes with first-visit only");
            }
            Refuse.when(count != null && count < 1, id + "/count", "is below 1");
            Refuse.when(minutes != null && minutes < 1, id + "/minutes", "is below 1");
            Refuse.when(minMinutes != null && minMinutes < 0, id + "/minMinutes", "is below 0");
            Refuse.when(
                    maxMinutes != null && maxMinutes < (minMinutes == null ? 0 : minMinutes),
                    id + "/maxMinutes",
                    "is below minMinutes");
            if (modes != null) {
                for (var mode : modes)
                    Refuse.when(!MODES.contains(mode), id + "/modes", "knows no mode '" + mode + "'");
                modes = Set.copyOf(modes);
            }
            if (activities != null) activities = Set.copyOf(activities);
        }

        int need() {
            return minutes != null ? minutes : count != null ? count : 1;
        }

        boolean takes(String mode) {
            return modes == null || modes.contains(mode);
        }

        /** A made contact in one of the modes, with one of the activities, neither too short nor too long. */
        boolean qualifies(CadenceEnrollment.Contact contact) {
            return contact.made()
                    && takes(contact.mode())
                    && (activities == null || contact.activities().stream().anyMatch(activities::contains))
                    && contact.minutes() >= (minMinutes == null ? 0 : minMinutes)
                    && (maxMinutes == null || contact.minutes() <= maxMinutes);
        }

        int worth(CadenceEnrollment.Contact contact) {
            return minutes != null ? contact.minutes() : 1;
        }
    }
}

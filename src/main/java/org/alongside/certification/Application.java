package org.alongside.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A supporter's request to a certifying body, with what was attached and what became of it. It never changes; steps are added.
 *
 * @param agency the applicant's; {@code body} is the certifying body
 * @param evidence the first was attached when it was sent; the last is what is looked at
 * @param steps in order
 */
public record Application(
        UUID id,
        UUID agency,
        UUID applicant,
        String applicantName,
        String agencyName,
        UUID body,
        String standard,
        int standardVersion,
        String stage,
        Instant submittedAt,
        List<Evidence> evidence,
        List<Step> steps) {

    public Application {
        evidence = List.copyOf(evidence);
        steps = List.copyOf(steps);
    }

    /**
     * How the record stood on a day, frozen.
     *
     * @param definition the standard as the record was held against it, YAML
     * @param evaluation JSON, as docs/standards.md has it
     * @param sha256 of definition, record and evaluation, one after the other
     */
    public record Evidence(
            UUID id, LocalDate asOf, String definition, String evaluation, String sha256, Instant attachedAt) {}

    /**
     * @param requirement "" where it is about the whole
     * @param by who did it, in words
     */
    public record Step(UUID id, String requirement, Kind kind, String words, String by, Instant at) {}

    public enum Kind {
        ACCEPTED,
        ASKED,
        REFUSED,
        ANSWERED,
        WITHDRAWN,
        GRANTED,
        DECLINED;

        /** The word in the database and in addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    /** Whose turn it is, or how it ended. */
    public enum State {
        WITH_BODY,
        WITH_APPLICANT,
        GRANTED,
        DECLINED,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public boolean isOpen() {
            return this == WITH_BODY || this == WITH_APPLICANT;
        }
    }

    public State state() {
        var end = steps.stream().filter(step -> step.requirement().isEmpty()).findFirst();
        if (end.isPresent()) return State.valueOf(end.get().kind().name());
        return standing().containsValue(Kind.ASKED) ? State.WITH_APPLICANT : State.WITH_BODY;
    }

    /** What each requirement stands at, by its last step; those nobody has looked at are not there. */
    public Map<String, Kind> standing() {
        var standing = new LinkedHashMap<String, Kind>();
        for (var step : steps) if (!step.requirement().isEmpty()) standing.put(step.requirement(), step.kind());
        return standing;
    }

    /** What is looked at. */
    public Evidence latest() {
        return evidence.getLast();
    }

    public List<Step> of(String requirement) {
        return steps.stream()
                .filter(step -> step.requirement().equals(requirement))
                .toList();
    }
}

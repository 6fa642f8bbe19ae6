package org.alongside.telling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.alongside.contacts.Together;
import org.jspecify.annotations.Nullable;

/** What a family's record says of its people, as the view {@code family_held} has it. Days are counted in; null where nobody knows. */
record Held(
        String name,
        List<Human> people,
        List<Number> phones,
        List<Said> abouts,
        List<Place> addresses,
        List<Warning> alerts,
        List<Episode> enrollments,
        List<Agreed> agreements,
        List<Aim> goals) {

    /** @param kind {@code caregiver}, {@code child} or {@code other} */
    record Human(
            UUID id,
            String kind,
            String givenName,
            String familyName,
            String nameToUse,
            String relation,
            @Nullable LocalDate bornOn,
            boolean bornMonthOnly,
            List<String> languages,
            boolean interpreter) {
        boolean isCaregiver() {
            return kind.equals("caregiver");
        }

        String name() {
            return ((nameToUse.isEmpty() ? givenName : nameToUse) + " " + familyName).strip();
        }
    }

    record Number(UUID person, String number, String kind, String note) {}

    /** What somebody says of themselves. */
    record Said(
            UUID person,
            String pronouns,
            List<String> races,
            String raceWords,
            String tribe,
            List<String> needs,
            String needsNote) {}

    record Place(
            UUID id,
            String kind,
            String lines,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    record Warning(
            UUID id,
            String kind,
            String words,
            LocalDate from,
            @Nullable LocalDate until) {}

    record Episode(
            UUID id,
            UUID caregiver,
            UUID program,
            String programName,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String reason,
            String note,
            String summary) {}

    record Agreed(UUID id, UUID enrollment, LocalDate on, String way, List<String> explained, String words) {}

    record Aim(
            UUID id,
            UUID person,
            String words,
            LocalDate from,
            @Nullable LocalDate reached) {}

    /** Who walked with the caregiver in an enrollment. */
    record Walked(
            UUID enrollment,
            String supporter,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** A contact, as the view {@code contact_written} has it. */
    record Written(
            UUID id,
            UUID program,
            LocalDate on,
            LocalTime at,
            String supporter,
            String mode,
            boolean made,
            int minutes,
            @Nullable String outcome,
            @Nullable String place,
            List<String> supportTypes,
            List<String> activities,
            String whatHappened,
            String nextStep,
            Together together,
            boolean signed,
            List<Added> addenda,
            String shareable) {}

    record Added(String words, @Nullable String by, Instant at) {}

    List<Human> caregivers() {
        return people.stream().filter(Human::isCaregiver).toList();
    }
}

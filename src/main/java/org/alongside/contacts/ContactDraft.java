package org.alongside.contacts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a supporter writes down about a contact, as a form or a phone sends it: nothing checked yet, nothing lost.
 *
 * <p>Line ends become those of Unix and characters that no text has (U+0000) are dropped; else all words stay as typed.
 *
 * @param enrollment which one, where the family has several; else found by the day
 * @param day local, as {@code 2026-11-21}; {@code ""} means today
 * @param time local, as {@code 10:00}; {@code ""} means now
 * @param zone IANA time zone where the supporter was; {@code ""} means the agency's
 * @param made whether somebody was reached; null was not said
 * @param people who of the family took part
 * @param followUpOn the last day for the next step, {@code ""} for none
 * @param travelMinutes there and back, {@code ""} for none, like {@code miles}
 * @param goals of the family that it served
 * @param followUpFrom the first day for the next step, {@code ""} for the usual one; by itself it sets the last one too
 * @param parts of the note that are for somebody else than who reads the record
 */
public record ContactDraft(
        UUID family,
        @Nullable UUID enrollment,
        String day,
        String time,
        String zone,
        String minutes,
        String mode,
        @Nullable Boolean made,
        String attemptOutcome,
        String place,
        List<UUID> people,
        List<String> supportTypes,
        List<String> activities,
        String whatHappened,
        String nextStep,
        String followUpOn,
        String travelMinutes,
        String miles,
        TogetherDraft together,
        List<UUID> goals,
        String followUpFrom,
        NoteParts parts) {

    public ContactDraft {
        Objects.requireNonNull(family, "family");
        day = text(day).strip();
        time = text(time).strip();
        zone = text(zone).strip();
        minutes = text(minutes).strip();
        mode = text(mode);
        attemptOutcome = text(attemptOutcome);
        place = text(place);
        people = distinct(people);
        supportTypes = distinct(supportTypes);
        activities = distinct(activities);
        whatHappened = text(whatHappened);
        nextStep = text(nextStep);
        followUpOn = text(followUpOn).strip();
        travelMinutes = text(travelMinutes).strip();
        miles = text(miles).strip();
        together = together == null ? TogetherDraft.NOTHING : together;
        goals = distinct(goals);
        followUpFrom = text(followUpFrom).strip();
        parts = parts == null ? NoteParts.NONE : parts;
    }

    /** A contact to which nobody travelled, with nothing further to tell. */
    public ContactDraft(
            UUID family,
            @Nullable UUID enrollment,
            String day,
            String time,
            String zone,
            String minutes,
            String mode,
            @Nullable Boolean made,
            String attemptOutcome,
            String place,
            List<UUID> people,
            List<String> supportTypes,
            List<String> activities,
            String whatHappened,
            String nextStep,
            String followUpOn) {
        this(
                family,
                enrollment,
                day,
                time,
                zone,
                minutes,
                mode,
                made,
                attemptOutcome,
                place,
                people,
                supportTypes,
                activities,
                whatHappened,
                nextStep,
                followUpOn,
                "",
                "",
                TogetherDraft.NOTHING,
                List.of(),
                "",
                NoteParts.NONE);
    }

    /** An empty page for this family. */
    public static ContactDraft of(UUID family) {
        return new ContactDraft(
                family, null, "", "", "", "", "", null, "", "", List.of(), List.of(), List.of(), "", "", "");
    }

    /** The same, in another enrollment of the family. */
    ContactDraft in(@Nullable UUID other) {
        return of(other, day, travelMinutes, miles, together, goals);
    }

    /** The same, on another day. */
    ContactDraft on(LocalDate other) {
        return of(enrollment, other.toString(), travelMinutes, miles, together, goals);
    }

    /** The same, with what it took to get there and back; {@code ""} for none. */
    public ContactDraft travelled(String minutesThereAndBack, String milesDriven) {
        return of(enrollment, day, minutesThereAndBack, milesDriven, together, goals);
    }

    /** The same, with what was done together besides. */
    public ContactDraft together(TogetherDraft done) {
        return of(enrollment, day, travelMinutes, miles, done, goals);
    }

    /** The same, with a next step and the days for it; {@code ""} for none. */
    public ContactDraft next(String step, String from, String until) {
        return new ContactDraft(
                family,
                enrollment,
                day,
                time,
                zone,
                minutes,
                mode,
                made,
                attemptOutcome,
                place,
                people,
                supportTypes,
                activities,
                whatHappened,
                step,
                until,
                travelMinutes,
                miles,
                together,
                goals,
                from,
                parts);
    }

    /** The same, with the goals that it served. */
    public ContactDraft serving(List<UUID> served) {
        return of(enrollment, day, travelMinutes, miles, together, served);
    }

    /** The same, with parts of the note for somebody else. */
    public ContactDraft telling(NoteParts others) {
        return new ContactDraft(
                family,
                enrollment,
                day,
                time,
                zone,
                minutes,
                mode,
                made,
                attemptOutcome,
                place,
                people,
                supportTypes,
                activities,
                whatHappened,
                nextStep,
                followUpOn,
                travelMinutes,
                miles,
                together,
                goals,
                followUpFrom,
                others);
    }

    /** The same, with what holds for all in its gathering. */
    ContactDraft sharing(Shared all) {
        return new ContactDraft(
                family,
                enrollment,
                all.day(),
                all.time(),
                all.zone(),
                all.minutes(),
                mode,
                made,
                attemptOutcome,
                all.place(),
                people,
                all.supportTypes(),
                activities,
                all.whatHappened(),
                nextStep,
                followUpOn,
                travelMinutes,
                miles,
                together,
                goals,
                followUpFrom,
                parts);
    }

    /** What was written in words, which the scope guard reads. */
    public List<String> words() {
        return Stream.of(Stream.of(whatHappened, nextStep), together.words(), parts.words())
                .flatMap(words -> words)
                .toList();
    }

    private ContactDraft of(
            @Nullable UUID enrollment,
            String day,
            String travelMinutes,
            String miles,
            TogetherDraft together,
            List<UUID> goals) {
        return new ContactDraft(
                family,
                enrollment,
                day,
                time,
                zone,
                minutes,
                mode,
                made,
                attemptOutcome,
                place,
                people,
                supportTypes,
                activities,
                whatHappened,
                nextStep,
                followUpOn,
                travelMinutes,
                miles,
                together,
                goals,
                followUpFrom,
                parts);
    }

    static String text(@Nullable String words) {
        return words == null || words.isEmpty()
                ? ""
                : words.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "");
    }

    static <T extends Comparable<? super T>> List<T> distinct(@Nullable List<T> several) {
        return several == null
                ? List.of()
                : several.stream().filter(Objects::nonNull).distinct().sorted().toList();
    }

    /**
     * SHA-256 over all that was sent, each part with its length before it, so that no two different drafts look the same.
     * Defaults are filled in later: sending the same again an hour on is still the same. What was not sent adds nothing, so
     * that a phone's queue from before there was such a field is still the same too.
     */
    byte[] hash() {
        var digest = sha256();
        Stream.concat(
                        Stream.of(
                                List.of(
                                        "contact-1",
                                        family.toString(),
                                        Objects.toString(enrollment, ""),
                                        day,
                                        time,
                                        zone,
                                        minutes),
                                List.of(mode, Objects.toString(made, ""), attemptOutcome, place),
                                people,
                                supportTypes,
                                activities,
                                List.of(whatHappened, nextStep, followUpOn)),
                        further())
                .forEach(parts -> {
                    digest.update(length(parts.size()));
                    parts.forEach(part -> {
                        var bytes = part.toString().getBytes(StandardCharsets.UTF_8);
                        digest.update(length(bytes.length));
                        digest.update(bytes);
                    });
                });
        return digest.digest();
    }

    /** What not every contact has, each under its name. */
    private Stream<List<String>> further() {
        var served = Stream.concat(Stream.of("goals"), goals.stream().map(UUID::toString))
                .toList();
        return Stream.concat(
                        Stream.of(
                                List.of("travel", travelMinutes, miles),
                                served,
                                List.of("follow-up-from", followUpFrom),
                                List.of("shareable", parts.shareable()),
                                List.of("for-supervisor", parts.forSupervisor())),
                        together.parts())
                .filter(parts -> parts.stream().skip(1).anyMatch(part -> !part.isEmpty()));
    }

    private static byte[] length(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}

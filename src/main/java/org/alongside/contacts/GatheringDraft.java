package org.alongside.contacts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group or an outing as a form sends it: nothing checked yet. Days, times and minutes as in {@link ContactDraft}.
 *
 * @param helper the co-facilitator; null without one
 * @param whatHappened in general, for every family to read: nobody's private matters
 * @param largeBecause why more came than a group should have
 * @param families who came, in the order of the form
 * @param missed families that were expected and did not come
 */
public record GatheringDraft(
        String kind,
        String topic,
        String day,
        String time,
        String zone,
        String minutes,
        String place,
        List<String> supportTypes,
        String whatHappened,
        @Nullable UUID helper,
        String largeBecause,
        List<Guest> families,
        List<UUID> missed) {

    /**
     * A family that came.
     *
     * @param people who of them took part
     * @param note theirs alone
     * @param step what comes next with them
     */
    public record Guest(UUID family, List<UUID> people, String note, Step step) {
        public Guest(UUID family, List<UUID> people, String note) {
            this(family, people, note, Step.NONE);
        }

        public Guest {
            people = people.stream().distinct().sorted().toList();
            note = note.replace("\r\n", "\n").strip();
        }
    }

    /** What comes next, and the first and last day for it, as in {@link ContactDraft}; each "" for none. */
    public record Step(String what, String from, String until) {
        static final Step NONE = new Step("", "", "");
    }

    public GatheringDraft {
        topic = topic.strip();
        day = day.strip();
        time = time.strip();
        minutes = minutes.strip();
        supportTypes = supportTypes.stream().distinct().sorted().toList();
        whatHappened = whatHappened.replace("\r\n", "\n").strip();
        largeBecause = largeBecause.strip();
        families = List.copyOf(families);
        missed = missed.stream().distinct().toList();
    }

    List<UUID> came() {
        return families.stream().map(Guest::family).toList();
    }

    /** What holds for all, read as the contact of the first family: whoever that is, it is not written so. */
    ContactDraft contact() {
        var first = families.isEmpty() ? missed.getFirst() : families.getFirst().family();
        return contact(new Guest(first, List.of(), ""));
    }

    /** Whether the form asks for it: each family's people are its own, and where nobody came nobody was supported. */
    boolean asks(String field) {
        return !field.equals("people") && !(families.isEmpty() && field.equals("supportTypes"));
    }

    /** The same, helped by somebody else. */
    GatheringDraft helpedBy(@Nullable UUID other) {
        return new GatheringDraft(
                kind,
                topic,
                day,
                time,
                zone,
                minutes,
                place,
                supportTypes,
                whatHappened,
                other,
                largeBecause,
                families,
                missed);
    }

    /** What is written down of one family: what held for all, then what is theirs. */
    ContactDraft contact(Guest guest) {
        return new ContactDraft(
                        guest.family(),
                        null,
                        day,
                        time,
                        zone,
                        minutes,
                        "group",
                        true,
                        "",
                        place,
                        guest.people(),
                        supportTypes,
                        List.of(),
                        Shared.together(whatHappened, guest.note()),
                        "",
                        "")
                .next(guest.step().what(), guest.step().from(), guest.step().until());
    }

    /** SHA-256 over all that was sent: records say all their parts. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}

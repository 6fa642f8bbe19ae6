package org.alongside.contacts.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.contacts.Gathering;
import org.alongside.contacts.GatheringDraft;
import org.alongside.contacts.GatheringDraft.Guest;
import org.alongside.contacts.GatheringDraft.Step;
import org.alongside.contacts.LogGathering.Further;
import org.jspecify.annotations.Nullable;

/**
 * The form of a gathering as a browser sends it: one tick for each family that came or did not,
 * and a note named after the family.
 */
record GatheringForm(Map<String, String[]> sent) {
    static final String NOTE = "note-";
    static final String MISSED = "missed";

    GatheringDraft draft(String zone) {
        return new GatheringDraft(
                text("kind"),
                text("topic"),
                text("day"),
                text("time"),
                zone,
                text("minutes"),
                text("place"),
                all("supportTypes").toList(),
                text("whatHappened"),
                id(text("helper")).orElse(null),
                text("largeBecause"),
                guests(),
                ids(MISSED));
    }

    /** What holds for all alone, in the zone where it was. */
    GatheringDraft shared(String zone) {
        var all = draft(zone);
        return new GatheringDraft(
                all.kind(),
                all.topic(),
                all.day(),
                all.time(),
                zone,
                all.minutes(),
                all.place(),
                all.supportTypes(),
                all.whatHappened(),
                all.helper(),
                all.largeBecause(),
                List.of(),
                List.of());
    }

    /** As it is kept, to be mended. */
    static GatheringForm of(Gathering there) {
        var sent = new HashMap<String, String[]>();
        sent.put("kind", new String[] {there.kind()});
        sent.put("topic", new String[] {there.topic()});
        sent.put("day", new String[] {there.day().toString()});
        sent.put("time", new String[] {there.time().toString()});
        sent.put("minutes", new String[] {Integer.toString(there.minutes())});
        sent.put("place", new String[] {there.place()});
        sent.put("supportTypes", there.supportTypes().toArray(String[]::new));
        sent.put("whatHappened", new String[] {there.whatHappened()});
        sent.put(
                "helper",
                new String[] {there.helper() == null ? "" : there.helper().toString()});
        sent.put("largeBecause", new String[] {there.largeBecause()});
        return new GatheringForm(sent);
    }

    Further further() {
        return new Further(guests(), ids(MISSED), text("largeBecause"));
    }

    /** Everybody ticked goes with every family: whoever is not of it is left out there. */
    List<Guest> guests() {
        var people = ids("people");
        return ids("came").stream()
                .map(family -> new Guest(family, people, text(NOTE + family), step(family)))
                .toList();
    }

    Step step(UUID family) {
        return new Step(text("nextStep-" + family), text("followUpFrom-" + family), text("followUpOn-" + family));
    }

    /** What was written in words, which the scope guard reads. */
    List<String> words() {
        return Stream.concat(
                        Stream.of(text("whatHappened")),
                        guests().stream()
                                .flatMap(guest ->
                                        Stream.of(guest.note(), guest.step().what())))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** Whether the page it comes from has pointed out its wording already. */
    boolean isLookedOver() {
        return text("scopeShown").equals("true");
    }

    List<UUID> ids(String name) {
        return all(name)
                .map(GatheringForm::id)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    String text(String name) {
        return all(name).findFirst().orElse("");
    }

    private Stream<String> all(String name) {
        return Arrays.stream(Objects.requireNonNullElse(sent.get(name), new String[0]));
    }

    private static Optional<UUID> id(@Nullable String words) {
        try {
            return words == null || words.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(words));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

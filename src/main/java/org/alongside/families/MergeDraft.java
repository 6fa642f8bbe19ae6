package org.alongside.families;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A merge as somebody means it.
 *
 * @param id made by whoever fills in the form, so that sending it twice merges once
 * @param from the family that is merged; {@code into} itself where only people of it are
 * @param people who is whom: each merged person and the survivor
 * @param taken what is taken over from the merged record, by the survivor's id; all else stays as the survivor has it
 * @param about survivors who are described in the words of the merged one
 */
public record MergeDraft(
        UUID id,
        UUID from,
        UUID into,
        Map<UUID, UUID> people,
        Map<UUID, Set<Taken>> taken,
        Set<UUID> about,
        String why) {

    /** What is kept together, and the columns it is made of. */
    public enum Taken {
        NAME("name"),
        TOWN("town"),
        SAFE_CONTACT(
                "safe_contact",
                "call_from",
                "call_until",
                "call_days",
                "no_voicemail",
                "shared_phone",
                "unsafe_people",
                "words_never",
                "code_word_agreed"),
        KIND("kind"),
        GIVEN_NAME("given_name"),
        FAMILY_NAME("family_name"),
        NAME_TO_USE("name_to_use"),
        RELATION("relation"),
        BIRTHDAY("born_on", "born_month_only", "over_age_reason"),
        LANGUAGES("languages", "interpreter");

        private final List<String> columns;

        Taken(String... columns) {
            this.columns = List.of(columns);
        }
    }

    public MergeDraft {
        people = new LinkedHashMap<>(people);
        taken = Map.copyOf(taken);
        about = Set.copyOf(about);
    }

    public boolean ofFamilies() {
        return !from.equals(into);
    }

    public boolean takes(UUID survivor, Taken what) {
        return taken.getOrDefault(survivor, Set.of()).contains(what);
    }

    List<UUID> fromPeople() {
        return List.copyOf(people.keySet());
    }

    List<UUID> intoPeople() {
        return List.copyOf(people.values());
    }

    /** By the survivor's id, the columns, as the database is told. */
    Map<String, List<String>> columns() {
        var columns = new HashMap<String, List<String>>();
        Stream.concat(taken.keySet().stream(), about.stream())
                .distinct()
                .forEach(survivor -> columns.put(
                        survivor.toString(),
                        Stream.concat(
                                        taken.getOrDefault(survivor, Set.of()).stream()
                                                .flatMap(what -> what.columns.stream()),
                                        about.contains(survivor) ? Stream.of("about") : Stream.of())
                                .toList()));
        return columns;
    }
}

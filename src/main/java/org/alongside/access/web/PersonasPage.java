package org.alongside.access.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.alongside.access.Persona;
import org.alongside.platform.db.Role;
import org.alongside.platform.words.Words;

/** The people of the demo, agency by agency, those who meet families first. */
public record PersonasPage(List<Agency> agencies) {
    private static final int ALIKE = 10;

    public record Agency(String name, List<Card> people) {}

    /** @param comesFor one plain line */
    public record Card(UUID account, String name, String roles, String comesFor) {}

    static PersonasPage of(Words words, List<Persona> people) {
        var agencies = new LinkedHashMap<String, List<Persona>>();
        for (var person : people) {
            agencies.computeIfAbsent(person.agencyName(), name -> new ArrayList<>())
                    .add(person);
        }
        return new PersonasPage(agencies.entrySet().stream()
                .map(agency -> new Agency(agency.getKey(), cards(words, agency.getValue())))
                .toList());
    }

    /** Of those who do the same, a few. */
    private static List<Card> cards(Words words, List<Persona> people) {
        var alike = new EnumMap<Role, Integer>(Role.class);
        return people.stream()
                .filter(person -> !person.roles().isEmpty())
                .filter(person -> alike.merge(person.roles().getFirst(), 1, Integer::sum) <= ALIKE)
                .sorted(Comparator.comparing(person -> person.roles().getFirst()))
                .map(person -> card(words, person))
                .toList();
    }

    private static Card card(Words words, Persona person) {
        var roles = person.roles().stream()
                .map(role -> words.say("platform.role." + role.code()))
                .toList();
        return new Card(
                person.account(),
                person.name(),
                words.spoken().list(roles),
                words.say("access.persona." + person.roles().getFirst().code()));
    }
}

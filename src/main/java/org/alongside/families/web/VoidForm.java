package org.alongside.families.web;

import java.util.UUID;
import org.alongside.families.Person;
import org.alongside.platform.web.Problems;

/** Why somebody is taken out of a family's record. */
public record VoidForm(UUID id, UUID family, int version, String name, String reason, Problems problems) {
    static VoidForm of(Person person, int version, String reason, Problems problems) {
        return new VoidForm(person.id(), person.familyId(), version, person.name(), reason, problems);
    }
}

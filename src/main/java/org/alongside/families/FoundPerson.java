package org.alongside.families;

import java.util.UUID;

/**
 * Somebody found.
 *
 * @param family how their family is called
 * @param town "" where none is said
 * @param supporters who walks with the family today, "" where nobody does
 */
public record FoundPerson(
        UUID person,
        UUID familyId,
        Person.Kind kind,
        String givenName,
        String familyName,
        String nameToUse,
        String family,
        String town,
        String supporters) {

    /** "Pepe Ortega". */
    public String name() {
        return ((nameToUse.isEmpty() ? givenName : nameToUse) + " " + familyName).strip();
    }
}

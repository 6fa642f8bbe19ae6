package org.alongside.families;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone in a family.
 *
 * @param familyName "" where none is known
 * @param nameToUse what they ask to be called, "" when it is the given name
 * @param relation to the caregiver: a code from the family-relations list, or ""
 * @param bornOn the first of the month where only the month is known
 * @param overAgeReason why somebody of 21 years or more stands as a child; "" for nobody else
 * @param languages BCP 47 tags, the best one first
 * @param importId the import that brought them
 */
public record Person(
        UUID id,
        UUID familyId,
        Kind kind,
        String givenName,
        String familyName,
        String nameToUse,
        String relation,
        @Nullable LocalDate bornOn,
        boolean bornMonthOnly,
        String overAgeReason,
        List<String> languages,
        boolean interpreter,
        @Nullable UUID importId,
        int version) {

    /** The caregiver is the one who is served. */
    public enum Kind {
        CAREGIVER("caregiver"),
        CHILD("child"),
        OTHER("other");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code.equals(code))
                    .findFirst();
        }
    }

    public Person {
        languages = List.copyOf(languages);
    }

    /** "Pepe": how to speak to them. */
    public String calledName() {
        return nameToUse.isEmpty() ? givenName : nameToUse;
    }

    /** "Pepe Ortega": how they are shown. */
    public String name() {
        return (calledName() + " " + familyName).strip();
    }

    public boolean isCaregiver() {
        return kind == Kind.CAREGIVER;
    }

    Person version(int version) {
        return new Person(
                id,
                familyId,
                kind,
                givenName,
                familyName,
                nameToUse,
                relation,
                bornOn,
                bornMonthOnly,
                overAgeReason,
                languages,
                interpreter,
                importId,
                version);
    }
}

package org.alongside.interop;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.interop.KnownStore.Bearer;
import org.alongside.interop.reading.Names;
import org.jspecify.annotations.Nullable;

/** Finds the family that a row is about: by its reference, else by somebody's full name and birth date. */
final class FamilyFinder {
    private final KnownStore store;
    private @Nullable Map<String, List<Bearer>> everybody;

    FamilyFinder(KnownStore store) {
        this.store = store;
    }

    /** What a row says about its family. */
    record Sought(
            String ref, Optional<Names.Name> name, @Nullable LocalDate bornOn) {
        static Sought in(RowReader.Reading reading) {
            return new Sought(reading.line(Field.FAMILY_REF), reading.name(0), reading.day(Field.BORN_ON));
        }

        boolean isNobody() {
            return ref.isEmpty() && name.isEmpty();
        }
    }

    /** @param person the person named, where one was */
    record Found(UUID family, @Nullable UUID person) {}

    /** The families of a chunk of rows by reference, in one statement. */
    Map<String, Known> byRef(List<Sought> sought) {
        var refs = new HashSet<String>();
        for (var one : sought) if (!one.ref.isEmpty()) refs.add(one.ref);
        return store.byRef(Table.FAMILY, refs);
    }

    /** Null where there is none, or not only one; the reading then knows why. */
    @Nullable
    Found find(Sought sought, Map<String, Known> byRef, RowReader.Reading reading) {
        if (!sought.ref.isEmpty()) {
            var family = byRef.get(sought.ref);
            if (family != null) return new Found(family.id(), named(sought, family.id()));
            reading.refuse(Field.FAMILY_REF, "no-such-family");
            return null;
        }
        var name = sought.name.orElse(null);
        if (name == null) {
            reading.refuse(Field.FAMILY_REF, "no-family");
            return null;
        }
        var bearers = bearers(name.plain(), sought.bornOn);
        var families = bearers.stream().map(Bearer::family).distinct().toList();
        if (families.size() == 1)
            return new Found(families.getFirst(), bearers.getFirst().person());
        reading.refuse(
                nameField(reading),
                families.isEmpty() ? "nobody-of-that-name" : "several-of-that-name",
                name.given() + " " + name.family());
        return null;
    }

    private @Nullable UUID named(Sought sought, UUID family) {
        if (sought.name.isEmpty()) return null;
        return bearers(sought.name.get().plain(), sought.bornOn).stream()
                .filter(bearer -> bearer.family().equals(family))
                .map(Bearer::person)
                .findFirst()
                .orElse(null);
    }

    /** With a birth date only those born then, or whose birth date nobody knows when no one else fits. */
    List<Bearer> bearers(String plainName, @Nullable LocalDate bornOn) {
        if (everybody == null) everybody = store.everybody();
        var all = everybody.getOrDefault(plainName, List.of());
        if (bornOn == null) return all;
        var exact =
                all.stream().filter(bearer -> bornOn.equals(bearer.bornOn())).toList();
        return exact.isEmpty()
                ? all.stream().filter(bearer -> bearer.bornOn() == null).toList()
                : exact;
    }

    static Field nameField(RowReader.Reading reading) {
        return reading.says(Field.FULL_NAME) ? Field.FULL_NAME : Field.GIVEN_NAME;
    }
}

package org.alongside.interop;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the enrollment that a row is about: by its reference, else the family's that covers the day, in the program if one is said. */
final class EnrollmentFinder {
    private final KnownStore store;
    private final FamilyFinder families;

    EnrollmentFinder(KnownStore store) {
        this.store = store;
        this.families = new FamilyFinder(store);
    }

    /** What a row says about its enrollment. */
    record Sought(
            RowReader.Reading reading,
            String ref,
            FamilyFinder.Sought family,
            @Nullable String program,
            @Nullable LocalDate day,
            Field dayField) {
        static Sought in(RowReader.Reading reading, @Nullable LocalDate day, Field dayField) {
            return new Sought(
                    reading,
                    reading.line(Field.ENROLLMENT_REF),
                    FamilyFinder.Sought.in(reading),
                    reading.code(Field.PROGRAM),
                    day,
                    dayField);
        }
    }

    /** The enrollment of each row that has one, in a few statements; the readings of the others know why not. */
    Map<Integer, Known> find(List<Sought> sought) {
        var byRef = store.byRef(
                Table.ENROLLMENT,
                sought.stream().map(Sought::ref).filter(ref -> !ref.isEmpty()).toList());
        var withFamily = sought.stream().filter(one -> one.ref.isEmpty()).toList();
        var byFamilyRef = families.byRef(withFamily.stream().map(Sought::family).toList());
        var familyOf = new HashMap<Integer, UUID>();
        for (var one : withFamily) {
            var family = families.find(one.family, byFamilyRef, one.reading);
            if (family != null) familyOf.put(one.reading.row().number(), family.family());
        }
        var enrollments = store.of(Table.ENROLLMENT, "family_id", new HashSet<>(familyOf.values()));
        var found = new HashMap<Integer, Known>();
        for (var one : sought) {
            int row = one.reading.row().number();
            var enrollment = one.ref.isEmpty()
                    ? covering(one, enrollments.getOrDefault(familyOf.get(row), List.of()), familyOf.containsKey(row))
                    : byRef.get(one.ref);
            if (enrollment != null) found.put(row, enrollment);
            else if (!one.ref.isEmpty()) one.reading.refuse(Field.ENROLLMENT_REF, "no-such-enrollment");
        }
        return found;
    }

    private static @Nullable Known covering(Sought sought, List<Known> all, boolean familyFound) {
        if (!familyFound || sought.day == null) return null;
        var inProgram = all.stream()
                .filter(one -> sought.program == null || one.text("program_id").equals(sought.program))
                .toList();
        var covering = inProgram.stream()
                .filter(one -> Days.covers(Days.from(one, "started_on"), Days.of(one, "ended_on"), sought.day))
                .toList();
        if (covering.size() == 1) return covering.getFirst();
        if (covering.size() > 1)
            sought.reading.refuse(sought.program == null ? Field.PROGRAM : sought.dayField, "several-enrollments");
        else if (inProgram.size() == 1) {
            var only = inProgram.getFirst();
            sought.reading.refuse(
                    sought.dayField,
                    only.text("ended_on").isEmpty() ? "before-enrollment" : "outside-enrollment",
                    only.text("started_on"),
                    only.text("ended_on"));
        } else sought.reading.refuse(sought.dayField, all.isEmpty() ? "not-enrolled" : "not-enrolled-then");
        return null;
    }
}

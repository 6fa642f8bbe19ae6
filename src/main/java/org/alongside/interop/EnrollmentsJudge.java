package org.alongside.interop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges enrollments: found by reference, else by caregiver, program and first day. */
final class EnrollmentsJudge implements Judge {
    private final Bench bench;
    private final RowReader reader;
    private final FamilyFinder finder;
    private final Map<UUID, List<Known>> ofThisSheet = new HashMap<>();

    EnrollmentsJudge(Bench bench) {
        this.bench = bench;
        this.reader = bench.reader();
        this.finder = new FamilyFinder(bench.store());
    }

    private record Draft(
            RowReader.Reading reading,
            FamilyFinder.Sought sought,
            String ref,
            @Nullable String program,
            @Nullable String site,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn,
            @Nullable String endReason,
            String endNote) {}

    @Override
    public List<Judged> judge(List<SheetRow> rows) {
        var drafts = rows.stream().map(row -> draft(reader.read(row))).toList();
        var families = finder.byRef(drafts.stream().map(Draft::sought).toList());
        var found = new HashMap<Draft, FamilyFinder.Found>();
        for (var draft : drafts) {
            var family = draft.sought.isNobody() ? null : finder.find(draft.sought, families, draft.reading);
            if (draft.sought.isNobody()) draft.reading.refuse(Field.FAMILY_REF, "no-family");
            if (family != null) found.put(draft, family);
        }
        var ids = new HashSet<UUID>();
        found.values().forEach(one -> ids.add(one.family()));
        var enrollments = bench.store().of(Table.ENROLLMENT, "family_id", ids);
        var people = bench.store().of(Table.PERSON, "family_id", ids);
        var refs = drafts.stream().map(Draft::ref).filter(ref -> !ref.isEmpty()).toList();
        var byRef = bench.store().byRef(Table.ENROLLMENT, refs);
        var voided = bench.store().voided(Table.ENROLLMENT, refs);
        return drafts.stream()
                .map(draft -> judged(draft, found.get(draft), enrollments, people, byRef, voided))
                .toList();
    }

    private Draft draft(RowReader.Reading reading) {
        var draft = new Draft(
                reading,
                FamilyFinder.Sought.in(reading),
                reading.line(Field.ENROLLMENT_REF),
                reading.code(Field.PROGRAM),
                reading.code(Field.SITE),
                reading.day(Field.STARTED_ON),
                reading.day(Field.ENDED_ON),
                reading.code(Field.END_REASON),
                reading.text(Field.END_NOTE));
        if (!reading.isRefused()) {
            if (draft.program == null) reading.refuse(Field.PROGRAM, "missing");
            if (draft.startedOn == null) reading.refuse(Field.STARTED_ON, "missing");
            else if (draft.endedOn != null && draft.endedOn.isBefore(draft.startedOn))
                reading.refuse(Field.ENDED_ON, "ends-before-it-starts");
        }
        return draft;
    }

    private Judged judged(
            Draft draft,
            FamilyFinder.@Nullable Found found,
            Map<UUID, List<Known>> enrollments,
            Map<UUID, List<Known>> people,
            Map<String, Known> byRef,
            Map<String, String> voided) {
        var reading = draft.reading;
        var row = reading.row();
        if (reading.isRefused() || found == null) return Judged.refused(row, null, reading.refusals());
        var caregiver = caregiver(draft, found, people.getOrDefault(found.family(), List.of()));
        if (caregiver == null) return Judged.refused(row, null, reading.refusals());

        var key = draft.ref.isEmpty()
                ? Judge.derived("enrollment", caregiver, draft.program, draft.startedOn)
                : draft.ref;
        bench.seen()
                .earlier(key)
                .ifPresent(earlier -> reading.refuse(
                        draft.ref.isEmpty() ? Field.STARTED_ON : Field.ENROLLMENT_REF,
                        "same-as-row",
                        String.valueOf(earlier.row())));
        var others = new ArrayList<>(enrollments.getOrDefault(found.family(), List.of()));
        others.addAll(ofThisSheet.getOrDefault(found.family(), List.of()));
        var known = draft.ref.isEmpty() ? null : byRef.get(draft.ref);
        if (known == null) known = sameEpisode(draft, caregiver, others);
        if (known == null && voided.containsKey(draft.ref))
            reading.refuse(Field.ENROLLMENT_REF, "voided-here", voided.get(draft.ref));
        if (known != null && !known.uuid("family_id").equals(found.family()))
            reading.refuse(Field.ENROLLMENT_REF, "of-another-family");
        overlap(draft, caregiver, known, others);
        if (reading.isRefused()) return Judged.refused(row, key, reading.refusals());

        var said = said(draft, found.family(), caregiver);
        var id = known == null ? bench.idFor(row) : known.id();
        var writes = known == null
                ? List.of(Write.made(Table.ENROLLMENT, id, withoutNote(said)))
                : Write.changed(Table.ENROLLMENT, known, said).stream().toList();
        bench.seen().add(key, row);
        ofThisSheet.computeIfAbsent(found.family(), _ -> new ArrayList<>()).add(new Known(id, 1, said, false));
        return Judged.of(row, key, id, writes);
    }

    private static Map<String, @Nullable String> said(Draft draft, UUID family, UUID caregiver) {
        var said = new LinkedHashMap<String, @Nullable String>();
        said.put("family_id", family.toString());
        said.put("caregiver_id", caregiver.toString());
        said.put("program_id", draft.program);
        if (draft.site != null) said.put("site_id", draft.site);
        said.put("started_on", String.valueOf(draft.startedOn));
        if (draft.endedOn != null) said.put("ended_on", draft.endedOn.toString());
        if (draft.endReason != null) said.put("end_reason", draft.endReason);
        if (!draft.endNote.isEmpty()) said.put("end_note", draft.endNote);
        if (!draft.ref.isEmpty()) said.put("external_ref", draft.ref);
        return said;
    }

    private static Map<String, @Nullable String> withoutNote(Map<String, @Nullable String> said) {
        said.putIfAbsent("end_note", "");
        return said;
    }

    /** Whoever is named, if a caregiver; else the family's only one. */
    private static @Nullable UUID caregiver(Draft draft, FamilyFinder.Found found, List<Known> people) {
        var caregivers = people.stream()
                .filter(person -> person.text("kind").equals("caregiver"))
                .toList();
        var named = caregivers.stream()
                .filter(person -> person.id().equals(found.person()))
                .findFirst();
        if (named.isPresent()) return named.get().id();
        if (caregivers.size() == 1) return caregivers.getFirst().id();
        draft.reading.refuse(
                draft.sought.name().isPresent() ? FamilyFinder.nameField(draft.reading) : Field.FAMILY_REF,
                caregivers.isEmpty() ? "no-caregiver" : "several-caregivers");
        return null;
    }

    private static @Nullable Known sameEpisode(Draft draft, UUID caregiver, List<Known> others) {
        return others.stream()
                .filter(one -> one.uuid("caregiver_id").equals(caregiver)
                        && one.text("program_id").equals(draft.program)
                        && one.text("started_on").equals(String.valueOf(draft.startedOn)))
                .findFirst()
                .orElse(null);
    }

    /** One enrollment in a program at a time. */
    private void overlap(Draft draft, UUID caregiver, @Nullable Known known, List<Known> others) {
        var from = Objects.requireNonNull(draft.startedOn);
        var until = draft.endedOn != null ? draft.endedOn : known == null ? null : Days.of(known, "ended_on");
        for (var other : others) {
            if (known != null && other.id().equals(known.id())) continue;
            if (!other.uuid("caregiver_id").equals(caregiver)
                    || !other.text("program_id").equals(draft.program)) continue;
            if (Days.overlap(from, until, Days.from(other, "started_on"), Days.of(other, "ended_on"))) {
                draft.reading.refuse(Field.STARTED_ON, "enrolled-already", other.text("started_on"));
                return;
            }
        }
    }
}

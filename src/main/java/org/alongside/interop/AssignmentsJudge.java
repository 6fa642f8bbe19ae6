package org.alongside.interop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges assignments: found by reference, else by enrollment, supporter, kind and first day. */
final class AssignmentsJudge implements Judge {
    private final Bench bench;
    private final RowReader reader;
    private final EnrollmentFinder finder;
    private final Map<UUID, List<Known>> ofThisSheet = new HashMap<>();

    AssignmentsJudge(Bench bench) {
        this.bench = bench;
        this.reader = bench.reader();
        this.finder = new EnrollmentFinder(bench.store());
    }

    private record Draft(
            RowReader.Reading reading,
            EnrollmentFinder.Sought sought,
            String ref,
            @Nullable String worker,
            String kind,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    @Override
    public List<Judged> judge(List<SheetRow> rows) {
        var drafts = rows.stream().map(row -> draft(reader.read(row))).toList();
        var enrollments = finder.find(drafts.stream().map(Draft::sought).toList());
        var assignments = bench.store()
                .of(
                        Table.ASSIGNMENT,
                        "enrollment_id",
                        enrollments.values().stream().map(Known::id).distinct().toList());
        var refs = drafts.stream().map(Draft::ref).filter(ref -> !ref.isEmpty()).toList();
        var byRef = bench.store().byRef(Table.ASSIGNMENT, refs);
        var voided = bench.store().voided(Table.ASSIGNMENT, refs);
        return drafts.stream()
                .map(draft -> judged(draft, enrollments.get(draft.reading.row().number()), assignments, byRef, voided))
                .toList();
    }

    private Draft draft(RowReader.Reading reading) {
        var startsOn = reading.day(Field.STARTS_ON);
        var kind = reading.code(Field.ASSIGNMENT_KIND);
        var draft = new Draft(
                reading,
                EnrollmentFinder.Sought.in(reading, startsOn, Field.STARTS_ON),
                reading.line(Field.ASSIGNMENT_REF),
                reading.code(Field.WORKER),
                kind == null ? "primary" : kind,
                startsOn,
                reading.day(Field.ENDS_ON));
        if (!reading.isRefused()) {
            if (draft.worker == null) reading.refuse(Field.WORKER, "missing");
            if (startsOn == null) reading.refuse(Field.STARTS_ON, "missing");
            else if (draft.endsOn != null && draft.endsOn.isBefore(startsOn))
                reading.refuse(Field.ENDS_ON, "ends-before-it-starts");
        }
        return draft;
    }

    private Judged judged(
            Draft draft,
            @Nullable Known enrollment,
            Map<UUID, List<Known>> assignments,
            Map<String, Known> byRef,
            Map<String, String> voided) {
        var reading = draft.reading;
        var row = reading.row();
        if (reading.isRefused() || enrollment == null) return Judged.refused(row, null, reading.refusals());
        var key = draft.ref.isEmpty()
                ? Judge.derived("assignment", enrollment.id(), draft.worker, draft.kind, draft.startsOn)
                : draft.ref;
        bench.seen()
                .earlier(key)
                .ifPresent(earlier -> reading.refuse(
                        draft.ref.isEmpty() ? Field.STARTS_ON : Field.ASSIGNMENT_REF,
                        "same-as-row",
                        String.valueOf(earlier.row())));
        var others = new ArrayList<>(assignments.getOrDefault(enrollment.id(), List.of()));
        others.addAll(ofThisSheet.getOrDefault(enrollment.id(), List.of()));
        var known = draft.ref.isEmpty() ? null : byRef.get(draft.ref);
        if (known == null) known = sameAssignment(draft, others);
        if (known == null && voided.containsKey(draft.ref))
            reading.refuse(Field.ASSIGNMENT_REF, "voided-here", voided.get(draft.ref));
        if (known != null && !known.uuid("family_id").equals(enrollment.uuid("family_id")))
            reading.refuse(Field.ASSIGNMENT_REF, "of-another-family");
        overlap(draft, known, others);
        if (reading.isRefused()) return Judged.refused(row, key, reading.refusals());

        var said = said(draft, enrollment);
        var id = known == null ? bench.idFor(row) : known.id();
        var writes = known == null
                ? List.of(Write.made(Table.ASSIGNMENT, id, said))
                : Write.changed(Table.ASSIGNMENT, known, said).stream().toList();
        bench.seen().add(key, row);
        ofThisSheet.computeIfAbsent(enrollment.id(), _ -> new ArrayList<>()).add(new Known(id, 1, said, false));
        return Judged.of(row, key, id, writes);
    }

    private static Map<String, @Nullable String> said(Draft draft, Known enrollment) {
        var said = new LinkedHashMap<String, @Nullable String>();
        said.put("family_id", enrollment.text("family_id"));
        said.put("enrollment_id", enrollment.id().toString());
        said.put("supporter_id", draft.worker);
        said.put("kind", draft.kind);
        said.put("starts_on", String.valueOf(draft.startsOn));
        if (draft.endsOn != null) said.put("ends_on", draft.endsOn.toString());
        if (!draft.ref.isEmpty()) said.put("external_ref", draft.ref);
        return said;
    }

    private static @Nullable Known sameAssignment(Draft draft, List<Known> others) {
        return others.stream()
                .filter(one -> one.text("supporter_id").equals(draft.worker)
                        && one.text("kind").equals(draft.kind)
                        && one.text("starts_on").equals(String.valueOf(draft.startsOn)))
                .findFirst()
                .orElse(null);
    }

    /** One primary supporter at a time. */
    private void overlap(Draft draft, @Nullable Known known, List<Known> others) {
        if (!draft.kind.equals("primary")) return;
        var from = Objects.requireNonNull(draft.startsOn);
        var until = draft.endsOn != null ? draft.endsOn : known == null ? null : Days.of(known, "ends_on");
        for (var other : others) {
            if (known != null && other.id().equals(known.id())
                    || !other.text("kind").equals("primary")) continue;
            if (Days.overlap(from, until, Days.from(other, "starts_on"), Days.of(other, "ends_on"))) {
                draft.reading.refuse(
                        Field.STARTS_ON,
                        "assigned-already",
                        reader.words().list("workers").title(other.text("supporter_id")),
                        other.text("starts_on"));
                return;
            }
        }
    }
}

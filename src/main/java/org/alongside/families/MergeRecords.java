package org.alongside.families;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.families.MergeDraft.Taken;
import org.alongside.families.MergeStore.Rows;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.definitions.Nicknames;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * Makes two families that turned out to be one household, or two people of one family who turned out to be one, one record
 * each. Nothing is lost: the merged one stays, voided, and leads to the survivor. Managers do.
 */
@Component
public class MergeRecords {
    private static final int WHY_CHARACTERS = 500;

    private final Db db;
    private final FamilyStore families;
    private final PersonStore people;
    private final EnrollmentStore enrollments;
    private final MergeStore merges;
    private final PersonTokens tokens;
    private final Nicknames nicknames;

    MergeRecords(
            Db db,
            FamilyStore families,
            PersonStore people,
            EnrollmentStore enrollments,
            MergeStore merges,
            PersonTokens tokens,
            Definitions definitions) {
        this.db = db;
        this.families = families;
        this.people = people;
        this.enrollments = enrollments;
        this.merges = merges;
        this.tokens = tokens;
        this.nicknames = definitions.nicknames();
    }

    /** The two families, which are one where only people of it are merged, and who is in them. */
    public record Both(Family from, Family into, List<Person> fromPeople, List<Person> intoPeople) {

        /** "Ortega (Ana Ortega)": families that are one are often called the same. */
        public String fromName() {
            return name(from, fromPeople);
        }

        public String intoName() {
            return name(into, intoPeople);
        }

        private static String name(Family family, List<Person> people) {
            var caregivers = people.stream()
                    .filter(Person::isCaregiver)
                    .map(Person::name)
                    .collect(Collectors.joining(", "));
            return caregivers.isEmpty() ? family.name() : family.name() + " (" + caregivers + ")";
        }
    }

    /**
     * What a merge would do.
     *
     * @param rows what moves and what is set aside
     * @param shared contacts in which both of two who are one took part: they name the survivor once
     */
    public record Preview(Both both, List<Rows> rows, int shared, Wrongs wrongs) {}

    /** @throws NotFound if the actor merges no records, or does not reach them */
    public Both both(Actor actor, UUID from, UUID into) {
        FamilyRule.mustManage(actor);
        return db.read(actor, () -> {
            var survivor = families.find(into).orElseThrow(NotFound::new);
            var people = this.people.ofFamily(into);
            if (from.equals(into)) return new Both(survivor, survivor, people, people);
            return new Both(
                    families.find(from).orElseThrow(NotFound::new), survivor, this.people.ofFamily(from), people);
        });
    }

    /** @throws NotFound if the actor merges no records, or does not reach them */
    public Preview preview(Actor actor, MergeDraft draft) {
        return preview(actor, draft, both(actor, draft.from(), draft.into()));
    }

    public Preview preview(Actor actor, MergeDraft draft, Both both) {
        FamilyRule.mustManage(actor);
        return db.read(actor, () -> {
            var wrongs = wrongs(draft, both.fromPeople(), both.intoPeople());
            var shared = draft.people().isEmpty() ? 0 : merges.sharedContacts(draft);
            return new Preview(both, merges.plan(draft), shared, wrongs);
        });
    }

    /**
     * Who of one family is likely to be whom of another: each once, the likeliest first.
     *
     * @throws NotFound if the actor merges no records, or does not reach them
     */
    public Map<UUID, UUID> suggested(Actor actor, Both both) {
        FamilyRule.mustManage(actor);
        return db.read(actor, () -> {
            var ours = described(both.into(), both.intoPeople());
            var suggested = new LinkedHashMap<UUID, UUID>();
            described(both.from(), both.fromPeople())
                    .forEach((person, said) -> ours.entrySet().stream()
                            .filter(one -> !suggested.containsValue(one.getKey()))
                            .flatMap(one -> Likeness.between(said, one.getValue(), nicknames::of).stream()
                                    .filter(likeness ->
                                            likeness.why().stream().anyMatch(Likeness.Why::isOfTheWholeName))
                                    .map(likeness -> Map.entry(one.getKey(), likeness)))
                            .max(Comparator.comparingInt(one -> one.getValue().points()))
                            .ifPresent(best -> suggested.put(person, best.getKey())));
            return suggested;
        });
    }

    private Map<UUID, Described> described(Family family, List<Person> everybody) {
        var phones = people.phonesOfFamily(family.id());
        var described = new LinkedHashMap<UUID, Described>();
        for (var person : everybody) {
            var own = phones.stream()
                    .filter(phone -> phone.personId().equals(person.id()))
                    .toList();
            described.put(person.id(), Described.of(PersonDraft.of(person, own)));
        }
        return described;
    }

    /** @throws NotFound if the actor merges no records, or does not reach them */
    public Change<Merge> merge(Actor actor, MergeDraft draft) {
        FamilyRule.mustManage(actor);
        return MergeRefusals.said(() -> db.as(actor, () -> {
            var already = merges.find(draft.id());
            if (already.isPresent()) return Change.done(already.get());
            if (isMergedAlready(draft)) return Change.refused("", "families.merge.wrong.already");
            var preview = preview(actor, draft);
            if (!preview.wrongs().none()) return Change.refused(preview.wrongs());
            merges.merge(draft, name(preview.both(), draft, true), name(preview.both(), draft, false));
            tokens.refresh(merges.everybody(List.of(draft.into())));
            return Change.done(merges.find(draft.id()).orElseThrow(NotFound::new));
        }));
    }

    private boolean isMergedAlready(MergeDraft draft) {
        return merges.familyNow(draft.from()).isPresent()
                || merges.familyNow(draft.into()).isPresent()
                || Stream.concat(draft.people().keySet().stream(), draft.people().values().stream())
                        .anyMatch(id -> merges.personNow(id).isPresent());
    }

    private Wrongs wrongs(MergeDraft draft, List<Person> fromPeople, List<Person> intoPeople) {
        var wrongs = new Wrongs();
        if (!draft.ofFamilies() && draft.people().isEmpty()) return wrongs.add("", "families.merge.wrong.itself");
        if (draft.people().entrySet().stream().anyMatch(one -> one.getKey().equals(one.getValue())))
            return wrongs.add("", "families.merge.wrong.itself");
        var from = byId(fromPeople);
        var into = byId(intoPeople);
        if (!from.keySet().containsAll(draft.people().keySet())
                || !into.keySet().containsAll(draft.people().values())) throw new NotFound();
        if (new HashSet<>(draft.people().values()).size() < draft.people().size()
                || draft.people().values().stream().anyMatch(draft.people()::containsKey))
            return wrongs.add("", "families.merge.wrong.twice");
        for (var overlap : merges.overlaps(draft))
            wrongs.add("", "families.merge.wrong.enrolled", overlap.program(), overlap.caregiver(), overlap.other());
        draft.people().forEach((one, other) -> {
            var merged = Objects.requireNonNull(from.get(one));
            var survivor = Objects.requireNonNull(into.get(other));
            var kept = draft.takes(other, Taken.KIND) ? merged : survivor;
            if (!kept.isCaregiver() && (enrolled(merged) || enrolled(survivor)))
                wrongs.add("take-" + other + "-kind", "families.merge.wrong.kind", survivor.name());
        });
        return wrongs.atMost("why", draft.why(), WHY_CHARACTERS);
    }

    private boolean enrolled(Person person) {
        return enrollments.ofFamily(person.familyId()).stream()
                .anyMatch(one -> one.caregiverId().equals(person.id()));
    }

    private static String name(Both both, MergeDraft draft, boolean from) {
        if (draft.ofFamilies()) return from ? both.fromName() : both.intoName();
        var people = byId(both.fromPeople());
        return (from ? draft.fromPeople() : draft.intoPeople())
                .stream()
                        .map(id -> Objects.requireNonNull(people.get(id)).name())
                        .collect(Collectors.joining(", "));
    }

    private static Map<UUID, Person> byId(List<Person> people) {
        return people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }
}

package org.alongside.interop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.families.PersonRule;
import org.alongside.interop.reading.Names;
import org.jspecify.annotations.Nullable;

/**
 * Judges rows that are people with a family reference each, or families with a caregiver and children beside them. A family
 * is found by its reference, else by its caregiver's name and birth date; a person by name within the family.
 */
final class FamiliesJudge implements Judge {
    private static final Map<Field, String> FAMILY_COLUMNS = new LinkedHashMap<>();

    static {
        FAMILY_COLUMNS.put(Field.FAMILY_NAME, "name");
        FAMILY_COLUMNS.put(Field.TOWN, "town");
        FAMILY_COLUMNS.put(Field.SAFE_CONTACT, "safe_contact");
    }

    private final Bench bench;
    private final RowReader reader;
    private final FamilyFinder finder;
    private final Map<String, Home> homes = new HashMap<>();

    FamiliesJudge(Bench bench) {
        this.bench = bench;
        this.reader = bench.reader();
        this.finder = new FamilyFinder(bench.store());
    }

    /** A family as it is, or as earlier rows will make it; {@code said} is what they said about it. */
    private static final class Home {
        private Known family;
        private final boolean isNew;
        private final List<Member> members = new ArrayList<>();
        private final Map<String, String> said = new HashMap<>();

        Home(Known family, boolean isNew) {
            this.family = family;
            this.isNew = isNew;
        }
    }

    private static final class Member {
        private Known person;
        private final List<Known> phones;

        Member(Known person, List<Known> phones) {
            this.person = person;
            this.phones = phones;
        }

        boolean isCalled(Names.Name name) {
            return Names.plain(person.text("given_name") + " " + person.text("family_name"))
                    .equals(name.plain());
        }

        boolean mayBeBornOn(@Nullable String day) {
            return day == null
                    || person.text("born_on").isEmpty()
                    || person.text("born_on").equals(day);
        }
    }

    private record Draft(
            RowReader.Reading reading, String ref, Map<String, @Nullable String> family, List<Somebody> people) {
        String key() {
            if (!ref.isEmpty()) return ref;
            var main = people.getFirst();
            return Judge.derived(
                    "family",
                    main.name.plain(),
                    main.said.get("born_on"),
                    Names.plain(String.valueOf(family.get("name"))));
        }

        /** One row tells of one person of one family. */
        String rowKey() {
            var main = people.getFirst();
            return Judge.derived(key(), main.name.plain(), main.said.get("born_on"));
        }
    }

    private record Somebody(
            Target at,
            Names.Name name,
            Map<String, @Nullable String> said,
            String kind,
            Optional<String> phone,
            @Nullable Boolean mayText,
            String phoneAsTyped) {}

    @Override
    public List<Judged> judge(List<SheetRow> rows) {
        var drafts = rows.stream().map(row -> draft(reader.read(row))).toList();
        var fine = drafts.stream().filter(draft -> !draft.reading.isRefused()).toList();
        var keys = fine.stream().map(Draft::key).distinct().toList();
        load(bench.store()
                .byRef(
                        Table.FAMILY,
                        keys.stream().filter(key -> !homes.containsKey(key)).toList()));
        var voided = bench.store().voided(Table.FAMILY, keys);
        findByName(fine);
        return drafts.stream().map(draft -> judged(draft, voided)).toList();
    }

    private Draft draft(RowReader.Reading reading) {
        var family = new LinkedHashMap<String, @Nullable String>();
        FAMILY_COLUMNS.forEach((field, column) -> {
            var text = field == Field.SAFE_CONTACT ? reading.text(field) : reading.line(field);
            if (!text.isEmpty()) family.put(column, text);
        });
        var people = new ArrayList<Somebody>();
        somebody(reading, 0, "")
                .ifPresentOrElse(people::add, () -> reading.refuse(FamilyFinder.nameField(reading), "no-name"));
        for (int child : reader.children()) {
            somebody(
                            reading,
                            child,
                            people.isEmpty() ? "" : people.getFirst().name.family())
                    .ifPresent(people::add);
        }
        var ref = reading.line(Field.FAMILY_REF);
        if (ref.isEmpty() && reader.has(Field.PERSON_KIND)) reading.refuse(Field.FAMILY_REF, "no-reference");
        return new Draft(reading, ref, family, people);
    }

    private Optional<Somebody> somebody(RowReader.Reading reading, int child, String familyName) {
        var found = reading.name(child).orElse(null);
        if (found == null) return Optional.empty();
        var name = found.family().isEmpty() && child > 0 ? new Names.Name(found.given(), familyName) : found;
        var said = new LinkedHashMap<String, @Nullable String>();
        said.put("given_name", name.given());
        if (!name.family().isEmpty()) said.put("family_name", name.family());
        put(said, "name_to_use", reading.line(new Target(Field.NAME_TO_USE, child)));
        var kind = child > 0 ? "child" : kind(reading);
        if (child > 0 || reading.says(Field.PERSON_KIND) || reading.says(Field.RELATION)) said.put("kind", kind);
        put(said, "relation", relation(reading, child));
        var born = reading.day(new Target(Field.BORN_ON, child));
        if (born != null && born.isAfter(reader.today()))
            reading.refuse(new Target(Field.BORN_ON, child), "born-in-the-future");
        if (born != null) said.put("born_on", born.toString());
        put(said, "over_age_reason", reading.line(new Target(Field.OVER_AGE_REASON, child)));
        var languages = reading.codes(new Target(Field.LANGUAGES, child));
        if (!languages.isEmpty()) said.put("languages", array(languages));
        var interpreter = reading.yesNo(new Target(Field.INTERPRETER, child));
        if (interpreter != null) said.put("interpreter", interpreter.toString());
        var phone = reading.phone(new Target(Field.PHONE, child));
        var mayText = reading.yesNo(new Target(Field.MAY_TEXT, child));
        return Optional.of(new Somebody(
                new Target(Field.GIVEN_NAME, child),
                name,
                said,
                kind,
                phone,
                mayText,
                reading.raw(new Target(Field.PHONE, child))));
    }

    static String array(Collection<String> codes) {
        return "{" + String.join(",", codes) + "}";
    }

    private static void put(Map<String, @Nullable String> said, String column, @Nullable String value) {
        if (value != null && !value.isEmpty()) said.put(column, value);
    }

    /** Said outright, or told by the relation: a son is a child, whoever is "self" the caregiver. */
    private String kind(RowReader.Reading reading) {
        if (reading.says(Field.PERSON_KIND)) {
            var kind = reading.code(Field.PERSON_KIND);
            return kind == null ? "other" : kind;
        }
        var relation = reading.raw(Target.of(Field.RELATION));
        if (relation.isEmpty()) return "caregiver";
        return reader.words().list("person-kinds").code(relation).orElse("other");
    }

    private @Nullable String relation(RowReader.Reading reading, int child) {
        var at = new Target(Field.RELATION, child);
        var word = reading.raw(at);
        boolean saysOnlyWhichKind =
                reader.words().list("family-relations").code(word).isEmpty()
                        && reader.words().list("person-kinds").code(word).isPresent();
        return saysOnlyWhichKind ? null : reading.code(at);
    }

    private void load(Map<String, Known> families) {
        var ids = families.values().stream().map(Known::id).toList();
        var people = bench.store().of(Table.PERSON, "family_id", ids);
        var phones = bench.store()
                .of(
                        Table.PHONE,
                        "person_id",
                        people.values().stream()
                                .flatMap(List::stream)
                                .map(Known::id)
                                .toList());
        families.forEach((key, family) -> {
            var home = new Home(family, false);
            for (var person : people.getOrDefault(family.id(), List.of())) {
                home.members.add(new Member(person, new ArrayList<>(phones.getOrDefault(person.id(), List.of()))));
            }
            homes.put(key, home);
        });
    }

    /** Families without a reference whose caregiver is here already. */
    private void findByName(List<Draft> drafts) {
        var found = new HashMap<String, UUID>();
        for (var draft : drafts) {
            if (!draft.ref.isEmpty() || homes.containsKey(draft.key())) continue;
            var main = draft.people.getFirst();
            var born = main.said.get("born_on");
            var bearers = finder.bearers(main.name.plain(), born == null ? null : LocalDate.parse(born));
            if (bearers.isEmpty()) continue;
            boolean certain =
                    bearers.size() == 1 && born != null && bearers.getFirst().bornOn() != null;
            if (certain) found.put(draft.key(), bearers.getFirst().family());
            else
                draft.reading.refuse(
                        FamilyFinder.nameField(draft.reading),
                        bearers.size() == 1 ? "maybe-here-already" : "several-of-that-name",
                        main.name.given() + " " + main.name.family());
        }
        var known = bench.store().byId(Table.FAMILY, new HashSet<>(found.values()));
        var families = new HashMap<String, Known>();
        found.forEach((key, id) -> {
            var family = known.get(id);
            if (family != null) families.put(key, family);
        });
        load(families);
    }

    private Judged judged(Draft draft, Map<String, String> voided) {
        var reading = draft.reading;
        var row = reading.row();
        if (reading.isRefused()) return Judged.refused(row, null, reading.refusals());
        var rowKey = draft.rowKey();
        bench.seen()
                .earlier(rowKey)
                .ifPresent(earlier -> reading.refuse(
                        draft.people.getFirst().at, "same-person-as-row", String.valueOf(earlier.row())));
        var home = homes.get(draft.key());
        if (home == null && voided.containsKey(draft.key())) {
            reading.refuse(Field.FAMILY_REF, "voided-here", voided.get(draft.key()));
        }
        if (reading.isRefused()) return Judged.refused(row, rowKey, reading.refusals());

        var writes = new ArrayList<Write>();
        if (home == null) home = newHome(draft, writes);
        else changeHome(draft, home, writes);
        for (var one : draft.people) {
            if (!reading.isRefused()) person(draft, one, home, writes);
        }
        if (reading.isRefused()) return Judged.refused(row, rowKey, reading.refusals());
        bench.seen().add(rowKey, row);
        return Judged.of(row, rowKey, home.family.id(), writes);
    }

    private Home newHome(Draft draft, List<Write> writes) {
        var main = draft.people.getFirst();
        var values = new HashMap<String, @Nullable String>(draft.family);
        values.putIfAbsent("name", main.name.family().isEmpty() ? main.name.given() : main.name.family());
        values.putIfAbsent("safe_contact", "");
        values.put("external_ref", draft.key());
        var family = new Known(bench.idFor(draft.reading.row()), 1, values, false);
        writes.add(Write.made(Table.FAMILY, family.id(), values));
        var home = new Home(family, true);
        draft.family.forEach((column, value) -> home.said.put(column, String.valueOf(value)));
        homes.put(draft.key(), home);
        return home;
    }

    private void changeHome(Draft draft, Home home, List<Write> writes) {
        draft.family.forEach((column, value) -> {
            var before = home.said.putIfAbsent(column, String.valueOf(value));
            if (before != null && !before.equals(value)) {
                draft.reading.refuse(field(column), "contradicts-earlier-row", before);
            }
        });
        if (draft.reading.isRefused()) return;
        Write.changed(Table.FAMILY, home.family, draft.family).ifPresent(write -> {
            writes.add(write);
            home.family = new Known(home.family.id(), home.family.version(), write.values(), false);
        });
    }

    private static Field field(String column) {
        return FAMILY_COLUMNS.entrySet().stream()
                .filter(one -> one.getValue().equals(column))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private void person(Draft draft, Somebody one, Home home, List<Write> writes) {
        var alike = home.members.stream()
                .filter(member -> member.isCalled(one.name) && member.mayBeBornOn(one.said.get("born_on")))
                .toList();
        if (alike.size() > 1) {
            draft.reading.refuse(one.at, "several-of-that-name", one.name.given() + " " + one.name.family());
            return;
        }
        if (isTooOld(one, alike.isEmpty() ? null : alike.getFirst().person)) {
            draft.reading.refuse(new Target(Field.BORN_ON, one.at.child()), "over-age");
            return;
        }
        var member = alike.isEmpty() ? newMember(one, home, writes) : alike.getFirst();
        if (!alike.isEmpty()) {
            Write.changed(Table.PERSON, member.person, one.said).ifPresent(write -> {
                writes.add(write);
                member.person = new Known(member.person.id(), member.person.version(), write.values(), false);
            });
        }
        one.phone.ifPresent(number -> phone(one, number, member, home, writes));
    }

    /** A child that needs a reason to stand as one, and has none in this row or here already. */
    private boolean isTooOld(Somebody one, @Nullable Known there) {
        var kind = there == null ? one.kind : said(one, there, "kind");
        var born = said(one, there, "born_on");
        return kind.equals("child")
                && said(one, there, "over_age_reason").isEmpty()
                && !born.isEmpty()
                && !LocalDate.parse(born)
                        .plusYears(PersonRule.CHILDREN_ARE_UNDER)
                        .isAfter(reader.today());
    }

    private static String said(Somebody one, @Nullable Known there, String column) {
        var said = one.said.get(column);
        return said != null ? said : there == null ? "" : there.text(column);
    }

    private Member newMember(Somebody one, Home home, List<Write> writes) {
        var values = new HashMap<String, @Nullable String>();
        values.put("family_id", home.family.id().toString());
        values.put("kind", one.kind);
        for (var column : List.of("family_name", "name_to_use", "relation", "over_age_reason")) values.put(column, "");
        values.put("languages", "{}");
        values.put("interpreter", "false");
        values.putAll(one.said);
        var person = new Known(bench.ids().get(), 1, values, false);
        writes.add(Write.made(Table.PERSON, person.id(), values));
        var member = new Member(person, new ArrayList<>());
        home.members.add(member);
        return member;
    }

    private void phone(Somebody one, String number, Member member, Home home, List<Write> writes) {
        var same = member.phones.stream()
                .filter(phone -> phone.text("number").equals(number))
                .findFirst();
        if (same.isPresent()) {
            if (one.mayText == null) return;
            Write.changed(Table.PHONE, same.get(), Map.of("may_text", one.mayText.toString()))
                    .ifPresent(writes::add);
            return;
        }
        var values = new HashMap<String, @Nullable String>();
        values.put("family_id", home.family.id().toString());
        values.put("person_id", member.person.id().toString());
        values.put("number", number);
        values.put("as_typed", one.phoneAsTyped);
        values.put("may_text", String.valueOf(Boolean.TRUE.equals(one.mayText)));
        var phone = new Known(bench.ids().get(), 1, values, false);
        writes.add(Write.made(Table.PHONE, phone.id(), values));
        member.phones.add(phone);
    }
}

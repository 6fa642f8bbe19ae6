package org.alongside.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.families.Abouts;
import org.alongside.families.Addresses;
import org.alongside.families.Alerts;
import org.alongside.families.CarePeriods;
import org.alongside.families.Goals;
import org.alongside.families.Helpers;
import org.alongside.families.KeepPart;
import org.alongside.families.KeepPerson;
import org.alongside.families.Kinships;
import org.alongside.families.Parts;
import org.alongside.families.Person;
import org.alongside.families.PersonDraft;
import org.alongside.families.PersonStore;
import org.alongside.families.SafeContactDraft;
import org.alongside.families.SafeContactStore;
import org.alongside.families.SetSafeContact;
import org.alongside.families.Written;
import org.alongside.keeping.HoldRecord;
import org.alongside.keeping.KeepElsewhere;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells what else is known about the families of {@code demo/households.yaml}, through the use cases that people take. */
@Component
@Profile("demo")
class Depth {
    /** So many days ago all of this is told. */
    private static final int HELD_DAYS = 2;

    /** The file. */
    record File(List<One> households) {}

    /**
     * What is known about the family of the caregiver of that given name.
     *
     * @param elsewhere parts of the record that are not kept here, and where they are
     * @param hold what the record is held for
     */
    record One(
            String caregiver,
            @Nullable List<Other> others,
            @Nullable Safe safeContact,
            List<Part> parts,
            @Nullable Map<String, String> elsewhere,
            @Nullable String hold) {}

    record Other(String givenName, String familyName, String relation, String bornOn) {}

    record Safe(
            @Nullable String from,
            @Nullable String until,
            @Nullable Boolean noVoicemail,
            @Nullable Boolean sharedPhone,
            @Nullable String unsafePeople,
            @Nullable String wordsNever,
            @Nullable String words,
            @Nullable String codeWord) {}

    record Part(String part, Map<String, String> fields) {}

    private final Db db;
    private final Ids ids;
    private final PersonStore people;
    private final SafeContactStore safeContact;
    private final SetSafeContact setSafeContact;
    private final KeepPerson keepPerson;
    private final KeepPart keepPart;
    private final KeepElsewhere keepElsewhere;
    private final HoldRecord holdRecord;
    private final Map<String, Parts<?>> kinds;
    private final Map<String, One> households =
            Cast.Yaml.read("/demo/households.yaml", File.class).households().stream()
                    .collect(Collectors.toMap(One::caregiver, one -> one));

    Depth(
            Db db,
            Ids ids,
            PersonStore people,
            SafeContactStore safeContact,
            SetSafeContact setSafeContact,
            KeepPerson keepPerson,
            KeepPart keepPart,
            KeepElsewhere keepElsewhere,
            HoldRecord holdRecord,
            Kinships kinships,
            CarePeriods care,
            Alerts alerts,
            Goals goals,
            Abouts abouts,
            Addresses addresses,
            Helpers helpers) {
        this.db = db;
        this.ids = ids;
        this.people = people;
        this.safeContact = safeContact;
        this.setSafeContact = setSafeContact;
        this.keepPerson = keepPerson;
        this.keepPart = keepPart;
        this.keepElsewhere = keepElsewhere;
        this.holdRecord = holdRecord;
        this.kinds = Map.of(
                "relations", kinships,
                "care", care,
                "alerts", alerts,
                "goals", goals,
                "about", abouts,
                "addresses", addresses,
                "care-team", helpers);
    }

    /** Whether there is more to tell of this caregiver's family. */
    boolean knows(String caregiver) {
        return households.containsKey(caregiver);
    }

    void tell(Actor supporter, Actor manager, UUID family, String caregiver, LocalDate today) {
        var one = households.get(caregiver);
        if (one == null) return;
        if (one.others() != null)
            one.others().forEach(other -> done(keepPerson.add(manager, family, ids.next(), draft(other))));
        if (one.safeContact() != null) {
            var version = db.read(supporter, () -> safeContact.find(family))
                    .orElseThrow()
                    .version();
            done(setSafeContact.set(supporter, family, version, draft(one.safeContact())));
        }
        var named = new HashMap<String, String>();
        db.read(supporter, () -> people.ofFamily(family))
                .forEach(person ->
                        named.put("=" + person.givenName(), person.id().toString()));
        for (var part : one.parts()) {
            var fields = new HashMap<String, String>();
            part.fields().forEach((field, value) -> fields.put(field, value(value, named, today)));
            done(keepPart.add(
                    supporter,
                    Objects.requireNonNull(kinds.get(part.part()), part.part()),
                    family,
                    ids.next(),
                    new Written(fields)));
        }
        if (one.elsewhere() != null)
            one.elsewhere()
                    .forEach((item, place) -> done(keepElsewhere.note(supporter, ids.next(), family, item, place)));
        if (one.hold() != null)
            done(holdRecord.place(
                    manager,
                    ids.next(),
                    family,
                    one.hold(),
                    today.minusDays(HELD_DAYS).toString()));
    }

    private static String value(String value, Map<String, String> named, LocalDate today) {
        if (value.matches("-[0-9]+"))
            return today.minusDays(Long.parseLong(value.substring(1))).toString();
        return named.getOrDefault(value, value);
    }

    private static PersonDraft draft(Other other) {
        return new PersonDraft(
                Person.Kind.OTHER,
                other.givenName(),
                other.familyName(),
                "",
                other.relation(),
                other.bornOn(),
                List.of("en"),
                false,
                List.of());
    }

    private static SafeContactDraft draft(Safe safe) {
        return new SafeContactDraft(
                text(safe.from()),
                text(safe.until()),
                List.of(),
                Boolean.TRUE.equals(safe.noVoicemail()),
                Boolean.TRUE.equals(safe.sharedPhone()),
                text(safe.unsafePeople()),
                text(safe.wordsNever()),
                text(safe.words()),
                text(safe.codeWord()));
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }

    private static void done(Change<?> change) {
        if (!(change instanceof Change.Done<?>)) throw new IllegalStateException("The story was refused: " + change);
    }
}

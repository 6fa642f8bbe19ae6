package org.alongside.families;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.platform.db.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The people of families that whoever acts may reach, and their phone numbers. Whatever changes a name or a number here
 * keeps search in step.
 */
@Component
public class PersonStore {
    private static final String COLUMNS =
            "id, family_id, kind, given_name, family_name, name_to_use, relation, born_on, born_month_only, over_age_reason, languages, interpreter, import_id, version";

    private final JdbcClient sql;
    private final PersonTokens tokens;

    public PersonStore(JdbcClient sql, PersonTokens tokens) {
        this.sql = sql;
        this.tokens = tokens;
    }

    /** Any number of people and numbers; search finds them when this returns. */
    public void add(List<Person> people, List<Phone> phones) {
        addPeople(people);
        addPhones(phones);
        tokens.refresh(
                Stream.concat(people.stream().map(Person::id), phones.stream().map(Phone::personId))
                        .distinct()
                        .toList());
    }

    private void addPeople(List<Person> people) {
        if (people.isEmpty()) return;
        sql.sql("""
                insert into person (agency_id, id, family_id, kind, given_name, family_name, name_to_use, relation, born_on,
                                    born_month_only, over_age_reason, languages, interpreter, import_id)
                select alongside.agency(), id, family_id, kind, given_name, family_name, name_to_use, relation, born_on,
                       born_month_only, over_age_reason, string_to_array(languages, ' '), interpreter, import_id
                  from unnest(cast(:ids as uuid[]), cast(:families as uuid[]), cast(:kinds as text[]), cast(:given as text[]),
                              cast(:names as text[]), cast(:called as text[]), cast(:relations as text[]), cast(:born as date[]),
                              cast(:months as boolean[]), cast(:reasons as text[]), cast(:languages as text[]), cast(:interpreters as boolean[]), cast(:imports as uuid[]))
                    as p (id, family_id, kind, given_name, family_name, name_to_use, relation, born_on, born_month_only,
                          over_age_reason, languages, interpreter, import_id)
                """)
                .param("ids", Columns.of(people, Person::id))
                .param("families", Columns.of(people, Person::familyId))
                .param("kinds", Columns.of(people, person -> person.kind().code()))
                .param("given", Columns.of(people, Person::givenName))
                .param("names", Columns.of(people, Person::familyName))
                .param("called", Columns.of(people, Person::nameToUse))
                .param("relations", Columns.of(people, Person::relation))
                .param("born", Columns.of(people, Person::bornOn))
                .param("months", Columns.of(people, Person::bornMonthOnly))
                .param("reasons", Columns.of(people, Person::overAgeReason))
                .param("languages", Columns.of(people, person -> String.join(" ", person.languages())))
                .param("interpreters", Columns.of(people, Person::interpreter))
                .param("imports", Columns.of(people, Person::importId))
                .update();
    }

    private void addPhones(List<Phone> phones) {
        if (phones.isEmpty()) return;
        sql.sql("""
                insert into person_phone (agency_id, id, family_id, person_id, number, as_typed, kind, may_text, note, import_id)
                select alongside.agency(), id, family_id, person_id, number, as_typed, kind, may_text, note, import_id
                  from unnest(cast(:ids as uuid[]), cast(:families as uuid[]), cast(:people as uuid[]), cast(:numbers as text[]),
                              cast(:typed as text[]), cast(:kinds as text[]), cast(:texts as boolean[]), cast(:notes as text[]), cast(:imports as uuid[]))
                    as n (id, family_id, person_id, number, as_typed, kind, may_text, note, import_id)
                """)
                .param("ids", Columns.of(phones, Phone::id))
                .param("families", Columns.of(phones, Phone::familyId))
                .param("people", Columns.of(phones, Phone::personId))
                .param("numbers", Columns.of(phones, Phone::number))
                .param("typed", Columns.of(phones, Phone::asTyped))
                .param("kinds", Columns.of(phones, Phone::kind))
                .param("texts", Columns.of(phones, Phone::mayText))
                .param("notes", Columns.of(phones, Phone::note))
                .param("imports", Columns.of(phones, Phone::importId))
                .update();
    }

    /** Who is in a family: caregivers, then children from the oldest on, then others. */
    public List<Person> ofFamily(UUID family) {
        return sql.sql("select " + COLUMNS + """
                  from person
                 where agency_id = (select alongside.agency())
                   and family_id = :family
                   and voided_at is null
                 order by case kind when 'caregiver' then 1 when 'child' then 2 else 3 end, born_on nulls last, created_at, id
                """)
                .param("family", family)
                .query(PersonStore::person)
                .list();
    }

    public Optional<Person> find(UUID id) {
        return sql.sql("select " + COLUMNS + """
                  from person
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and alongside.reaches(family_id)
                   and voided_at is null
                """)
                .param("id", id)
                .query(PersonStore::person)
                .optional();
    }

    /** The person, whom nobody else changes until the transaction ends. Numbers change only under this lock. */
    Optional<Person> lock(UUID id) {
        return sql.sql("select " + COLUMNS + """
                  from person
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and voided_at is null
                   for update
                """)
                .param("id", id)
                .query(PersonStore::person)
                .optional();
    }

    /** False when somebody else changed the person since {@code person.version()}. */
    public boolean change(Person person) {
        var changed = sql.sql("""
                update person
                   set kind = :kind, given_name = :given, family_name = :name, name_to_use = :called, relation = :relation,
                       born_on = :born, born_month_only = :month, over_age_reason = :reason, languages = string_to_array(:languages, ' '), interpreter = :interpreter,
                       version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and version = :version
                   and voided_at is null
                """)
                        .param("id", person.id())
                        .param("kind", person.kind().code())
                        .param("given", person.givenName())
                        .param("name", person.familyName())
                        .param("called", person.nameToUse())
                        .param("relation", person.relation())
                        .param("born", person.bornOn())
                        .param("month", person.bornMonthOnly())
                        .param("reason", person.overAgeReason())
                        .param("languages", String.join(" ", person.languages()))
                        .param("interpreter", person.interpreter())
                        .param("version", person.version())
                        .update()
                == 1;
        if (changed) tokens.refresh(List.of(person.id()));
        return changed;
    }

    /** False when somebody else changed the person since that version. The person's numbers go too. */
    boolean makeVoid(UUID id, int version, String reason) {
        var voided = sql.sql("""
                update person
                   set voided_at = alongside.now(), voided_by = alongside.actor(), void_reason = :reason, version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and version = :version
                   and voided_at is null
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("reason", reason)
                        .update()
                == 1;
        if (!voided) return false;
        sql.sql("""
                update person_phone
                   set voided_at = alongside.now(), version = version + 1
                 where agency_id = (select alongside.agency())
                   and person_id = :id
                   and voided_at is null
                """).param("id", id).update();
        tokens.refresh(List.of(id));
        return true;
    }

    public List<Phone> phonesOfFamily(UUID family) {
        return sql.sql("""
                select id, family_id, person_id, number, as_typed, kind, may_text, note, import_id, version
                  from person_phone
                 where agency_id = (select alongside.agency())
                   and family_id = :family
                   and voided_at is null
                 order by person_id, id
                """).param("family", family).query(PersonStore::phone).list();
    }

    public List<Phone> phonesOf(UUID person) {
        return sql.sql("""
                select id, family_id, person_id, number, as_typed, kind, may_text, note, import_id, version
                  from person_phone
                 where agency_id = (select alongside.agency())
                   and person_id = :person
                   and voided_at is null
                 order by id
                """).param("person", person).query(PersonStore::phone).list();
    }

    /** Under the lock of its person, whose tokens are made anew with the person's own change. */
    void changePhone(Phone phone) {
        sql.sql("""
                update person_phone
                   set number = :number, as_typed = :typed, kind = :kind, may_text = :text, note = :note, version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and voided_at is null
                """)
                .param("id", phone.id())
                .param("number", phone.number())
                .param("typed", phone.asTyped())
                .param("kind", phone.kind())
                .param("text", phone.mayText())
                .param("note", phone.note())
                .update();
    }

    /** Under the lock of its person. */
    void voidPhone(UUID id) {
        sql.sql("""
                update person_phone
                   set voided_at = alongside.now(), version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and voided_at is null
                """).param("id", id).update();
    }

    private static Person person(ResultSet row, int n) throws SQLException {

        return new Person(
                row.getObject("id", UUID.class),
                row.getObject("family_id", UUID.class),
                Person.Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("name_to_use"),
                row.getString("relation"),
                row.getObject("born_on", LocalDate.class),
                row.getBoolean("born_month_only"),
                row.getString("over_age_reason"),
                List.of((String[]) row.getArray("languages").getArray()),
                row.getBoolean("interpreter"),
                row.getObject("import_id", UUID.class),
                row.getInt("version"));
    }

    static Phone phone(ResultSet row, int n) throws SQLException {
        return new Phone(
                row.getObject("id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("number"),
                row.getString("as_typed"),
                row.getString("kind"),
                row.getBoolean("may_text"),
                row.getString("note"),
                row.getObject("import_id", UUID.class),
                row.getInt("version"));
    }
}

package org.alongside.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportingFamiliesTest {
    private static final String ONE_ROW_A_PERSON = """
            Case ID,Role,First Name,Last Name,Preferred name,DOB,Relationship,Primary Language,Phone,OK to text,City,Safe contact
            F-1,Parent,Tasha,Bird Rattler,Tash,3/14/1990,,English; Blackfoot,(406) 555-0111,yes,Browning,Shared phone
            F-1,Child,Jude,Bird Rattler,,5/2/2015,Son,,,,,
            F-2,Parent,Jo,Red Elk,,7/30/1985,,en,406-555-0122,no,Heart Butte,
            """;
    private static final String ONE_ROW_A_FAMILY = """
            Family ID,Caregiver first name,Caregiver last name,Caregiver DOB,Phone,Child 1 name,Child 1 DOB,Child 2 name,Child 2 DOB
            F-7,Ada,Running Crane,1988-02-03,406-555-0133,Mia,2014-05-06,Leo,2019-07-08
            F-8,Ben,Old Person,1979-12-01,,Zoe Marceau,2012-01-01,,
            """;

    private TestDatabase database;
    private World world;
    private Importing importing;

    @BeforeEach
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        importing = new Importing(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void peopleWithAFamilyNumberBecomeFamilies() {
        var id = importing.imported(world.ana, Kind.FAMILIES, ONE_ROW_A_PERSON);
        assertThat(importing.verdicts(world.ana, id)).isEqualTo("create create create");
        assertThat(importing
                        .all(world.ana, "select name, town, safe_contact from family where external_ref = 'F-1'")
                        .getFirst())
                .containsEntry("name", "Bird Rattler")
                .containsEntry("town", "Browning")
                .containsEntry("safe_contact", "Shared phone");
        assertThat(importing.all(world.ana, """
                        select p.given_name, p.kind, p.relation, p.born_on::text as born_on, p.languages::text as languages, p.name_to_use, ph.number, ph.may_text
                          from person p join family f on f.id = p.family_id left join person_phone ph on ph.person_id = p.id
                         where f.external_ref = 'F-1' order by p.given_name
                        """))
                .satisfiesExactly(
                        jude -> assertThat(jude)
                                .containsEntry("given_name", "Jude")
                                .containsEntry("kind", "child")
                                .containsEntry("relation", "child")
                                .containsEntry("born_on", "2015-05-02"),
                        tasha -> assertThat(tasha)
                                .containsEntry("kind", "caregiver")
                                .containsEntry("languages", "{en,bla}")
                                .containsEntry("name_to_use", "Tash")
                                .containsEntry("number", "+14065550111")
                                .containsEntry("may_text", true));
    }

    @Test
    void whoeverCameInIsFoundByNameAndPhoneUntilTheImportIsUndone() {
        var id = importing.imported(world.ana, Kind.FAMILIES, ONE_ROW_A_PERSON);
        var tokens =
                "select token from person_token t join person p on p.id = t.person_id where p.import_id = ? and given_name = 'Tasha'";
        assertThat(importing.all(world.ana, tokens, id))
                .extracting(row -> row.get("token"))
                .contains("tasha bird rattler", "tash bird rattler", "#4065550111");
        importing.undo(world.ana, id);
        assertThat(importing.all(world.ana, tokens, id)).isEmpty();
    }

    @Test
    void aCaregiverWithChildrenBesideThemBecomesAFamily() {
        var id = importing.imported(world.ana, Kind.FAMILIES, ONE_ROW_A_FAMILY);
        assertThat(importing.verdicts(world.ana, id)).isEqualTo("create create");
        assertThat(importing.all(world.ana, """
                        select p.given_name || ' ' || p.family_name as name
                          from person p join family f on f.id = p.family_id where f.external_ref in ('F-7', 'F-8') order by 1
                        """))
                .extracting(row -> row.get("name"))
                .containsExactly(
                        "Ada Running Crane", "Ben Old Person", "Leo Running Crane", "Mia Running Crane", "Zoe Marceau");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        for (var file : List.of(ONE_ROW_A_PERSON, ONE_ROW_A_FAMILY)) {
            importing.imported(world.ana, Kind.FAMILIES, file);
            var again = importing.checked(world.ana, Kind.FAMILIES, file);
            assertThat(importing.verdicts(world.ana, again)).matches("same( same)*");
            assertThat(importing.get(world.ana, again).counts().toWrite()).isZero();
        }
    }

    @Test
    void withoutANumberACaregiverIsFoundByNameAndBirthDate() {
        database.db.as(
                world.nora,
                () -> database.sql
                        .sql("update person set born_on = '1991-01-02' where id = ?")
                        .param(world.ortega.caregiver())
                        .update());
        var id = importing.imported(world.ana, Kind.FAMILIES, """
                Name,DOB,Town
                "Ortega, Maria-Jose",1991-01-02,Browning
                Kevin Lamb,1980-02-03,Butte
                Nobody Known,1980-02-03,Butte
                """);
        assertThat(importing.verdicts(world.ana, id)).isEqualTo("update refused create");
        assertThat(importing.refusals(world.ana, id)).containsExactly("maybe-here-already");
        assertThat(importing.rows(world.ana, id).getFirst().changes())
                .contains(new Change("family.town", "", "Browning"));
    }

    @Test
    void anUpdateChangesOnlyWhatTheFileSays() {
        importing.imported(world.ana, Kind.FAMILIES, ONE_ROW_A_PERSON);
        var id = importing.checked(world.ana, Kind.FAMILIES, """
                Case ID,Role,First Name,Last Name,DOB,City,Phone,Safe contact
                F-1,Parent,Tasha,Bird Rattler,,Cut Bank,406-555-0199,
                F-2,Parent,Jo,Red Elk,7/31/1985,,,
                """);
        assertThat(importing.verdicts(world.ana, id)).isEqualTo("update create");
        assertThat(importing.rows(world.ana, id).getFirst().changes())
                .containsExactly(
                        new Change("family.town", "Browning", "Cut Bank"),
                        new Change("person_phone.number", "", "+14065550199"));
        importing.confirm(world.ana, id);
        assertThat(importing
                        .all(world.ana, "select town, safe_contact from family where external_ref = 'F-1'")
                        .getFirst())
                .containsEntry("town", "Cut Bank")
                .containsEntry("safe_contact", "Shared phone");
    }

    @Test
    void rowsThatCannotBeTakenSayWhy() {
        var id = importing.checked(world.ana, Kind.FAMILIES, """
                Case ID,Role,First Name,Last Name,DOB,Phone,Language,City
                F-1,Parent,Ann,Oak,2/30/1990,12,Klingon,Butte
                ,Parent,Ann,Oak,,,,
                F-3,Parent,,,,,,
                F-4,Parent,Bea,Ash,1/15/1990,,,Butte
                F-4,Parent,Bea,Ash,1/15/1990,,,Butte
                F-4,Child,Cy,Ash,1/15/2030,,,Helena
                F-5,Wizard,Dee,Fir,,,,,too,many
                """);
        assertThat(importing.verdicts(world.ana, id))
                .isEqualTo("refused refused refused create refused refused refused");
        assertThat(importing.refusals(world.ana, id))
                .containsExactly(
                        "not-a-day",
                        "not-a-phone",
                        "unknown-value",
                        "no-reference",
                        "no-name",
                        "same-person-as-row",
                        "born-in-the-future",
                        "too-many-cells",
                        "unknown-value");
    }

    @Test
    void aChildOf21OrOlderComesInWithAReason() {
        var id = importing.checked(world.ana, Kind.FAMILIES, """
                Case ID,Role,First Name,Last Name,DOB,Reason over 21
                F-1,Parent,Ann,Oak,1/15/1960,
                F-1,Child,Cy,Oak,1/15/2001,
                F-1,Child,Di,Oak,1/15/2001,Ann is her guardian
                F-1,Child,Ed,Oak,1/15/2010,
                """);
        assertThat(importing.verdicts(world.ana, id)).isEqualTo("create refused create create");
        assertThat(importing.refusals(world.ana, id)).containsExactly("over-age");
    }

    @Test
    void rowsOfOneFamilyMayNotContradictEachOther() {
        var id = importing.checked(world.ana, Kind.FAMILIES, """
                Case ID,Role,First Name,Last Name,City
                F-1,Parent,Ann,Oak,Butte
                F-1,Child,Cy,Oak,Helena
                F-1,Child,Di,Oak,Butte
                """);
        assertThat(importing.verdicts(world.ana, id)).isEqualTo("create refused create");
        assertThat(importing.refusals(world.ana, id)).containsExactly("contradicts-earlier-row");
    }

    @Test
    void undoVoidsWhatWasMadeAndPutsBackWhatWasChanged() {
        importing.imported(world.ana, Kind.FAMILIES, ONE_ROW_A_PERSON);
        var id = importing.imported(world.ana, Kind.FAMILIES, """
                Case ID,Role,First Name,Last Name,City,Phone
                F-1,Parent,Tasha,Bird Rattler,Cut Bank,406-555-0199
                F-1,Child,Nia,Bird Rattler,,
                F-9,Parent,New,Person,Butte,
                """);
        assertThat(importing.verdicts(world.ana, id)).isEqualTo("update create create");
        importing.undo(world.ana, id);
        assertThat(importing.get(world.ana, id).state()).isEqualTo(Import.State.UNDONE);
        assertThat(importing.get(world.ana, id).leftAlone()).isZero();
        assertThat(importing.one(world.ana, "select town from family where external_ref = 'F-1'"))
                .isEqualTo("Browning");
        assertThat(importing
                        .all(world.ana, "select void_reason, voided_by from family where external_ref = 'F-9'")
                        .getFirst())
                .containsEntry("void_reason", "import undone")
                .containsEntry("voided_by", world.ana.account());
        assertThat(importing.all(
                        world.ana, "select given_name from person where import_id = ? and voided_at is null", id))
                .isEmpty();
        assertThat(importing.all(
                        world.ana, "select number from person_phone where import_id = ? and voided_at is null", id))
                .isEmpty();
        assertThat(importing.verdicts(world.ana, importing.checked(world.ana, Kind.FAMILIES, ONE_ROW_A_PERSON)))
                .isEqualTo("same same same");
    }

    @Test
    void undoLeavesAloneWhatSomebodyChangedSince() {
        importing.imported(world.ana, Kind.FAMILIES, ONE_ROW_A_PERSON);
        var id = importing.imported(
                world.ana,
                Kind.FAMILIES,
                "Case ID,First Name,Last Name,City\nF-1,Tasha,Bird Rattler,Cut Bank\nF-2,Jo,Red Elk,Butte\n");
        database.db.as(
                world.nora,
                () -> database.sql
                        .sql("update family set town = 'Great Falls', version = version + 1 where external_ref = 'F-2'")
                        .update());
        importing.undo(world.ana, id);
        assertThat(importing.get(world.ana, id).leftAlone()).isEqualTo(1);
        assertThat(importing.all(
                        world.ana,
                        "select town from family where external_ref in ('F-1', 'F-2') order by external_ref"))
                .extracting(row -> row.get("town"))
                .containsExactly("Browning", "Great Falls");
        assertThat(importing.imports.rows(world.ana, id, null, true, 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.leftWhy()).isEqualTo("changed"));
    }

    @Test
    void whatWasUndoneCanBeImportedAgain() {
        var first = importing.imported(world.ana, Kind.FAMILIES, ONE_ROW_A_PERSON);
        importing.undo(world.ana, first);
        var again = importing.imports.again(world.ana, first, Kind.FAMILIES).orElseThrow();
        importing.check(world.ana, again, importing.get(world.ana, again).plan());
        assertThat(importing.verdicts(world.ana, again)).isEqualTo("create create create");
        importing.confirm(world.ana, again);
        assertThat(importing.one(
                        world.ana, "select count(*) from family where external_ref = 'F-1' and voided_at is null"))
                .isEqualTo(1L);
    }

    @Test
    void whatAPersonVoidedIsNotBroughtBack() {
        importing.imported(world.ana, Kind.FAMILIES, ONE_ROW_A_PERSON);
        database.db.as(
                world.nora,
                () -> database.sql
                        .sql(
                                "update family set voided_at = now(), void_reason = 'Entered twice' where external_ref = 'F-2'")
                        .update());
        var again = importing.checked(world.ana, Kind.FAMILIES, ONE_ROW_A_PERSON);
        assertThat(importing.verdicts(world.ana, again)).isEqualTo("same same refused");
        assertThat(importing
                        .rows(world.ana, again)
                        .getLast()
                        .refusals()
                        .getFirst()
                        .args())
                .containsExactly("Entered twice");
    }

    @Test
    void historyNamesTheAdministrator() {
        importing.imported(world.ana, Kind.FAMILIES, ONE_ROW_A_PERSON);
        assertThat(
                        importing.all(
                                world.ana,
                                "select distinct h.actor_id from history h join family f on f.id = h.record_id where f.external_ref is not null"))
                .extracting(row -> row.get("actor_id"))
                .containsExactly(world.ana.account());
    }

    @Test
    void anotherAgencysAdministratorSeesNothing() {
        var id = importing.imported(world.ana, Kind.FAMILIES, ONE_ROW_A_PERSON);
        var stranger = world.account(world.riversProgram, "Una Stone", org.alongside.platform.db.Role.ADMINISTRATOR);
        assertThat(importing.imports.find(stranger, id)).isEmpty();
        assertThat(importing.imports.list(stranger, null, 10)).isEmpty();
        assertThat(importing.imports.rows(stranger, id, null, false, 0, 10)).isEmpty();
        assertThat(importing.imports.again(stranger, id, Kind.FAMILIES)).isEmpty();
        assertThat(importing.imports.find(world.rosa, id)).isEmpty();
        assertThat(importing.imports.find(world.nora, id)).isEmpty();
    }
}

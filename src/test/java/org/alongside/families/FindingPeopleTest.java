package org.alongside.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingPeopleTest {
    private TestDatabase database;
    private World world;
    private FamiliesUnderTest under;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        under = new FamiliesUnderTest(database, event -> {});
        database.db.as(world.program, () -> {
            for (var home : List.of(world.ortega, world.sorensen, world.lamb)) {
                under.tokens.refresh(List.of(home.caregiver(), home.child()));
            }
            under.people.add(
                    List.of(
                            person(world.ortega.family(), "José", "Ortega", ""),
                            person(world.ortega.family(), "Guadalupe", "Ortega Ruiz", "Lupe"),
                            person(world.sorensen.family(), "Tasha", "Bird Rattler", ""),
                            person(world.sorensen.family(), "Kate", "O'Brien", ""),
                            person(world.sorensen.family(), "Øyvind", "Strauß", ""),
                            person(world.sorensen.family(), "Jo", "Red Elk", "")),
                    List.of(phone(world.ortega.family(), world.ortega.caregiver(), "+14065550134")));
        });
        database.db.as(world.riversProgram, () -> under.tokens.refresh(List.of(world.across.caregiver())));
    }

    @AfterAll
    void close() {
        database.close();
    }

    @ParameterizedTest(name = "\"{0}\" finds {1}")
    @CsvSource({
        "maria jose, María-José Ortega",
        "María-José, María-José Ortega",
        "MARIA, María-José Ortega",
        "jose maria, María-José Ortega",
        "mariajose, María-José Ortega",
        "mariajose ort, María-José Ortega",
        "ortega ma, María-José Ortega",
        "maria ortega, María-José Ortega",
        "ortega maria, María-José Ortega",
        "mar ort, María-José Ortega",
        "ort pep, María-José Ortega",
        "406 555 0134, María-José Ortega",
        "(406) 555-0134, María-José Ortega",
        "+1 406 555 0134, María-José Ortega",
        "555-0134, María-José Ortega",
        "0134, María-José Ortega",
        "406555, María-José Ortega",
        "maria 0134, María-José Ortega",
        "pepe, José Ortega",
        "pepe ortega, José Ortega",
        "ortega pepe, José Ortega",
        "lupe, Lupe Ortega Ruiz",
        "guadalupe, Lupe Ortega Ruiz",
        "lupe ruiz, Lupe Ortega Ruiz",
        "tasha birdrattler, Tasha Bird Rattler",
        "rattler, Tasha Bird Rattler",
        "rattler tasha, Tasha Bird Rattler",
        "bird tasha, Tasha Bird Rattler",
        "obrien, Kate O'Brien",
        "o'brien, Kate O'Brien",
        "o brien kate, Kate O'Brien",
        "katherine, Kate O'Brien",
        "oyvind, Øyvind Strauß",
        "strauss, Øyvind Strauß",
        "Strauß, Øyvind Strauß",
        "red elk, Jo Red Elk",
        "redelk, Jo Red Elk"
    })
    void whatSomebodyTypesFindsWhomTheyMean(String typed, String name) {
        for (var actor : List.of(world.rosa, world.linda, world.nora, world.petra)) {
            assertThat(namesFound(actor, typed)).as(actor.name()).contains(name);
        }
    }

    @ParameterizedTest(name = "\"{0}\" finds nobody")
    @ValueSource(
            strings = {
                "zebra",
                "maria zebra",
                "0135",
                "13",
                "~",
                "#",
                "%",
                "_",
                "' union select --",
                "",
                "   ",
                "ortega 9999"
            })
    void othersAreNotFound(String typed) {
        for (var actor : List.of(world.rosa, world.nora)) {
            assertThat(namesFound(actor, typed)).as(actor.name()).isEmpty();
        }
    }

    @Test
    void nobodyFindsWhomTheyMayNotSee() {
        assertThat(namesFound(world.rosa, "kevin")).isEmpty();
        assertThat(namesFound(world.sam, "kevin")).containsExactly("Kevin Lamb");
        assertThat(namesFound(world.sam, "ortega")).isEmpty();
        assertThat(namesFound(world.ana, "ortega")).isEmpty();
        assertThat(namesFound(world.nora, "delgado")).isEmpty();
        assertThat(namesFound(world.otherManager, "delgado")).containsExactly("Hope Delgado");
        assertThat(namesFound(world.otherManager, "ortega")).isEmpty();
    }

    @Test
    void aNameToUseStandsBeforeAGivenNameAndANicknameLast() {
        assertThat(namesFound(world.rosa, "jose").getFirst()).isIn("José Ortega", "María-José Ortega");
        var pepe = person(world.ortega.family(), "Pepe", "Abbott", "");
        database.db.as(world.program, () -> under.people.add(List.of(pepe), List.of()));
        assertThat(namesFound(world.rosa, "pepe").getFirst()).isEqualTo("Pepe Abbott");
        assertThat(namesFound(world.nora, "pepe").getFirst()).isEqualTo("Pepe Abbott");
    }

    @Test
    void whoIsFoundIsShownWithFamilyAndSupporter() {
        var found = under.findPeople.find(world.nora, "dana").people().getFirst();
        assertThat(found.family()).isEqualTo("Sorensen");
        assertThat(found.supporters()).isEqualTo("Rosa Whitehorse");
        assertThat(found.familyId()).isEqualTo(world.sorensen.family());
    }

    @Test
    void aNewNameIsFoundAtOnceAndTheOldOneNoMore() {
        var person = person(world.sorensen.family(), "Wilhelmina", "Stone", "");
        database.db.as(world.program, () -> under.people.add(List.of(person), List.of()));
        assertThat(namesFound(world.rosa, "wilhelmina")).containsExactly("Wilhelmina Stone");
        under.keepPerson.edit(
                world.nora,
                person.id(),
                1,
                new PersonDraft(
                        Person.Kind.OTHER,
                        "Ottilie",
                        "Stone",
                        "",
                        "",
                        "",
                        List.of(),
                        false,
                        List.of(new PhoneDraft(null, "406 555 0177", false, ""))));
        assertThat(namesFound(world.rosa, "wilhelmina")).isEmpty();
        assertThat(namesFound(world.rosa, "ottilie")).containsExactly("Ottilie Stone");
        assertThat(namesFound(world.rosa, "0177")).containsExactly("Ottilie Stone");
        under.voidPerson.makeVoid(world.nora, person.id(), 2, "Entered twice");
        assertThat(namesFound(world.rosa, "ottilie")).isEmpty();
        assertThat(namesFound(world.nora, "0177")).isEmpty();
    }

    @Test
    void whoWasStoredBeforeThereWerePairsGotTheSameOnes() throws IOException {
        var pairs = "select token || ' ' || person_id from person_token where token like '+%'";
        var made = database.superuser().sql(pairs).query(String.class).set();
        assertThat(made).hasSizeGreaterThan(20);
        database.superuser()
                .sql("delete from person_token where token like '+%'")
                .update();
        try (var migration = getClass().getResourceAsStream("/db/migration/V271__families_found_by_two_words.sql")) {
            database.owner()
                    .sql(new String(migration.readAllBytes(), StandardCharsets.UTF_8))
                    .update();
        }
        assertThat(database.superuser().sql(pairs).query(String.class).set()).isEqualTo(made);
    }

    private List<String> namesFound(Actor actor, String typed) {
        return under.findPeople.find(actor, typed).people().stream()
                .map(FoundPerson::name)
                .toList();
    }

    private Person person(UUID family, String given, String name, String toUse) {
        return new Person(
                database.ids.next(),
                family,
                Person.Kind.OTHER,
                given,
                name,
                toUse,
                "",
                null,
                false,
                "",
                List.of(),
                false,
                null,
                1);
    }

    private Phone phone(UUID family, UUID person, String number) {
        return new Phone(database.ids.next(), family, person, number, number, "", false, "", null, 1);
    }
}

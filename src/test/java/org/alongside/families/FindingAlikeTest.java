package org.alongside.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.families.Likeness.Why;
import org.alongside.families.Person.Kind;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** People known already, found by what is typed: everything the actor may see, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingAlikeTest {
    private TestDatabase database;
    private World world;
    private FamiliesUnderTest under;
    private FindAlike findAlike;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        under = new FamiliesUnderTest(database, event -> {});
        findAlike = new FindAlike(database.db, database.clock, database.sql, FamiliesUnderTest.DEFINITIONS);
        for (var actor : List.of(world.program, world.riversProgram)) {
            database.db.as(actor, () -> {
                for (var home : List.of(world.ortega, world.sorensen, world.lamb, world.across))
                    under.tokens.refresh(List.of(home.caregiver(), home.child()));
            });
        }
        edit(world.ortega.caregiver(), "María-José", "Ortega", "1988-06-03", "(406) 555-0134");
        edit(world.lamb.caregiver(), "Kevin", "Lamb", "", "(406) 555-0177");
    }

    @AfterAll
    void close() {
        database.close();
    }

    private void edit(UUID person, String given, String family, String born, String phone) {
        var draft = new PersonDraft(
                Kind.CAREGIVER,
                given,
                family,
                "",
                "",
                born,
                List.of(),
                false,
                List.of(new PhoneDraft(null, phone, false, "")));
        assertThat(under.keepPerson.edit(world.program, person, 1, draft)).isInstanceOf(Change.Done.class);
    }

    @Test
    void somebodyIsFoundHoweverTheyAreWrittenDown() {
        for (var typed : List.of(
                said("Maria Jose", "Ortega"),
                said("maria", "ORTEGA"),
                said("Ortega", "María José"),
                said("Maria José", "Hortega"),
                said("Marya", "Ortega"),
                said("María José", "Otrega"),
                said("Pepe", "", "406.555.0134"),
                Described.of("Marie", "Smith-Ortega", "", "6/3/1988", List.of("4065550134")))) {
            assertThat(found(world.nora, typed)).as(typed.toString()).contains(world.ortega.caregiver());
        }
    }

    @Test
    void itSaysWhy() {
        var alike = findAlike
                .find(
                        world.nora,
                        List.of(Described.of("Maria", "Ortega", "", "1988-06-03", List.of("4065550134"))),
                        Set.of())
                .getFirst()
                .getFirst();
        assertThat(alike.found().person()).isEqualTo(world.ortega.caregiver());
        assertThat(alike.likeness().told()).containsExactly(Why.SAME_PHONE, Why.SAME_NAME, Why.SAME_BIRTHDAY);
    }

    @Test
    void oneSeesOnlyWhomOneMaySee() {
        var kevin = said("Kevin", "Lamb", "406-555-0177");
        assertThat(found(world.nora, kevin)).contains(world.lamb.caregiver());
        assertThat(found(world.sam, kevin)).contains(world.lamb.caregiver());
        assertThat(found(world.rosa, kevin)).isEmpty();
        assertThat(found(world.linda, kevin)).isEmpty();
        assertThat(found(world.linda, said("Maria", "Ortega"))).contains(world.ortega.caregiver());
        assertThat(found(world.otherManager, kevin)).isEmpty();
        assertThat(found(world.otherManager, said("Hope", "Delgado"))).contains(world.across.caregiver());
        assertThat(found(world.nora, said("Hope", "Delgado"))).isEmpty();
    }

    @Test
    void nobodyLooksLikeThemselvesOrLikeNobody() {
        assertThat(findAlike.find(world.nora, List.of(said("Kevin", "Lamb")), Set.of(world.lamb.caregiver())))
                .containsExactly(List.of());
        assertThat(found(world.nora, said("", ""))).isEmpty();
        assertThat(found(world.nora, said("K", ""))).isEmpty();
        assertThat(found(world.nora, said("Kevin", ""))).isEmpty();
        assertThat(found(world.nora, said("%", "_", "555"))).isEmpty();
    }

    @Test
    void severalAreLookedForAtOnce() {
        var all = findAlike.find(
                world.nora, List.of(said("Dana", "Sorensen"), said("", ""), said("June", "Lamb")), Set.of());
        assertThat(all.stream()
                        .map(one -> one.stream()
                                .map(alike -> alike.found().person())
                                .toList())
                        .toList())
                .containsExactly(List.of(world.sorensen.caregiver()), List.of(), List.of(world.lamb.child()));
    }

    private List<UUID> found(Actor actor, Described one) {
        return findAlike.find(actor, List.of(one), Set.of()).getFirst().stream()
                .map(alike -> alike.found().person())
                .toList();
    }

    private static Described said(String given, String family, String... phones) {
        return Described.of(given, family, "", "", List.of(phones));
    }
}

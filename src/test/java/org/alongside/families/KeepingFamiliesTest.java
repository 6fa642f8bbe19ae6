package org.alongside.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrong;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepingFamiliesTest {
    private TestDatabase database;
    private World world;
    private FamiliesUnderTest under;

    @BeforeEach
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        under = new FamiliesUnderTest(database, event -> {});
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aManagerAddsAFamilyWithEverybodyInItInOneGo() {
        var draft = draft(
                "",
                caregiver("Dolores", "Vega", "406 555 0142"),
                child("Mateo", "Vega", "6/3/2016"),
                caregiver("", "", ""));
        var family = done(under.addFamily.add(world.nora, draft));
        assertThat(family.name()).isEqualTo("Vega");
        var people = database.db.read(world.nora, () -> under.people.ofFamily(family.id()));
        assertThat(people).extracting(Person::name).containsExactly("Dolores Vega", "Mateo Vega");
        assertThat(people.getLast().bornOn()).hasToString("2016-06-03");
        assertThat(database.db.read(world.nora, () -> under.people.phonesOfFamily(family.id())))
                .singleElement()
                .satisfies(phone -> {
                    assertThat(phone.number()).isEqualTo("+14065550142");
                    assertThat(phone.asTyped()).isEqualTo("406 555 0142");
                    assertThat(phone.shown()).isEqualTo("(406) 555-0142");
                });
    }

    @Test
    void sendingTheSameFormTwiceAddsOneFamily() {
        var draft = draft("Vega", caregiver("Dolores", "Vega", ""));
        done(under.addFamily.add(world.nora, draft));
        done(under.addFamily.add(world.nora, draft));
        assertThat(database.db.read(world.nora, () -> under.people.ofFamily(draft.id())))
                .hasSize(1);
    }

    @Test
    void everyBadValueIsNamedAtOnceAndSaidInASentence() {
        var draft = draft(
                "x".repeat(121),
                new PersonDraft(
                        Person.Kind.CAREGIVER,
                        "",
                        "Vega",
                        "Lola",
                        "queen",
                        "31/31/2016",
                        List.of("xx"),
                        false,
                        List.of(new PhoneDraft(null, "12", false, ""), new PhoneDraft(null, "", false, "At work"))));
        var wrongs = refused(under.addFamily.add(world.nora, draft));
        assertThat(wrongs)
                .extracting(Wrong::field)
                .containsExactly(
                        "p0-given-name",
                        "p0-relation",
                        "p0-born-on",
                        "p0-language-0",
                        "p0-phone-0",
                        "p0-phone-1",
                        "name");
        assertThat(wrongs)
                .extracting(wrong -> wrong.in(Words.english()))
                .allMatch(words -> words.endsWith(".") || words.contains("now"));
    }

    @Test
    void aFamilyNeedsACaregiver() {
        assertThat(refused(under.addFamily.add(world.nora, draft("Vega", child("Mateo", "Vega", "")))))
                .extracting(Wrong::key)
                .containsExactly("families.wrong.caregiver-missing");
    }

    @ParameterizedTest(name = "born {0}: {1}")
    @CsvSource({
        "2026-11-21, fine",
        "11/22/2026, families.wrong.born-later",
        "12/31/1899, families.wrong.born-long-ago",
        "2/30/2016, families.wrong.born-not-a-day",
        "tomorrow, families.wrong.born-not-a-day",
        "1/1/1900, fine",
        "6/2016, fine",
        "2016-06, fine",
        "12/2026, families.wrong.born-later"
    })
    void aBirthdayIsADayThatHasBeen(String typed, String verdict) {
        var change = under.addFamily.add(
                world.nora, draft("", caregiver("Dolores", "Vega", ""), born(Person.Kind.OTHER, typed)));
        if (verdict.equals("fine")) done(change);
        else assertThat(refused(change)).extracting(Wrong::key).containsExactly(verdict);
    }

    @Test
    void onlyManagersAddFamilies() {
        for (var actor : List.of(world.rosa, world.linda, world.petra, world.ana)) {
            assertThatThrownBy(() -> under.addFamily.add(actor, draft("Vega", caregiver("Dolores", "Vega", ""))))
                    .as(actor.name())
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void whoWalksWithAFamilyCorrectsWhatToKnowBeforeCallingAndNothingElse() {
        for (var actor : List.of(world.rosa, world.linda)) {
            var version = family(world.ortega.family()).version();
            var now = done(under.editFamily.edit(
                    actor, world.ortega.family(), version, "Ortiz", "Browning", "Shared phone, " + actor.name()));
            assertThat(now.name()).isEqualTo("Ortega");
            assertThat(now.town()).isEmpty();
            assertThat(now.safeContact()).isEqualTo("Shared phone, " + actor.name());
        }
    }

    @Test
    void aFamilyOutOfReachIsNotThere() {
        for (var actor : List.of(world.sam, world.petra, world.ana, world.otherSupporter, world.otherManager)) {
            assertThatThrownBy(() -> under.editFamily.edit(actor, world.ortega.family(), 1, "Ortiz", "", ""))
                    .as(actor.name())
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> under.keepPerson.edit(actor, world.ortega.caregiver(), 1, caregiver("M", "O", "")))
                    .as(actor.name())
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void twoPeopleWithOnePageSeeBothTexts() {
        var id = world.ortega.family();
        done(under.editFamily.edit(world.nora, id, 1, "Ortega", "Browning", "Call after nine."));
        var theirs = overtaken(under.editFamily.edit(world.rosa, id, 1, "Ortega", "", "Shared phone."));
        assertThat(theirs.safeContact()).isEqualTo("Call after nine.");
        assertThat(family(id).safeContact()).isEqualTo("Call after nine.");
    }

    @Test
    void aSupporterCorrectsTheNameToUseAndNumbersOnly() {
        var draft = new PersonDraft(
                Person.Kind.CHILD,
                "Changed",
                "Changed",
                "Majo",
                "",
                "",
                List.of(),
                true,
                List.of(new PhoneDraft(null, "406 555 0199", true, "Her mother's too")));
        var now = done(under.keepPerson.edit(world.rosa, world.ortega.caregiver(), 1, draft));
        assertThat(now.person().name()).isEqualTo("Majo Ortega");
        assertThat(now.person().givenName()).isEqualTo("María-José");
        assertThat(now.person().isCaregiver()).isTrue();
        assertThat(now.phones()).singleElement().satisfies(phone -> {
            assertThat(phone.mayText()).isTrue();
            assertThat(phone.note()).isEqualTo("Her mother's too");
        });
    }

    @Test
    void aNumberLeftBlankIsTakenAwayAndOthersStay() {
        var id = world.ortega.caregiver();
        var two = done(under.keepPerson.edit(
                world.nora,
                id,
                1,
                person(
                        "María-José",
                        "Ortega",
                        new PhoneDraft(null, "406 555 0134", false, ""),
                        new PhoneDraft(null, "406 555 0135", false, ""))));
        var phones = two.phones();
        var one = done(under.keepPerson.edit(
                world.nora,
                id,
                2,
                person(
                        "María-José",
                        "Ortega",
                        new PhoneDraft(phones.getFirst().id(), "", false, ""),
                        PhoneDraft.of(phones.getLast()))));
        assertThat(one.phones())
                .extracting(Phone::id)
                .containsExactly(phones.getLast().id());
        assertThat(one.phones().getFirst().version()).isEqualTo(1);
    }

    @Test
    void anEarlierVersionOfAPersonIsNotWrittenOver() {
        var id = world.ortega.caregiver();
        done(under.keepPerson.edit(world.nora, id, 1, person("María-José", "Ortega Ruiz")));
        var theirs = overtaken(under.keepPerson.edit(
                world.nora, id, 1, person("Maria", "Ortega", new PhoneDraft(null, "406 555 0134", false, ""))));
        assertThat(theirs.person().familyName()).isEqualTo("Ortega Ruiz");
        assertThat(database.db.read(world.nora, () -> under.people.phonesOf(id)))
                .isEmpty();
    }

    @Test
    void somebodyEnteredByMistakeIsVoidedWithAReasonAndSomebodyEnrolledIsNot() {
        assertThat(refused(under.voidPerson.makeVoid(world.nora, world.ortega.child(), 1, "  ")))
                .extracting(Wrong::field)
                .containsExactly("reason");
        done(under.voidPerson.makeVoid(world.nora, world.ortega.child(), 1, "Entered twice"));
        assertThat(database.db.read(world.nora, () -> under.people.find(world.ortega.child())))
                .isEmpty();
        assertThat(refused(under.voidPerson.makeVoid(world.nora, world.ortega.caregiver(), 1, "Entered twice")))
                .extracting(wrong -> wrong.in(Words.english()))
                .singleElement()
                .asString()
                .startsWith("María-José Ortega is or was enrolled");
        assertThatThrownBy(() -> under.voidPerson.makeVoid(world.rosa, world.sorensen.child(), 1, "Why not"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatPeopleTypeComesBackAsItWas() {
        for (var typed : List.of(
                "<script>alert(1)</script>",
                "'; drop table person; --",
                "社會科學院",
                "👩‍👧 Ñandú",
                "=1+1",
                "\u202etest",
                "%00\u0001")) {
            var draft = draft("", caregiver(typed, typed, ""));
            var family = done(under.addFamily.add(world.nora, draft));
            assertThat(family.name()).isEqualTo(typed);
            assertThat(database.db.read(world.nora, () -> under.people.ofFamily(family.id())))
                    .extracting(Person::givenName)
                    .containsExactly(typed);
        }
    }

    private AddFamily.Draft draft(String name, PersonDraft... people) {
        return new AddFamily.Draft(database.ids.next(), name, "", "", List.of(people));
    }

    private static PersonDraft person(String given, String family, PhoneDraft... phones) {
        return new PersonDraft(Person.Kind.CAREGIVER, given, family, "", "", "", List.of(), false, List.of(phones));
    }

    private static PersonDraft caregiver(String given, String family, String phone) {
        return person(given, family, new PhoneDraft(null, phone, false, ""));
    }

    private static PersonDraft born(Person.Kind kind, String on) {
        return new PersonDraft(kind, "Mateo", "Vega", "", "", on, List.of(), false, List.of());
    }

    private static PersonDraft child(String given, String family, String born) {
        return new PersonDraft(
                Person.Kind.CHILD, given, family, "", "child", born, List.of("en", "es"), false, List.of());
    }

    private Family family(UUID id) {
        return database.db.read(world.nora, () -> under.families.find(id)).orElseThrow();
    }

    private static <T> T done(Change<T> change) {
        assertThat(change).isInstanceOf(Change.Done.class);
        return ((Change.Done<T>) change).now();
    }

    private static <T> List<Wrong> refused(Change<T> change) {
        assertThat(change).isInstanceOf(Change.Refused.class);
        return ((Change.Refused<T>) change).wrongs();
    }

    private static <T> T overtaken(Change<T> change) {
        assertThat(change).isInstanceOf(Change.Overtaken.class);
        return ((Change.Overtaken<T>) change).theirs();
    }
}

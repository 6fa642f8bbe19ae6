package org.alongside.families.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.families.KeepPerson;
import org.alongside.families.Person;
import org.alongside.families.PersonDraft;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World.Household;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class HouseholdPageTest extends PageTest {
    @Autowired
    private KeepPerson keepPerson;

    private Actor supporter;
    private Household home;
    private UUID grandmother;
    private String path;

    @BeforeEach
    void threeGenerations() {
        supporter = world.account(world.program, "Sue " + UUID.randomUUID(), Role.SUPPORTER);
        world.supervises(world.linda, supporter);
        home = world.household(world.program, world.familyProgram, supporter, "Josie", "Wells", "Ike");
        path = "/families/" + home.family();
        grandmother = database.ids.next();
        born(home.caregiver(), Person.Kind.CAREGIVER, "Josie", "1990-05-02");
        born(home.child(), Person.Kind.CHILD, "Ike", "2016-06");
        keepPerson.add(world.nora, home.family(), grandmother, draft(Person.Kind.OTHER, "Ruth", "1961-01-09"));
    }

    @Test
    void everybodyIsThereWithTheBirthdayOrOnlyTheMonth() {
        assertThat(open(supporter, path + "/household"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Josie Wells",
                        "born 2 May 1990",
                        "Ike Wells",
                        "born in June 2016",
                        "Nothing is written down yet about who is a parent",
                        "Who has Ike Wells",
                        "Nothing is written down yet about custody");
        assertThat(open(world.nora, "/people/" + home.child() + "/edit"))
                .bodyText()
                .contains("value=\"2016-06\"");
    }

    @Test
    void relationsAreDatedSaidBothWaysRoundAndTold() {
        assertThat(relation(grandmother, "grandparent", home.child(), "", "")).isEqualTo(302);
        assertThat(relation(home.caregiver(), "parent", home.child(), "2016-06-01", ""))
                .isEqualTo(302);
        assertThat(open(world.linda, path + "/household"))
                .bodyText()
                .contains(
                        "Ruth Wells: grandparent of Ike Wells", "Josie Wells: parent of Ike Wells", "since 1 Jun 2016");
        assertThat(open(supporter, path)).bodyText().contains("A relation was added. Josie Wells: parent of Ike Wells");
    }

    @Test
    void nobodyIsTheirOwnParent() {
        assertThat(refused(home.caregiver(), "parent", home.caregiver())).contains("cannot be kin of themselves");
    }

    @Test
    void aParentIsOlderThanTheChild() {
        assertThat(refused(home.child(), "parent", home.caregiver()))
                .contains("Ike Wells is not older than Josie Wells, so cannot be the parent or grandparent.");
    }

    @Test
    void nobodyDescendsFromTheirOwnDescendants() {
        var one = undated("Pat");
        var two = undated("Lee");
        var three = undated("Kim");
        relation(one, "parent", two, "", "");
        relation(two, "parent", three, "", "");
        assertThat(refused(three, "grandparent", one))
                .contains("Kim Wells is already a child or grandchild of Pat Wells.");
    }

    @Test
    void twoPeopleAreOneThingToEachOtherAtATime() {
        relation(home.caregiver(), "partner", grandmother, "2020-01-01", "2021-12-31");
        assertThat(refused(grandmother, "kin", home.caregiver())).contains("Between these two something is already");
        assertThat(relation(grandmother, "kin", home.caregiver(), "2022-01-01", ""))
                .isEqualTo(302);
    }

    @Test
    void whatIsChosenMustBeOfThisFamily() {
        assertThat(refused(world.ortega.caregiver(), "parent", home.child()))
                .contains("Choose somebody of this family.");
        assertThat(refused(home.caregiver(), "boss", home.child())).contains("Choose what this person is");
    }

    @Test
    void custodyGuardianshipAndPlacementRunSideBySideAndEachInTurn() {
        assertThat(care("custody-agency", "", "2025-02-01", "2025-08-31")).isEqualTo(302);
        assertThat(care("lives-foster", "The Harts", "2025-02-01", "2025-05-31"))
                .isEqualTo(302);
        assertThat(care("lives-kin", "", "2025-06-01", "")).isEqualTo(302);
        assertThat(care("guardian-tribal", "", "2025-09-01", "")).isEqualTo(302);
        assertThat(open(supporter, path + "/household"))
                .bodyText()
                .contains(
                        "With kin · Ruth Wells",
                        "Lives · Ike Wells · since 1 Jun 2025",
                        "Guardian by tribal court",
                        "2 at other times",
                        "The Harts",
                        "1 Feb 2025 to 31 May 2025");
    }

    @Test
    void twoOfAKindDoNotHoldOnOneDay() {
        care("lives-kin", "", "2025-06-01", "");
        assertThat(careAnswer("lives-foster", "2026-01-01", "2026-01-02"))
                .contains("“With kin” holds since 1 Jun 2025. Give it a last day first");
        assertThat(careAnswer("lives-foster", "2025-05-01", "2025-06-01")).contains("holds since");
        assertThat(care("lives-foster", "", "2025-05-01", "2025-05-31")).isEqualTo(302);
        assertThat(careAnswer("lives-group", "2025-05-31", "2025-05-31"))
                .contains("“With a foster family” held from 1 May 2025 to 31 May 2025.");
        assertThat(careAnswer("lives-group", "2025-04-30", "2025-04-01")).contains("The last day cannot be before");
    }

    @Test
    void aChildCannotBeInItsOwnCareNorAnAdultBeAChild() {
        assertThat(body(post(
                        supporter,
                        path + "/care",
                        "child",
                        home.caregiver().toString(),
                        "arrangement",
                        "lives-kin",
                        "starts-on",
                        "2025-01-01")))
                .contains("Choose a child of this family.");
        assertThat(body(post(
                        supporter,
                        path + "/care",
                        "child",
                        home.child().toString(),
                        "carer-id",
                        home.child().toString(),
                        "arrangement",
                        "lives-kin",
                        "starts-on",
                        "2025-01-01")))
                .contains("A child cannot be in its own care.");
    }

    @Test
    void aBirthdayThatMakesTheChildTwentyOneNeedsAReason() {
        String[] without = person("version", "2", "born-on", "11/21/2005");
        assertThat(post(world.nora, "/people/" + home.child(), without))
                .hasStatus(422)
                .bodyText()
                .contains("This birthday makes the child 21 or older.", "href=\"#over-age-reason\"");
        assertThat(post(world.nora, "/people/" + home.child(), person("version", "2", "born-on", "11/22/2005")))
                .hasRedirectedUrl(path);
        assertThat(post(
                        world.nora,
                        "/people/" + home.child(),
                        person("version", "3", "born-on", "2001-02", "over-age-reason", "Adult son with a guardian")))
                .hasRedirectedUrl(path);
        assertThat(open(supporter, path + "/household"))
                .bodyText()
                .contains("born in February 2001", "Adult son with a guardian");
    }

    @Test
    void aNumberSaysWhatKindOfPhoneItRings() {
        String[] fields = {
            "version",
            "2",
            "phone-0",
            "406 555 0199",
            "phone-0-kind",
            "message",
            "phone-1",
            "406 555 0198",
            "phone-1-kind",
            "pager"
        };
        assertThat(post(supporter, "/people/" + home.caregiver(), fields)).hasStatus(422);
        fields[9] = "work";
        assertThat(post(supporter, "/people/" + home.caregiver(), fields)).hasRedirectedUrl(path);
        assertThat(open(supporter, path))
                .bodyText()
                .contains("(406) 555-0199 · Somebody who passes it on", "(406) 555-0198 · Work");
    }

    @Test
    void onlyThoseWhoMaySeeTheFamilySeeOrChangeIt() {
        var id = database.ids.next();
        post(
                supporter,
                path + "/care",
                "id",
                id.toString(),
                "child",
                home.child().toString(),
                "arrangement",
                "lives-kin",
                "starts-on",
                "2025-06-01");
        for (var page :
                List.of("/household", "/relations", "/relations/new", "/care", "/care/new", "/care/" + id + "/edit")) {
            for (var stranger : List.of(world.sam, world.ana, world.otherManager, world.otherSupporter)) {
                assertThat(open(stranger, path + page))
                        .as(stranger.name() + page)
                        .hasStatus(404);
            }
            for (var reader : List.of(supporter, world.linda, world.nora)) {
                assertThat(open(reader, path + page)).as(reader.name() + page).hasStatusOk();
            }
        }
        assertThat(open(world.petra, path + "/household"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/care/new", "/relations/new", "/edit");
        assertThat(open(world.petra, path + "/care/new")).hasStatus(404);
        for (var stranger : List.of(world.sam, world.otherManager, world.petra)) {
            assertThat(post(stranger, path + "/care/" + id, "version", "1")).hasStatus(404);
            assertThat(post(stranger, path + "/relations")).hasStatus(404);
        }
    }

    @Test
    void itWorksWithoutScriptsAndIsAccessible() {
        relation(grandmother, "grandparent", home.child(), "", "");
        care("lives-foster", "The Harts, a long name for a foster home in Cut Bank", "2025-02-01", "2025-05-31");
        care("lives-kin", "", "2025-06-01", "");
        try (var somebody = browseWithoutScripts(supporter, Browsing.PHONE)) {
            somebody.go(path + "/care/new?child=" + home.child());
            somebody.page
                    .getByLabel("Custody, guardianship or where the child lives")
                    .selectOption("guardian-permanent");
            somebody.page.getByLabel("First day").fill("2025-06-15");
            somebody.page.locator(".done button").click();
            assertThat(somebody.page.content()).contains("Permanent guardian");
        }
        for (var width : List.of(Browsing.PHONE, Browsing.DESK)) {
            try (var somebody = browse(supporter, width)) {
                for (var page : List.of("/household", "/care/new", "/relations/new")) {
                    somebody.go(path + page);
                    somebody.isAccessible();
                    somebody.picture("household" + page.replace('/', '-') + "-" + width);
                }
            }
        }
    }

    private void born(UUID id, Person.Kind kind, String given, String on) {
        keepPerson.edit(world.nora, id, 1, draft(kind, given, on));
    }

    private UUID undated(String given) {
        var id = database.ids.next();
        keepPerson.add(world.nora, home.family(), id, draft(Person.Kind.OTHER, given, ""));
        return id;
    }

    private static PersonDraft draft(Person.Kind kind, String given, String on) {
        return new PersonDraft(kind, given, "Wells", "", "", on, List.of(), false, List.of());
    }

    private static String[] person(String... more) {
        var all = new ArrayList<>(List.of("kind", "child", "given-name", "Ike", "family-name", "Wells"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private int relation(UUID person, String relation, UUID to, String from, String until) {
        return send(person, relation, to, from, until).getResponse().getStatus();
    }

    private String refused(UUID person, String relation, UUID to) {
        var answer = send(person, relation, to, "", "");
        assertThat(answer).hasStatus(422);
        return body(answer);
    }

    private MvcTestResult send(UUID person, String relation, UUID to, String from, String until) {
        return post(
                supporter,
                path + "/relations",
                "person",
                person.toString(),
                "relation",
                relation,
                "to",
                to.toString(),
                "from-on",
                from,
                "until-on",
                until);
    }

    private int care(String arrangement, String carer, String from, String until) {
        return post(
                        supporter,
                        path + "/care",
                        "child",
                        home.child().toString(),
                        "arrangement",
                        arrangement,
                        "carer-id",
                        carer.isEmpty() ? grandmother.toString() : "",
                        "carer",
                        carer,
                        "starts-on",
                        from,
                        "ends-on",
                        until)
                .getResponse()
                .getStatus();
    }

    private String careAnswer(String arrangement, String from, String until) {
        var answer = post(
                supporter,
                path + "/care",
                "child",
                home.child().toString(),
                "arrangement",
                arrangement,
                "starts-on",
                from,
                "ends-on",
                until);
        assertThat(answer).hasStatus(422);
        return body(answer);
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}

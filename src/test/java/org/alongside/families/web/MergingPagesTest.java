package org.alongside.families.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World.Household;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A manager makes two records one on the screen, sees before what would happen, and takes it back. */
class MergingPagesTest extends PageTest {
    private Household one;
    private Household two;
    private String name;
    private Actor callie;

    @BeforeEach
    void arrange() {
        name = "Bird" + letters(database.ids.next());
        callie = world.account(world.program, "Callie Newman " + database.ids.next(), Role.SUPPORTER);
        one = world.household(world.program, world.familyProgram, world.rosa, "Joan", name, "Iris");
        two = world.household(world.program, world.recoveryProgram, callie, "Joann", name, "Leo");
        for (var home : List.of(one, two))
            database.db.as(
                    world.program,
                    () -> database.sql
                            .sql(
                                    "insert into person_token (agency_id, token, person_id, family_id) values (?, ?, ?, ?)")
                            .params(world.agency, name.toLowerCase() + " joan", home.caregiver(), home.family())
                            .update());
        database.superuser()
                .sql("update family set town = 'Cut Bank', safe_contact = 'Only after six' where id = ?")
                .param(two.family())
                .update();
    }

    /** Names are letters. */
    private static String letters(UUID id) {
        return id.toString()
                .substring(28)
                .chars()
                .mapToObj(c -> Character.toString('a' + Character.digit(c, 16)))
                .collect(Collectors.joining());
    }

    @Test
    void theOtherRecordIsFoundSeenSideBySideAndMadeOne() {
        assertThat(open(world.nora, "/families/" + one.family() + "/merge"))
                .hasStatusOk()
                .bodyText()
                .contains("Joann " + name, "merge?with=" + two.family(), "the name sounds alike");
        assertThat(open(world.nora, "/families/" + one.family()))
                .bodyText()
                .contains("/families/" + one.family() + "/merge");
        assertThat(open(world.nora, "/families/" + one.family() + "/merge?with=" + two.family()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "value=\"" + one.caregiver() + "\" selected",
                        "What is kept of Joan " + name,
                        "Cut Bank",
                        "Only after six",
                        "One enrollment: kept",
                        "Keep the other record instead");

        var merge = database.ids.next();
        assertThat(merge(merge)).hasStatus(302).hasRedirectedUrl("/merges/" + merge);
        assertThat(merge(merge)).as("sent twice").hasStatus(302);
        assertThat(open(callie, "/families/" + two.family()))
                .hasStatus(302)
                .hasRedirectedUrl("/families/" + one.family());
        assertThat(open(callie, "/people/" + two.caregiver() + "/edit"))
                .hasStatus(302)
                .hasRedirectedUrl("/people/" + one.caregiver() + "/edit");
        assertThat(open(callie, "/families/" + two.family() + "/household")).hasStatus(302);
        assertThat(open(world.rosa, "/families/" + one.family()))
                .hasStatusOk()
                .bodyText()
                .contains("turned out to be this household", "Same mother.", "Leo", "Only after six", "Cut Bank")
                .doesNotContain("What is known about Joan");
        assertThat(merge(database.ids.next()))
                .hasStatus(422)
                .bodyText()
                .contains("is merged into another record already");

        assertThat(open(world.nora, "/merges/" + merge))
                .hasStatusOk()
                .bodyText()
                .contains("One enrollment: as before");
        assertThat(post(world.nora, "/merges/" + merge + "/undo")).hasStatus(302);
        assertThat(post(world.nora, "/merges/" + merge + "/undo"))
                .hasStatus(422)
                .bodyText()
                .contains("taken back already");
        assertThat(open(callie, "/families/" + two.family()))
                .hasStatusOk()
                .bodyText()
                .contains("a record of its own again", "Only after six", "Cut Bank");
        assertThat(open(callie, "/families/" + one.family())).hasStatus(404);
        assertThat(open(world.rosa, "/families/" + one.family()))
                .bodyText()
                .contains("are two again")
                .doesNotContain("Only after six", "Joann", "Same mother.");
    }

    @Test
    void everyPageBeneathTheOtherRecordLeadsToTheSamePageOfTheOneItIsNow() throws Exception {
        merge(database.ids.next());
        for (var page : List.of(
                "",
                "/household",
                "/addresses",
                "/goals",
                "/goals/new",
                "/alerts",
                "/care-team",
                "/rhythm",
                "/safe-contact",
                "/months/2026-11",
                "/months/2026-11.pdf",
                "/story.pdf?show=goals",
                "/people/new",
                "/enrollments/new",
                "/edit",
                "/merge")) {
            assertThat(open(world.nora, "/families/" + two.family() + page))
                    .as(page)
                    .hasStatus(302)
                    .hasRedirectedUrl("/families/" + one.family() + page);
        }
        assertThat(post(world.nora, "/families/" + two.family() + "/goals", "words", "A car"))
                .as("what was sent goes along")
                .hasStatus(307)
                .hasRedirectedUrl("/families/" + one.family() + "/goals");
        assertThat(post(world.nora, "/families/" + two.family() + "/safe-contact", "version", "1"))
                .as("a version of the other family says nothing about this one")
                .hasStatus(404);
        for (var actor : List.of(world.sam, world.ana, world.otherManager)) {
            assertThat(open(actor, "/families/" + two.family() + "/goals")
                            .getResponse()
                            .getContentAsString())
                    .as(actor.name())
                    .isEqualTo(open(actor, "/families/" + UUID.randomUUID() + "/goals")
                            .getResponse()
                            .getContentAsString());
        }
    }

    private MvcTestResult merge(UUID id) {
        var fields = new ArrayList<>(List.of(
                "merge",
                id.toString(),
                "with",
                two.family().toString(),
                "is-" + two.caregiver(),
                one.caregiver().toString(),
                "why",
                "Same mother."));
        return post(world.nora, "/families/" + one.family() + "/merge", fields.toArray(String[]::new));
    }

    @Test
    void twoOfOneFamilyAreMadeOneAndTwoOfDifferentOnesLeadToTheirFamilies() {
        assertThat(open(world.nora, "/people/" + one.caregiver() + "/merge"))
                .hasStatusOk()
                .bodyText()
                .contains("In the same family", "Iris", "Joann " + name);
        assertThat(open(world.nora, "/people/" + one.caregiver() + "/merge?with=" + two.caregiver()))
                .hasStatus(302)
                .hasRedirectedUrl("/families/" + one.family() + "/merge?with=" + two.family() + "&is-" + two.caregiver()
                        + "=" + one.caregiver());
        assertThat(open(world.nora, "/people/" + one.child() + "/merge?with=" + one.child()))
                .hasStatusOk()
                .bodyText()
                .contains("one and the same record");
        assertThat(post(
                        world.nora,
                        "/people/" + one.caregiver() + "/merge",
                        "with",
                        one.child().toString(),
                        "take-" + one.caregiver() + "-kind",
                        "from"))
                .hasStatus(422)
                .bodyText()
                .contains("is enrolled and stays a caregiver");
        assertThat(post(
                        world.nora,
                        "/people/" + one.caregiver() + "/merge",
                        "with",
                        one.child().toString()))
                .hasStatus(302);
        assertThat(open(world.nora, "/families/" + one.family()))
                .bodyText()
                .contains("turned out to be the same person as");
    }

    @Test
    void theSameProgramOnTheSameDaysIsRefusedWithWhatToDo() {
        var same = world.household(world.program, world.familyProgram, callie, "Joan", name, "Max");
        assertThat(open(world.nora, "/families/" + one.family() + "/merge?with=" + same.family()))
                .hasStatusOk()
                .bodyText()
                .contains("Both were enrolled in Family to Family on the same days");
        assertThat(post(
                        world.nora,
                        "/families/" + one.family() + "/merge",
                        "with",
                        same.family().toString()))
                .hasStatus(422);
    }

    @Test
    void aSupporterSuggestsWithAnExplanationAndIsToldTheAnswer() {
        var same = world.household(world.program, world.recoveryProgram, callie, "Joanne", name, "Max");
        var path = "/people/" + two.caregiver() + "/same";
        assertThat(open(callie, "/people/" + two.caregiver() + "/edit"))
                .bodyText()
                .contains(path);
        assertThat(open(callie, path)).hasStatusOk().bodyText().contains("A manager looks at both");
        assertThat(open(callie, path + "?with=" + same.caregiver()))
                .hasStatusOk()
                .bodyText()
                .contains("Are Joann " + name + " and Joanne " + name + " the same person?");
        var suggestion = database.ids.next().toString();
        var sent =
                new String[] {"suggestion", suggestion, "with", same.caregiver().toString(), "why", "The same birthday."
                };
        assertThat(post(callie, path, "with", same.caregiver().toString(), "why", "x".repeat(501)))
                .hasStatus(422)
                .bodyText()
                .contains("500 characters or fewer", "xxxx");
        assertThat(post(callie, path, sent)).hasStatus(302).hasRedirectedUrl("/people/suggested");
        assertThat(open(callie, "/people/suggested")).bodyText().contains("Waits for a manager", "The same birthday.");

        assertThat(open(world.nora, "/people/suggested/waiting"))
                .hasStatusOk()
                .bodyText()
                .contains("/merges/suggested/" + suggestion);
        try (var browser = browse(world.nora, Browsing.PHONE)) {
            browser.go("/merges/suggested/" + suggestion);
            browser.isAccessible();
            browser.picture("same-answer");
        }
        var answer = "/merges/suggested/" + suggestion + "/two";
        assertThat(open(callie, "/merges/suggested/" + suggestion)).hasStatus(404);
        assertThat(open(callie, "/merges/suggested")).hasStatus(404);
        assertThat(post(callie, answer, "why", "No.")).hasStatus(404);
        assertThat(post(world.nora, answer, "why", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Say why they are two");
        assertThat(post(world.nora, answer, "why", "Cousins of one name.")).hasStatus(302);
        assertThat(open(world.nora, "/merges/suggested/" + suggestion)).hasStatus(302);

        assertThat(open(callie, "/people/suggested/waiting"))
                .bodyText()
                .contains("They are two people", "Cousins of one name.");
        try (var browser = browse(callie, Browsing.DESK)) {
            browser.go("/people/suggested");
            browser.isAccessible();
            browser.picture("suggested");
            browser.go(path + "?with=" + same.caregiver());
            browser.isAccessible();
        }
        assertThat(post(callie, "/people/suggested/" + suggestion + "/read")).hasStatus(302);
        assertThat(open(callie, "/people/suggested/waiting")).bodyText().doesNotContain("Cousins");
    }

    @Test
    void nobodyButAManagerOfTheAgencyComesNear() {
        var merge = database.ids.next();
        assertThat(merge(merge)).hasStatus(302);
        for (var who :
                List.of(world.rosa, callie, world.sam, world.linda, world.petra, world.ana, world.otherManager)) {
            for (var path : List.of(
                    "/families/" + one.family() + "/merge",
                    "/families/" + one.family() + "/merge?with=" + world.sorensen.family(),
                    "/people/" + one.child() + "/merge",
                    "/merges/" + merge)) {
                assertThat(open(who, path)).as(who.name() + " " + path).hasStatus(404);
            }
            assertThat(post(who, "/merges/" + merge + "/undo")).hasStatus(404);
            assertThat(post(
                            who,
                            "/families/" + one.family() + "/merge",
                            "with",
                            world.sorensen.family().toString()))
                    .hasStatus(404);
        }
        assertThat(open(world.nora, "/families/" + one.family() + "/merge?with=" + world.across.family()))
                .hasStatus(404);
        assertThat(open(world.sam, "/families/" + two.family())).hasStatus(404);
        assertThat(open(world.otherManager, "/families/" + two.family())).hasStatus(404);
    }

    @Test
    void thePagesCanBeReadByEverybody() {
        var merge = database.ids.next();
        for (var width : List.of(Browsing.PHONE, Browsing.DESK)) {
            try (var browser = browse(world.nora, width)) {
                browser.go("/families/" + one.family() + "/merge");
                browser.isAccessible();
                browser.picture("merge-choose-" + width);
                browser.go("/families/" + one.family() + "/merge?with=" + two.family());
                browser.isAccessible();
                browser.picture("merge-" + width);
            }
        }
        assertThat(merge(merge)).hasStatus(302);
        for (var width : List.of(Browsing.PHONE, Browsing.DESK)) {
            try (var browser = browse(world.nora, width)) {
                browser.go("/merges/" + merge);
                browser.isAccessible();
                browser.picture("merged-" + width);
            }
        }
        try (var browser = browse(world.nora, Browsing.DESK)) {
            var page = browser.go("/merges/" + merge);
            page.click("form[action$='/undo'] button");
            page.waitForSelector(".notice");
            browser.picture("unmerged-" + Browsing.DESK);
            browser.isAccessible();
        }
    }
}

package org.alongside.families.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.World.Household;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody who is known already is shown while they are written down again; nobody is ever stopped. */
class KnownAlreadyPageTest extends PageTest {
    private String name;
    private Household known;
    private String born;

    @BeforeEach
    void arrange() {
        name = "Tallgrass" + letters(database.ids.next());
        known = world.household(world.program, world.familyProgram, world.rosa, "Wren", name, "Pip");
        born = LocalDate.of(1960, 1, 1)
                .plusDays(Math.floorMod(known.family().hashCode(), 15_000))
                .toString();
        post(
                world.nora,
                "/people/" + known.caregiver(),
                "version",
                "1",
                "kind",
                "caregiver",
                "given-name",
                "Wren",
                "family-name",
                name,
                "born-on",
                born);
    }

    /** Names are letters. */
    private static String letters(UUID id) {
        return id.toString()
                .replace("-", "")
                .chars()
                .mapToObj(c -> Character.toString('a' + Character.digit(c, 16)))
                .reduce("", String::concat)
                .substring(20);
    }

    @Test
    void theyAreShownWhileTypingWithWhyAndWhereTheyAre() {
        assertThat(post(
                        world.nora,
                        "/people/alike?for=family&before=p0-",
                        "p0-given-name",
                        "Otto",
                        "p0-family-name",
                        name))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<html", "Wren");
        assertThat(post(
                        world.nora,
                        "/people/alike?for=family&before=p0-",
                        "p0-given-name",
                        "Ren",
                        "p0-family-name",
                        name,
                        "p0-born-on",
                        born))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "the name sounds alike",
                        "same birthday",
                        "/families/" + known.family(),
                        "target=\"_blank\"",
                        "This is them");
        assertThat(post(world.nora, "/people/alike?for=person&before=", "given-name", "Wren", "family-name", name))
                .bodyText()
                .contains("same name")
                .doesNotContain("This is them");
    }

    @Test
    void nobodyIsToldOfWhomTheyMayNotSee() {
        for (var who : List.of(world.sam, world.otherSupporter, world.otherManager)) {
            assertThat(post(who, "/people/alike?for=person&before=", "given-name", "Wren", "family-name", name))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("Wren", known.family().toString());
        }
        for (var who : List.of(world.petra, world.ana)) {
            assertThat(post(who, "/people/alike?for=person&before=", "given-name", "Wren", "family-name", name))
                    .hasStatus(404);
        }
        assertThat(post(world.rosa, "/people/alike?for=person&before=", "given-name", "Wren", "family-name", name))
                .bodyText()
                .contains("Wren");
    }

    @Test
    void aNewFamilyIsAskedAboutOnceAndThenKeptAsTyped() {
        var id = database.ids.next();
        assertThat(add(id)).hasStatus(422).bodyText().contains("keep as typed", "same name", "Wren", "#p0-alike");
        assertThat(open(world.nora, "/families/" + id)).hasStatus(404);
        assertThat(add(id, "alike-seen", known.caregiver().toString())).hasStatus(302);
        assertThat(add(id, "alike-seen", known.caregiver().toString()))
                .as("sent twice")
                .hasStatus(302);
        assertThat(open(world.nora, "/families/" + id)).hasStatusOk();
    }

    private MvcTestResult add(UUID id, String... more) {
        var fields = new ArrayList<>(List.of("id", id.toString(), "p0-given-name", "Wren", "p0-family-name", name));
        fields.addAll(List.of(more));
        return post(world.nora, "/families", fields.toArray(String[]::new));
    }

    @Test
    void changingSomethingElseAboutSomebodyAsksNothing() {
        var twin = world.household(world.program, world.familyProgram, world.rosa, "Wren", name, "Ari");
        assertThat(post(
                        world.nora,
                        "/people/" + twin.caregiver(),
                        "version",
                        "1",
                        "kind",
                        "caregiver",
                        "given-name",
                        "Wren",
                        "family-name",
                        name,
                        "interpreter",
                        "on"))
                .hasStatus(302);
        assertThat(post(
                        world.nora,
                        "/people/" + twin.caregiver(),
                        "version",
                        "2",
                        "kind",
                        "caregiver",
                        "given-name",
                        "Wren",
                        "family-name",
                        name,
                        "born-on",
                        born))
                .hasStatus(422)
                .bodyText()
                .contains("same birthday");
    }

    @Test
    void aReferralSaysWhomItIsAboutAndIsAcceptedForThem() {
        var id = database.ids.next();
        assertThat(refer(id)).hasStatus(422).bodyText().contains("This is Wren " + name, "Somebody else");
        assertThat(refer(
                        id,
                        "alike-seen",
                        known.caregiver().toString(),
                        "known",
                        world.across.caregiver().toString()))
                .hasStatus(404);
        assertThat(refer(
                        id,
                        "alike-seen",
                        known.caregiver().toString(),
                        "known",
                        known.caregiver().toString()))
                .hasStatus(302);
        assertThat(open(world.nora, "/referrals/" + id))
                .bodyText()
                .contains("Known already", "/families/" + known.family());
        assertThat(open(world.nora, "/referrals/" + id + "/accept"))
                .bodyText()
                .containsPattern("value=\"" + known.caregiver() + "\" selected");
    }

    private MvcTestResult refer(UUID id, String... more) {
        var fields = new ArrayList<>(List.of(
                "id",
                id.toString(),
                "received-on",
                "2026-11-10",
                "way",
                "call",
                "source",
                "self",
                "given-name",
                "Wren",
                "family-name",
                name));
        fields.addAll(List.of(more));
        return post(world.nora, "/referrals", fields.toArray(String[]::new));
    }

    @Test
    void aBrowserShowsThemAsOneTypesAndSendsTheFormAllTheSame() {
        for (var width : List.of(Browsing.PHONE, Browsing.DESK)) {
            try (var browser = browse(world.nora, width)) {
                var page = browser.go("/families/new");
                page.fill("#p0-given-name", "Wren");
                page.fill("#p0-family-name", name);
                page.waitForSelector("#p0-alike .callout");
                page.locator("#p0-alike").scrollIntoViewIfNeeded();
                browser.picture("alike-family-" + width);
                browser.isAccessible();
                if (width == Browsing.DESK) {
                    page.click("button.main");
                    page.waitForURL("**/families/*-*");
                }
                page = browser.go("/referrals/new");
                page.fill("#given-name", "Wren");
                page.fill("#family-name", name);
                page.waitForSelector("#alike .callout");
                page.locator("#alike").scrollIntoViewIfNeeded();
                browser.picture("alike-referral-" + width);
                browser.isAccessible();
            }
        }
    }
}

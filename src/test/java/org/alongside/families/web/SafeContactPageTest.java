package org.alongside.families.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import org.alongside.families.SafeContactDraft;
import org.alongside.families.SetSafeContact;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World.Household;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SafeContactPageTest extends PageTest {
    private static final SafeContactDraft CAREFUL = new SafeContactDraft(
            "09:00",
            "15:00",
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
            true,
            true,
            "Dale, who may answer",
            "court, recovery",
            "Say you are from the library.",
            "blue heron");

    @Autowired
    private SetSafeContact setSafeContact;

    private Actor supporter;
    private Household home;
    private String path;

    @BeforeEach
    void aFamilyThatMustBeContactedWithCare() {
        supporter = world.account(world.program, "Sue " + UUID.randomUUID(), Role.SUPPORTER);
        world.supervises(world.linda, supporter);
        home = world.household(world.program, world.familyProgram, supporter, "Josie", "Wells", "Ike");
        path = "/families/" + home.family();
        setSafeContact.set(supporter, home.family(), 1, CAREFUL);
    }

    @Test
    void everyRuleIsShownWhereverSomebodyIsAboutToContactThem() {
        for (var page : List.of(
                path, "/contacts/new?family=" + home.family(), "/people/" + home.caregiver() + "/edit", "/day")) {
            assertThat(open(supporter, page))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            "Call between 9:00 and 15:00 on Mon and Tue.",
                            "Leave no voicemail.",
                            "The phone is shared.",
                            "Say you are from the library.",
                            "Not safe: Dale, who may answer",
                            "Never say or write: court, recovery",
                            "Code word: blue heron");
        }
    }

    @Test
    void theCodeWordIsForThoseWhoWalkWithTheFamilyAndTheirSupervisor() {
        for (var page : List.of(path, path + "/safe-contact")) {
            assertThat(open(world.linda, page)).bodyText().contains("blue heron");
            for (var other : List.of(world.nora, world.petra)) {
                assertThat(open(other, page))
                        .as(other.name() + " " + page)
                        .hasStatusOk()
                        .bodyText()
                        .doesNotContain("blue heron")
                        .contains("There is a code word.");
            }
        }
        assertThat(database.superuser()
                        .sql(
                                "select count(*) from history where before::text like '%blue heron%' or after::text like '%blue heron%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoMayNotKnowTheCodeWordLeavesItAsItIs() {
        assertThat(post(
                        world.nora,
                        path + "/safe-contact",
                        "version",
                        "2",
                        "safe-contact",
                        "Call the school.",
                        "code-word",
                        "guessed"))
                .hasRedirectedUrl(path);
        assertThat(open(supporter, path))
                .bodyText()
                .contains("Call the school.", "Code word: blue heron")
                .doesNotContain("Leave no voicemail");
    }

    @Test
    void whatCannotBeKeptComesBackWithEveryWord() {
        assertThat(post(
                        supporter,
                        path + "/safe-contact",
                        "version",
                        "2",
                        "from",
                        "15:00",
                        "until",
                        "9:00",
                        "words-never",
                        "x".repeat(301),
                        "unsafe-people",
                        "Dale"))
                .hasStatus(422)
                .bodyText()
                .contains("2 things to mend", "href=\"#until\"", "href=\"#words-never\"", "value=\"Dale\"");
    }

    @Test
    void whatSomebodyElseWroteMeanwhileStandsBesideOnesOwn() {
        assertThat(post(supporter, path + "/safe-contact", "version", "1", "unsafe-people", "Her landlord"))
                .hasStatus(409)
                .bodyText()
                .contains("Dale, who may answer", "Her landlord", "name=\"version\" value=\"2\"");
    }

    @Test
    void thePrivacyOfficerReadsItAndWritesNothing() {
        assertThat(open(world.petra, path + "/safe-contact")).bodyText().doesNotContain("<textarea");
        assertThat(post(world.petra, path + "/safe-contact", "version", "2")).hasStatus(404);
    }

    @Test
    void itsChangesAreToldInTheStory() {
        assertThat(open(world.nora, path + "?show=changes"))
                .bodyText()
                .contains(
                        "What to know before contacting them was changed.",
                        "Days for calls: “Monday, Tuesday”",
                        "Calls safe from: “9:00”");
    }

    @Test
    void anAlertStandsOnTopForAsLongAsItHolds() {
        assertThat(open(supporter, path + "/alerts")).bodyText().contains("No alerts");
        assertThat(open(supporter, path + "/alerts/new")).bodyText().contains("Before a visit", "value=\"2026-11-21\"");
        assertThat(post(
                        supporter,
                        path + "/alerts",
                        "kind",
                        "visit",
                        "words",
                        "Two dogs in the yard. Call from the car.",
                        "starts-on",
                        "2026-11-20",
                        "ends-on",
                        "2026-11-25"))
                .hasRedirectedUrl(path + "/alerts");
        assertThat(open(world.linda, path))
                .bodyText()
                .contains("Before a visit.", "Two dogs in the yard.", "Until 25 Nov 2026.");
        assertThat(open(supporter, path + "/alerts")).bodyText().contains("20 Nov 2026 to 25 Nov 2026", "Shown now");
        database.clock.set(database.clock.instant().plusSeconds(6 * 86400));
        assertThat(open(supporter, path + "?show=contacts")).bodyText().doesNotContain("Two dogs");
        assertThat(open(supporter, path + "/alerts")).bodyText().contains("Not shown now");
    }

    @Test
    void anAlertIsMendedFromTheVersionOneSawAndTakenOutForAReason() {
        var id = database.ids.next();
        String[] fields = {"id", id.toString(), "kind", "visit", "words", "Two dogs.", "starts-on", "2026-11-20"};
        post(supporter, path + "/alerts", fields);
        assertThat(post(supporter, path + "/alerts", fields)).hasRedirectedUrl(path + "/alerts");
        var edit = path + "/alerts/" + id;
        assertThat(post(
                        world.linda,
                        edit,
                        "version",
                        "1",
                        "kind",
                        "safety",
                        "words",
                        "Three dogs.",
                        "starts-on",
                        "11/20/2026"))
                .hasRedirectedUrl(path + "/alerts");
        assertThat(post(
                        supporter,
                        edit,
                        "version",
                        "1",
                        "kind",
                        "visit",
                        "words",
                        "Four dogs.",
                        "starts-on",
                        "2026-11-20"))
                .hasStatus(409)
                .bodyText()
                .contains("Three dogs.", "Four dogs.", "Safety", "name=\"version\" value=\"2\"");
        assertThat(post(supporter, edit, "version", "2", "kind", "no", "words", " ", "starts-on", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("3 things to mend", "href=\"#kind\"", "href=\"#words\"", "href=\"#starts-on\"");
        assertThat(post(supporter, edit + "/void", "version", "2", "reason", ""))
                .hasStatus(422);
        assertThat(post(supporter, edit + "/void", "version", "1", "reason", "No dogs"))
                .hasStatus(409);
        assertThat(post(supporter, edit + "/void", "version", "2", "reason", "No dogs"))
                .hasRedirectedUrl(path + "/alerts");
        assertThat(open(supporter, edit + "/edit")).hasStatus(404);
        assertThat(open(supporter, path)).bodyText().contains("An alert was taken out: Three dogs.", "No dogs");
    }

    @Test
    void onlyThoseWhoMaySeeTheFamilySeeOrChangeAnyOfIt() {
        var id = database.ids.next();
        post(
                supporter,
                path + "/alerts",
                "id",
                id.toString(),
                "kind",
                "visit",
                "words",
                "Dogs",
                "starts-on",
                "2026-11-20");
        for (var page : List.of(
                "/safe-contact", "/alerts", "/alerts/new", "/alerts/" + id + "/edit", "/alerts/" + id + "/void")) {
            for (var stranger : List.of(world.sam, world.ana, world.otherManager, world.otherSupporter)) {
                assertThat(open(stranger, path + page))
                        .as(stranger.name() + page)
                        .hasStatus(404);
            }
            assertThat(open(world.nora, path + page)).hasStatusOk();
        }
        for (var stranger : List.of(world.sam, world.ana, world.otherManager, world.petra)) {
            assertThat(post(stranger, path + "/alerts", "kind", "visit", "words", "x", "starts-on", "2026-11-20"))
                    .hasStatus(404);
            assertThat(post(stranger, path + "/alerts/" + id, "version", "1")).hasStatus(404);
            assertThat(post(stranger, path + "/alerts/" + id + "/void", "version", "1", "reason", "x"))
                    .hasStatus(404);
        }
        var other = "/families/" + world.ortega.family();
        assertThat(open(world.nora, other + "/alerts/" + id + "/edit")).hasStatus(404);
    }

    @Test
    void thePagesAreAccessibleAndLookRight() {
        post(supporter, path + "/alerts", "kind", "visit", "words", "Two dogs in the yard.", "starts-on", "2026-11-20");
        for (var width : List.of(Browsing.PHONE, Browsing.DESK)) {
            try (var somebody = browse(supporter, width)) {
                for (var page : List.of("", "/safe-contact", "/alerts", "/alerts/new")) {
                    somebody.go(path + page);
                    somebody.isAccessible();
                    somebody.picture("safe" + page.replace('/', '-') + "-" + width);
                }
                somebody.go("/day");
                somebody.picture("safe-day-" + width);
            }
        }
    }
}

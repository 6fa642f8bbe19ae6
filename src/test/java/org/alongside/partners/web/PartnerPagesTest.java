package org.alongside.partners.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.network.Partner;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World;
import org.alongside.telling.ReportsUnderTest;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartnerPagesTest extends PageTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private Actor wilma;
    private World.Household home;
    private Partner court;
    private ReportsUnderTest reports;
    private Actor judy;
    private UUID report;
    private UUID consent;
    private World.Household neighbours;
    private UUID theirs;

    @BeforeAll
    void arrange() {
        wilma = world.account(world.program, "Wilma Bird Rattler", Role.SUPPORTER);
        home = world.household(world.program, world.familyProgram, wilma, "Henrietta", "Blackfeather", "Otto");
        reports = new ReportsUnderTest(database);
        court = reports.consents.partner(world.nora, "Ninth District Court", "court", "court");
        consent = reports.consents
                .give(wilma, reports.consents.draft(home.caregiver(), court))
                .id();
        judy = invited("Judy Harlow");
        report = reports.begin(wilma, home, court);
        reports.read(wilma, report, "", "");
        reports.release(wilma, report);
        neighbours = world.household(world.program, world.familyProgram, wilma, "Isadora", "Longknife", "Abel");
        reports.consents.give(wilma, reports.consents.draft(neighbours.caregiver(), court));
        theirs = reports.begin(wilma, neighbours, court);
        reports.read(wilma, theirs, "", "");
        reports.release(wilma, theirs);
    }

    /** Invited by the page, as somebody who has accepted. */
    private Actor invited(String name) {
        var email = name.toLowerCase().replace(' ', '.') + "@example.org";
        assertThat(post(world.nora, "/partners/" + court.id() + "/people", "name", name, "email", email))
                .hasRedirectedUrl("/partners/" + court.id() + "/people");
        return database.superuser()
                .sql("update account set status = 'active' where email = ? returning id")
                .param(email)
                .query((row, n) -> new Actor(
                        row.getObject("id", UUID.class),
                        world.agency,
                        java.util.EnumSet.of(Role.PARTNER),
                        name,
                        World.MONTANA,
                        null))
                .single();
    }

    @Test
    void whatIsSharedIsThereAndGoneTheMomentItIsNotSharedAnyMore() {
        var path = "/shared/reports/" + report;
        assertThat(open(judy, "/")).hasRedirectedUrl("/shared");
        assertThat(open(judy, "/shared")).bodyText().contains("Henrietta Blackfeather", "New", path);
        assertThat(open(judy, path)).bodyText().contains("Henrietta Blackfeather", "We have it");
        assertThat(open(judy, path + "/pdf")).hasStatusOk().hasContentType("application/pdf");
        assertThat(post(judy, path + "/receipt")).hasRedirectedUrl(path);
        assertThat(open(judy, path)).bodyText().contains("You said so").doesNotContain("We have it");
        assertThat(open(wilma, "/reports/" + report + "/receipts"))
                .bodyText()
                .contains("Ninth District Court", "Judy Harlow");
        assertThat(open(wilma, "/families/" + home.family() + "/disclosures"))
                .bodyText()
                .contains("read on the screen by Judy Harlow", "taken as PDF by Judy Harlow");

        var signed = reports.consents.endConsent.revoke(wilma, consent, "spoken", "Henrietta Blackfeather", "");
        assertThat(signed).isNotNull();
        for (var page : List.of(path, path + "/pdf"))
            assertThat(open(judy, page))
                    .hasStatusOk()
                    .bodyText()
                    .contains("This is not shared with you now")
                    .doesNotContain("Blackfeather", "permission", "consent");
        assertThat(open(judy, "/shared"))
                .bodyText()
                .contains("Isadora Longknife")
                .doesNotContain("Blackfeather");
        reports.consents.give(wilma, reports.consents.draft(home.caregiver(), court));
        assertThat(open(judy, path)).bodyText().contains("Henrietta Blackfeather");
    }

    @Test
    void everyOtherRouteAnswersAPartnerAsIfThereWereNothing() {
        var answers = new TreeMap<String, Integer>();
        var who = signIn(judy);
        mappings.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().forEach(pattern -> {
                    if (isForEverybody(pattern)) return;
                    var path = pattern.replaceAll(
                            "\\{(?:[^{}]|\\{[^}]*})+}", home.family().toString());
                    for (var method : info.getMethodsCondition().getMethods()) {
                        MvcTestResult answer = method == RequestMethod.GET
                                ? open(who, path)
                                : method == RequestMethod.POST
                                        ? post(who, path)
                                        : send(judy, HttpMethod.valueOf(method.name()), path, "{}");
                        if (answer.getResponse().getStatus() != 404)
                            answers.put(
                                    method + " " + pattern, answer.getResponse().getStatus());
                    }
                }));
        assertThat(answers)
                .isEqualTo(Map.of("GET /shared", 200, "GET /shared/referrals", 200, "POST /shared/referrals", 422));
    }

    /** What stands before the door, and one's own account. */
    private static boolean isForEverybody(String pattern) {
        return List.of(
                                "/",
                                "/error",
                                "/outdated",
                                "/session",
                                "/still-here",
                                "/sign-out",
                                "/hello",
                                "/leave",
                                "/manifest.webmanifest",
                                "/forgotten-password",
                                "/register",
                                "/packets",
                                "/directory",
                                "/health",
                                "/me",
                                "/passkeys",
                                "/sign-in")
                        .contains(pattern)
                || List.of(
                                "/sign-in/",
                                "/invitations/",
                                "/new-passwords/",
                                "/health/",
                                "/register/",
                                "/grievances/",
                                "/hello/",
                                "/me/",
                                "/passkeys/")
                        .stream()
                        .anyMatch(pattern::startsWith);
    }

    @Test
    void staffDoNotFindWhatIsForPartners() {
        for (var actor : List.of(wilma, world.nora, world.petra, world.otherManager)) {
            assertThat(open(actor, "/shared")).hasStatus(404);
            assertThat(open(actor, "/shared/reports/" + report)).hasStatus(404);
        }
    }

    @Test
    void anotherPartnerSeesNothingOfIt() {
        var other = world.account(world.program, "Somebody Elsewhere", Role.PARTNER);
        assertThat(open(other, "/shared/reports/" + report)).hasStatus(404);
        assertThat(open(other, "/shared/reports/" + report + "/pdf")).hasStatus(404);
        assertThat(post(other, "/shared/reports/" + report + "/receipt")).hasStatus(404);
    }

    @Test
    void aNoteGoesBackInTheirWordsAndIsReadOnce() {
        var path = "/shared/reports/" + theirs + "/notes";
        assertThat(post(judy, path, "words", "")).hasStatus(422).bodyText().contains("Write the note.");
        assertThat(post(judy, path, "words", "She came to <every> hearing.", "sud", "on"))
                .hasRedirectedUrl("/shared/reports/" + theirs);
        assertThat(open(judy, "/shared/reports/" + theirs)).bodyText().contains("She came to &lt;every&gt; hearing.");
        assertThat(open(wilma, "/partner-notes/waiting"))
                .bodyText()
                .contains("She came to &lt;every&gt; hearing.", "Judy Harlow, Ninth District Court", "42 CFR Part 2");
        assertThat(open(wilma, "/families/" + neighbours.family()))
                .bodyText()
                .contains("From a partner, Judy Harlow, Ninth District Court", "She came to &lt;every&gt; hearing.");
        for (var other : List.of(world.sam, world.nora, world.otherManager))
            assertThat(open(other, "/partner-notes/waiting")).bodyText().doesNotContain("hearing.");
        var id = database.superuser()
                .sql("select id from partner_note where family_id = ?")
                .param(neighbours.family())
                .query(UUID.class)
                .single();
        assertThat(post(world.sam, "/partner-notes/" + id + "/read")).hasStatus(404);
        assertThat(post(wilma, "/partner-notes/" + id + "/read", "day", "yes")).hasRedirectedUrl("/day");
        assertThat(post(wilma, "/partner-notes/" + id + "/read")).hasStatus(404);
        assertThat(open(wilma, "/partner-notes")).bodyText().contains("Nothing from partners.");
        assertThat(open(wilma, "/families/" + neighbours.family() + "/partners"))
                .bodyText()
                .contains("hearing.");
        assertThat(database.superuser()
                        .sql("select sud from sud_tag where record_id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aReferralLandsInTheInboxAndItsStateIsToldOnlyWithPermission() {
        assertThat(post(judy, "/shared/referrals", "given-name", "Zelda"))
                .hasStatus(422)
                .bodyText()
                .contains("Write a phone number, or how else to reach them.", "Zelda");
        assertThat(post(
                        judy,
                        "/shared/referrals",
                        "given-name",
                        "Zelda",
                        "family-name",
                        "Ironside",
                        "safe-contact",
                        "Call her sister.",
                        "why",
                        "She asked for somebody who has been there.",
                        "knows",
                        "agrees"))
                .hasRedirectedUrl("/shared/referrals");
        assertThat(state("Zelda Ironside")).isEqualTo("Received");
        var id = database.superuser()
                .sql("select id from partner_referral where called = 'Zelda Ironside'")
                .query(UUID.class)
                .single();
        assertThat(open(world.nora, "/referrals/" + id))
                .bodyText()
                .contains(
                        "Judy Harlow, Ninth District Court",
                        "Call her sister.",
                        "She asked for somebody who has been there.",
                        "the caregiver knows of this and agrees");
        database.superuser()
                .sql("update referral set known_id = ?, reacher_id = ? where id = ?")
                .params(neighbours.caregiver(), wilma.person(), id)
                .update();
        assertThat(state("Zelda Ironside")).isEqualTo("Contacted");
        database.superuser()
                .sql("update referral set known_id = ? where id = ?")
                .params(world.lamb.caregiver(), id)
                .update();
        assertThat(state("Zelda Ironside")).isEqualTo("Received");
        database.superuser()
                .sql("update referral set closed_on = '2026-11-21', ending = 'family-declined' where id = ?")
                .param(id)
                .update();
        assertThat(state("Zelda Ironside")).isEqualTo("Closed");
        var other = world.account(world.program, "Nobody There", Role.PARTNER);
        assertThat(open(other, "/shared/referrals")).hasStatusOk().bodyText().doesNotContain("Zelda");
        assertThat(post(other, "/shared/referrals", "given-name", "X", "phone", "406 555 0100"))
                .hasStatus(404);
    }

    /** What the partner's page says of somebody they referred. */
    private String state(String who) {
        var page = open(judy, "/shared/referrals");
        assertThat(page).hasStatusOk();
        try {
            var body = page.getResponse().getContentAsString();
            var line = body.substring(body.indexOf("<span class=\"who\">" + who));
            return List.of("Received", "Contacted", "Not accepted", "Accepted", "Closed").stream()
                    .filter(line.substring(0, line.indexOf("</li>"))::contains)
                    .findFirst()
                    .orElse("");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aLetterSaysThatSomethingWaitsAndNothingElse() {
        var kim = invited("Kim Oldfield");
        var again = reports.begin(wilma, neighbours, court);
        reports.read(wilma, again, "", "");
        assertThat(post(wilma, "/reports/" + again + "/release")).hasRedirectedUrl("/reports/" + again);
        var letters = database.superuser().sql("""
                select payload::text from outbox where payload::text like '%kim.oldfield@example.org%' and payload::text like '%waiting%'
                """).query(String.class).list();
        assertThat(letters)
                .singleElement()
                .asString()
                .contains("Kim Oldfield", "/shared")
                .doesNotContain("Longknife", "Family to Family", again.toString());
        assertThat(kim.is(Role.PARTNER)).isTrue();
    }

    @Test
    void whoeverInvitesEndsItAndTheSessionEnds() {
        var tom = invited("Tom Fairweather");
        var session = signIn(tom);
        assertThat(open(session, "/shared")).hasStatusOk();
        var people = "/partners/" + court.id() + "/people";
        var id = database.superuser()
                .sql("select id from partner_invitation where account_id = ?")
                .param(tom.person())
                .query(UUID.class)
                .single();
        var end = "/partner-invitations/" + id + "/end";
        var partner = court.id().toString();
        assertThat(post(world.sam, end, "partner", partner, "why", "x")).hasStatus(404);
        assertThat(post(world.otherManager, end, "partner", partner, "why", "x"))
                .hasStatus(404);
        assertThat(post(world.nora, end, "partner", partner, "why", "")).hasRedirectedUrl(people);
        assertThat(open(session, "/shared")).hasStatusOk();
        assertThat(post(world.nora, end, "partner", partner, "why", "He left the court."))
                .hasRedirectedUrl(people);
        assertThat(open(session, "/shared")).hasStatus(303);
        assertThat(open(world.nora, people)).bodyText().contains("He left the court.");
    }

    @Test
    void aSupporterInvitesForAFamilyOfTheirsOnly() {
        var path = "/families/" + home.family() + "/partners";
        var asked =
                new String[] {"partner", court.id().toString(), "name", "Vera Stone", "email", "vera.stone@example.org"
                };
        assertThat(post(world.sam, path, asked)).hasStatus(404);
        assertThat(post(world.petra, path, asked)).hasStatus(404);
        assertThat(post(wilma, path)).hasStatus(422).bodyText().contains("Write their name.", "Choose the partner");
        assertThat(post(wilma, path, asked)).hasRedirectedUrl(path);
        assertThat(open(wilma, path)).bodyText().contains("Vera Stone", "vera.stone@example.org", "Invited");
        asked[5] = "rosa.whitehorse@example.org";
        assertThat(post(wilma, path, asked)).hasStatus(422).bodyText().contains("Somebody who works here");
        assertThat(open(world.sam, path)).hasStatus(404);
    }

    @Test
    void everybodyCanUseThePagesAndTheyTakeFewStatements() {
        var reader = signIn(judy);
        for (var page : List.of("/shared", "/shared/reports/" + report, "/shared/referrals"))
            assertThat(Statements.of(() -> open(reader, page))).as(page).isBetween(2, 12);
        for (int width : new int[] {Browsing.PHONE, Browsing.DESK}) {
            try (var browser = browse(judy, width)) {
                for (var page : List.of("/shared", "/shared/reports/" + report, "/shared/referrals")) {
                    browser.go(page);
                    browser.isAccessible();
                    browser.picture("partners-" + page.replaceAll(".*/", "").replaceAll("[0-9a-f-]{36}", "report") + "-"
                            + width);
                }
            }
            try (var browser = browse(world.nora, width)) {
                browser.go("/partners/" + court.id() + "/people");
                browser.isAccessible();
                browser.picture("partners-people-" + width);
            }
        }
        try (var browser = browseWithoutScripts(judy, Browsing.PHONE)) {
            browser.go("/shared");
            browser.page.locator("main a.who").first().click();
            assertThat(browser.page.locator("h1").textContent()).isNotEmpty();
            assertThat(browser.page.url()).contains("/shared/reports/");
        }
    }
}

package org.alongside.families.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A referral from the call that brings it to the enrollment it leads to. */
class ReferralPagesTest extends PageTest {
    private UUID id;
    private String name;
    private String phone;
    private Actor callie;

    @BeforeEach
    void arrange() {
        id = database.ids.next();
        name = "Shawna " + id.toString().substring(24);
        phone = "406 555 " + (1000 + Math.floorMod(name.hashCode(), 9000));
        callie = world.account(world.program, "Callie Newman " + id, Role.SUPPORTER);
    }

    @Test
    void aReferralIsTakenInTheFamilyReachedAndEnrolled() {
        assertThat(take(world.linda)).hasStatus(302);
        assertThat(take(world.linda)).hasStatus(302);
        assertThat(open(world.nora, "/referrals")).bodyText().contains(name, "Waits 11 days", "Received");
        assertThat(post(
                        world.linda,
                        path() + "/reacher",
                        "reacher",
                        callie.person().toString()))
                .hasStatus(302);
        assertThat(open(callie, "/referrals")).bodyText().contains(name);
        assertThat(post(callie, path() + "/tries", "on-day", "2026-11-18", "way", "call", "words", "No answer."))
                .hasStatus(302);
        assertThat(post(callie, path() + "/tries", "on-day", "2026-11-01", "way", "owl", "words", "Typed words stay"))
                .hasStatus(422)
                .bodyText()
                .contains("Typed words stay", "The referral came in on 10 Nov 2026");
        assertThat(open(world.nora, path())).bodyText().contains("Being reached", "No answer.");

        var enrollment = database.ids.next().toString();
        assertThat(post(world.nora, path() + "/accept", "enrollment", enrollment, "starts-on", "soon"))
                .hasStatus(422)
                .bodyText()
                .contains("soon");
        assertThat(families()).isZero();
        for (int twice = 0; twice < 2; twice++) {
            assertThat(post(
                            world.nora,
                            path() + "/accept",
                            "enrollment",
                            enrollment,
                            "program",
                            world.familyProgram.toString(),
                            "starts-on",
                            "2026-11-21"))
                    .hasStatus(302);
        }
        assertThat(families()).isEqualTo(1);
        assertThat(open(world.nora, "/enrollments/" + enrollment)).bodyText().contains(name, "Referred by School");
        assertThat(open(world.nora, "/referrals?show=closed")).bodyText().contains(name, "Enrolled");
        assertThat(open(callie, path())).hasStatus(404);
    }

    @Test
    void whereItLeadsNowhereItClosesWithAReason() {
        take(world.nora);
        assertThat(post(world.nora, path() + "/close", "note", "Typed words stay"))
                .hasStatus(422)
                .bodyText()
                .contains("Typed words stay", "Choose why it ends.");
        assertThat(post(world.linda, path() + "/close", "ending", "no-answer")).hasStatus(302);
        assertThat(open(world.nora, path())).bodyText().contains("We could not reach the family");
        assertThat(post(world.nora, path() + "/close", "ending", "no-answer")).hasStatus(404);
        assertThat(open(world.nora, path() + "/accept")).hasStatus(404);
    }

    @Test
    void whatWasAskedIsPutRightAndTwoWhoDoSeeBothTexts() {
        take(world.nora);
        post(world.nora, path() + "/tries", "on-day", "2026-11-12", "way", "call");
        assertThat(edit(world.linda, 1, "Shawnee", "2026-11-10", "Rides to school"))
                .hasStatus(302);
        assertThat(open(world.nora, path())).bodyText().contains("Shawnee", "Rides to school");
        assertThat(edit(world.nora, 1, "Shauna", "2026-11-10", "A bed for the boy"))
                .hasStatus(409)
                .bodyText()
                .contains("Shawnee", "Shauna", "A bed for the boy", "name=\"version\" value=\"2\"");
        assertThat(edit(world.nora, 2, "Shauna", "2026-11-15", "A bed for the boy"))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody tried to reach them on 12 Nov 2026 already", "A bed for the boy");
        assertThat(edit(world.nora, 2, "Shauna", "2026-11-11", "A bed for the boy"))
                .hasStatus(302);
        for (var stranger : List.of(world.rosa, callie, world.ana, world.otherManager)) {
            assertThat(open(stranger, path() + "/edit")).as(stranger.name()).hasStatus(404);
            assertThat(edit(stranger, 3, "No", "2026-11-11", ""))
                    .as(stranger.name())
                    .hasStatus(404);
        }
        post(world.nora, path() + "/close", "ending", "no-answer");
        assertThat(open(world.nora, path() + "/edit")).as("closed").hasStatus(404);
        try (var phone = browse(world.nora, Browsing.PHONE)) {
            id = database.ids.next();
            take(world.nora);
            phone.go(path() + "/edit");
            phone.isAccessible();
            phone.page.setViewportSize(Browsing.DESK, 800);
            phone.isAccessible();
        }
    }

    @Test
    void whoeverWasReferredBeforeIsToldWithItsEndAsFarAsOneMaySeeIt() {
        take(world.nora);
        var first = path();
        edit(world.nora, 1, name, "2026-11-02", "");
        post(world.nora, first + "/close", "ending", "no-answer");
        id = database.ids.next();
        assertThat(take(world.nora)).as("nothing stands in the way").hasStatus(302);
        assertThat(open(world.nora, path()))
                .bodyText()
                .contains("Referred before", name, "was referred on 2 Nov 2026 by School", "The same number", first)
                .contains("We could not reach the family");
        assertThat(open(world.nora, first)).bodyText().doesNotContain("Referred before");
        post(world.nora, path() + "/reacher", "reacher", callie.person().toString());
        assertThat(open(callie, path()))
                .as("who may not see the first is not told of it")
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Referred before", first);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult edit(
            Actor actor, int version, String given, String day, String what) {
        return post(
                actor,
                path() + "/edit",
                "version",
                Integer.toString(version),
                "received-on",
                day,
                "way",
                "call",
                "source",
                "school",
                "given-name",
                given,
                "phone",
                phone,
                "what-for",
                what);
    }

    @Test
    void othersSeeNoReferrals() {
        take(world.nora);
        for (var stranger : List.of(world.rosa, world.sam, world.ana, world.otherManager, world.otherSupporter)) {
            assertThat(open(stranger, path())).as(stranger.name()).hasStatus(404);
            assertThat(post(stranger, path() + "/tries", "on-day", "2026-11-18", "way", "call"))
                    .as(stranger.name())
                    .hasStatus(404);
            assertThat(post(stranger, path() + "/close", "ending", "no-answer"))
                    .as(stranger.name())
                    .hasStatus(404);
        }
        assertThat(open(world.ana, "/referrals")).hasStatus(404);
        assertThat(open(world.rosa, "/referrals/new")).hasStatus(404);
        assertThat(open(world.linda, path() + "/accept")).hasStatus(404);
        assertThat(open(world.rosa, "/referrals")).bodyText().doesNotContain(name);
        assertThat(open(world.otherManager, "/referrals")).bodyText().doesNotContain(name);
    }

    @Test
    void everyPageIsAccessibleAndKeepsWhatWasTyped() {
        take(world.nora);
        for (var width : List.of(Browsing.PHONE, Browsing.DESK)) {
            try (var browser = browse(world.nora, width)) {
                for (var page : List.of("/referrals", "/referrals/new", path(), path() + "/accept")) {
                    browser.go(page);
                    browser.isAccessible();
                    browser.picture("referral-" + width + "-"
                            + (page.length() > 40
                                    ? "one" + page.length()
                                    : page.substring(10).replace('/', '-')));
                }
            }
        }
        assertThat(post(world.nora, "/referrals", "given-name", "", "family-name", "Kept", "phone", "12"))
                .hasStatus(422)
                .bodyText()
                .contains("Kept", "Choose who referred the family.");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult take(Actor actor) {
        return post(
                actor,
                "/referrals",
                "id",
                id.toString(),
                "received-on",
                "2026-11-10",
                "way",
                "call",
                "source",
                "school",
                "source-name",
                "Mr. Long, Browning school",
                "given-name",
                name,
                "phone",
                phone,
                "what-for",
                "Would like somebody beside her at school meetings.");
    }

    private String path() {
        return "/referrals/" + id;
    }

    private int families() {
        return database.db.read(
                world.nora,
                () -> database.sql
                        .sql("select count(*) from person where given_name = ?")
                        .param(name)
                        .query(Integer.class)
                        .single());
    }
}

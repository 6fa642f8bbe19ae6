package org.alongside.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World.Household;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Gil expects two families at his group, and one comes; Ida, who supervises him alone, reads how his groups were attended. */
class ExpectedAtGroupsTest extends PageTest {
    private Actor gil;
    private Actor ida;
    private Household came;
    private Household missed;
    private UUID id;

    @BeforeEach
    void arrange() {
        var mark = database.ids.next().toString().substring(30);
        gil = world.account(world.program, "Gil Group " + mark, Role.SUPPORTER);
        ida = world.account(world.program, "Ida Looks " + mark, Role.SUPERVISOR);
        world.supervises(ida, gil);
        came = world.household(world.program, world.familyProgram, gil, "Mae", "Present", "Max");
        missed = world.household(world.program, world.familyProgram, gil, "Nan", "Absent", "Ned");
        id = database.ids.next();
    }

    @Test
    void whoDidNotComeIsNotedApartWithNoContactAndNoHours() {
        assertThat(hold()).hasRedirectedUrl("/gatherings/" + id);
        assertThat(body(open(gil, "/gatherings/" + id)))
                .contains("1 of 2 expected families came", "Mae Present", "Nan Absent", "Take this back");
        assertThat(contacts(missed)).isZero();
        assertThat(body(open(gil, "/families/" + missed.family())))
                .contains("Was expected on 19 Nov 2026, and did not come: Class: Budgets");
        assertThat(body(open(gil, "/families/" + came.family()))).doesNotContain("did not come");
        assertThat(hold()).as("sent again").hasRedirectedUrl("/gatherings/" + id);
        assertThat(absences("true")).isEqualTo(1);
    }

    @Test
    void anEveningToWhichNobodyCameIsKeptTooAndAsksOnlyWhatApplies() {
        assertThat(post(
                        gil,
                        "/gatherings",
                        "id",
                        id.toString(),
                        "kind",
                        "class",
                        "topic",
                        "Budgets",
                        "day",
                        "2026-11-19",
                        "time",
                        "17:00",
                        "minutes",
                        "60",
                        "place",
                        "office",
                        "missed",
                        missed.family().toString()))
                .hasRedirectedUrl("/gatherings/" + id);
        assertThat(contacts(missed)).isZero();
        assertThat(body(open(gil, "/gatherings/" + id))).contains("0 of 1 expected family came");
    }

    @Test
    void whoCameAfterAllIsTakenToHaveCome() {
        hold();
        post(gil, "/gatherings/" + id + "/families", "came", missed.family().toString());
        assertThat(contacts(missed)).isEqualTo(1);
        assertThat(absences("voided_at is null")).isZero();
        assertThat(body(open(gil, "/gatherings/" + id))).contains("2 of 2 expected families came");
    }

    @Test
    void itIsTakenBackByWhoeverNotedItAndByNobodyElse() {
        hold();
        var back = "/gatherings/" + id + "/missed/" + missed.family() + "/void";
        for (var other : List.of(ida, world.nora, world.sam, world.otherManager))
            assertThat(post(other, back)).as(other.name()).hasStatus(404);
        assertThat(post(gil, back)).hasStatus(302);
        assertThat(absences("voided_at is null")).isZero();
        assertThat(body(open(gil, "/families/" + missed.family()))).contains("It was taken back that they missed");
    }

    @Test
    void nobodyBothCameAndDidNotAndNobodyIsNotedWhomOneDoesNotWalkWith() {
        var both = post(gil, "/gatherings", fields("missed", came.family().toString()));
        assertThat(both).hasStatus(422).bodyText().contains("A family cannot both have come and not come");
        var stranger = world.household(world.program, world.familyProgram, world.rosa, "Oda", "Elsewhere", "Ole");
        assertThat(post(gil, "/gatherings", fields("missed", stranger.family().toString())))
                .hasStatus(404);
        assertThat(absences("true")).isZero();
    }

    @Test
    void whatComesNextIsWrittenForEachFamilyWithItsDays() {
        var of = "-" + came.family();
        var wrong =
                post(gil, "/gatherings", fields("nextStep" + of, "Bring the recipe", "followUpOn" + of, "2026-11-01"));
        assertThat(wrong).hasStatus(422);
        assertThat(body(wrong))
                .contains(
                        "The next step comes after the contact", "href=\"#followUpOn" + of + "\"", "Bring the recipe");
        assertThat(post(
                        gil,
                        "/gatherings",
                        fields(
                                "nextStep" + of,
                                "Bring the recipe",
                                "followUpFrom" + of,
                                "2026-11-24",
                                "followUpOn" + of,
                                "2026-11-26")))
                .hasRedirectedUrl("/gatherings/" + id);
        assertThat(body(open(gil, "/follow-ups"))).contains("Bring the recipe", "from Tue 24 Nov to Thu 26 Nov");
    }

    @Test
    void familiesAddedLaterAreHeldAgainstTheSizeToo() {
        var small = world.program(world.program, "Small circles " + id, "family", "Guide");
        database.superuser()
                .sql("update program set group_size_limit = 2 where id = ?")
                .param(small)
                .update();
        var further = world.household(world.program, small, gil, "Pia", "Further", "Pat");
        var second = world.household(world.program, world.familyProgram, gil, "Quin", "Further", "Ray");
        hold();
        var path = "/gatherings/" + id + "/families";
        assertThat(post(gil, path, "came", further.family().toString())).hasStatus(302);
        assertThat(post(gil, path, "came", second.family().toString()))
                .as("the program of those that stand in it counts too")
                .hasStatus(422)
                .bodyText()
                .contains("3 families came, and a group should have at most 2", "Why so many?");
        assertThat(post(gil, path, "came", second.family().toString(), "largeBecause", "They came along."))
                .hasStatus(302);
        assertThat(body(open(gil, "/gatherings/" + id))).contains("They came along.", "3 of 4 expected families came");
    }

    @Test
    void managersAndSupervisorsReadHowGroupsWereAttended() {
        hold();
        var days = "from=2026-11-19&until=2026-11-19";
        assertThat(body(open(ida, "/gatherings/attendance?" + days)))
                .contains("One group: 1 of 2 expected families came (50%).", "Class: Budgets", "50%")
                .doesNotContain("Present", "Absent");
        assertThat(body(open(ida, "/gatherings/attendance?from=2026-11-20&until=2026-11-20")))
                .contains("No groups in these days");
        assertThat(body(open(ida, "/gatherings/attendance?from=2026-11-20&until=2026-11-19")))
                .contains("The last day cannot be before the first");
        assertThat(body(open(ida, "/gatherings/attendance?" + days + "&program=" + world.familyProgram)))
                .contains("One group: 1 of 2");
        assertThat(body(open(ida, "/gatherings/attendance?" + days + "&program=" + world.recoveryProgram)))
                .contains("No groups in these days");
        assertThat(body(open(world.nora, "/gatherings/attendance?" + days))).contains(gil.name());
        assertThat(body(open(world.linda, "/gatherings/attendance?" + days))).doesNotContain(gil.name());
        assertThat(body(open(world.otherManager, "/gatherings/attendance?" + days)))
                .doesNotContain(gil.name());
        assertThat(open(gil, "/gatherings/attendance")).hasStatus(404);
        assertThat(body(open(ida, "/gatherings/attendance.csv?" + days)))
                .contains("Day,Kind,About,Led by,Helped by,Expected,Came,Did not come,Share,Group")
                .contains("2026-11-19,Class,Budgets," + gil.name() + ",,2,1,1,50," + id);
        assertThat(open(gil, "/gatherings/attendance.csv")).hasStatus(404);
    }

    @Test
    void attendanceReadsOnAPhoneAndAtADeskInFewStatements() {
        hold();
        try (var desk = browse(ida, Browsing.PHONE)) {
            desk.go("/gatherings/attendance");
            desk.isAccessible();
            desk.picture("attendance-phone");
            desk.page.setViewportSize(Browsing.DESK, 800);
            desk.isAccessible();
            desk.picture("attendance-desk");
        }
        var signedIn = signIn(ida);
        open(signedIn, "/gatherings/attendance");
        assertThat(Statements.of(() -> open(signedIn, "/gatherings/attendance")))
                .isBetween(2, 8);
    }

    private MvcTestResult hold() {
        return post(gil, "/gatherings", fields("missed", missed.family().toString()));
    }

    private String[] fields(String... more) {
        return Stream.concat(
                        Stream.of(
                                "id",
                                id.toString(),
                                "kind",
                                "class",
                                "topic",
                                "Budgets",
                                "day",
                                "2026-11-19",
                                "time",
                                "17:00",
                                "minutes",
                                "60",
                                "place",
                                "office",
                                "supportTypes",
                                "educational",
                                "whatHappened",
                                "We made a budget.",
                                "came",
                                came.family().toString()),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private int contacts(Household home) {
        return database.superuser()
                .sql("select count(*) from contact where family_id = ?")
                .param(home.family())
                .query(Integer.class)
                .single();
    }

    private int absences(String which) {
        return database.superuser()
                .sql("select count(*) from gathering_absence where gathering_id = ? and " + which)
                .param(id)
                .query(Integer.class)
                .single();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

package org.alongside.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World.Household;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TogetherPagesTest extends PageTest {
    private Actor coach;
    private Actor newcomer;
    private Household home;
    private Household theirs;

    @BeforeAll
    void arrange() {
        coach = world.account(world.program, "Cora Runs Along", Role.SUPPORTER);
        newcomer = world.account(world.program, "Newt Comer", Role.SUPPORTER);
        home = world.household(world.program, world.recoveryProgram, coach, "Alma", "Old Person", "Theo");
        theirs = world.household(world.program, world.familyProgram, newcomer, "Beth", "Gray Wolf", "Cy");
        assertThat(approve(world.nora, coach, database.ids.next(), "2026-05-01", "Visit training of May 2026."))
                .hasStatus3xxRedirection();
        assertThat(setGoal(coach, home, "A home of our own.")).hasStatus3xxRedirection();
    }

    private MvcTestResult approve(Actor by, Actor supporter, UUID id, String from, String basis) {
        return post(
                signIn(by),
                "/supporters/" + supporter.person() + "/visit-approvals",
                "id",
                id.toString(),
                "from",
                from,
                "until",
                "",
                "basis",
                basis);
    }

    private MvcTestResult setGoal(Actor by, Household of, String words) {
        return post(
                signIn(by),
                "/families/" + of.family() + "/goals",
                "id",
                database.ids.next().toString(),
                "words",
                words,
                "person",
                of.caregiver().toString(),
                "since-on",
                "2026-10-01",
                "reached-on",
                "");
    }

    private MvcTestResult log(Actor who, Household of, UUID id, String... more) {
        var fields = List.of(
                "id",
                id.toString(),
                "family",
                of.family().toString(),
                "day",
                "2026-11-20",
                "time",
                "10:00",
                "minutes",
                "90",
                "mode",
                "visit",
                "made",
                "true",
                "place",
                "community",
                "people",
                of.caregiver().toString(),
                "people",
                of.child().toString(),
                "supportTypes",
                "emotional",
                "whatHappened",
                "A good morning.",
                "travelMinutes",
                "50",
                "miles",
                "31.5");
        return post(
                signIn(who),
                "/contacts",
                Stream.concat(fields.stream(), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void whatAppliesIsOfferedAndNothingElse() {
        assertThat(open(coach, "/contacts/new?family=" + home.family()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "A goal it served",
                        "A home of our own.",
                        "A hearing or team meeting",
                        "A supervised visit with the children",
                        "A recovery meeting",
                        "Support after a return to use");
        assertThat(open(newcomer, "/contacts/new?family=" + theirs.family()))
                .hasStatusOk()
                .bodyText()
                .contains("Something to celebrate", "A hearing or team meeting")
                .doesNotContain("A goal it served", "A supervised visit", "A recovery meeting", "return to use");
    }

    @Test
    void allOfItIsKeptAndToldInTheAgreedWords() {
        var id = database.ids.next();
        assertThat(log(
                        coach,
                        home,
                        id,
                        "visit",
                        "true",
                        "visitActivities",
                        "play",
                        "visitFeedback",
                        "You got down on the floor with him.",
                        "meeting",
                        "review-hearing",
                        "meetingRoles",
                        "prepared",
                        "meetingOn",
                        "2026-12-02",
                        "recoveryMeeting",
                        "twelve-step",
                        "returnToUse",
                        "true",
                        "returnToUseSupports",
                        "listened",
                        "accomplishment",
                        "Up one point on housing."))
                .hasStatus3xxRedirection();
        assertThat(open(coach, "/contacts/" + id))
                .bodyText()
                .contains(
                        "50 min",
                        "31.5",
                        "Up one point on housing.",
                        "Review hearing",
                        "2 Dec 2026: Prepared for it together",
                        "Supervised visit",
                        "You got down on the floor with him.",
                        "Twelve-step meeting",
                        "Support after a return to use",
                        "Listened, without judging");
        assertThat(open(coach, "/families/" + home.family()))
                .bodyText()
                .contains(
                        "Something to celebrate: Up one point on housing.",
                        "Support after a return to use: Listened, without judging",
                        "A goal was set: A home of our own.");
        assertThat(open(coach, "/contacts/" + id + "/edit"))
                .hasStatusOk()
                .bodyText()
                .contains("You got down on the floor with him.", "value=\"2026-12-02\"", "value=\"31.5\"");
    }

    @Test
    void aVisitWithoutApprovalIsRefusedInPlainWordsAndNothingTypedIsLost() {
        assertThat(log(
                        newcomer,
                        theirs,
                        database.ids.next(),
                        "visitActivities",
                        "play",
                        "visitFeedback",
                        "She waited for him at the door."))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "You are not approved to supervise visits on 20 Nov 2026.",
                        "She waited for him at the door.",
                        "A good morning.",
                        "value=\"31.5\"");
    }

    @Test
    void aHearingWithoutADayIsRefusedWhereItStands() {
        assertThat(log(
                        newcomer,
                        theirs,
                        database.ids.next(),
                        "meeting",
                        "review-hearing",
                        "meetingRoles",
                        "prepared",
                        "accomplishment",
                        "She asked for it herself."))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "href=\"#meetingOn\"",
                        "Say on which day the hearing or meeting is",
                        "She asked for it herself.");
    }

    @Test
    void onlyRecoveryProgramsHaveRecoveryMeetings() {
        assertThat(log(newcomer, theirs, database.ids.next(), "recoveryMeeting", "twelve-step"))
                .hasStatus(422)
                .bodyText()
                .contains("does not offer this: Twelve-step meeting");
    }

    @Test
    void aSupporterSeesTheirOwnApprovalsAndLeadersSeeThem() {
        var path = "/supporters/" + coach.person() + "/visit-approvals";
        for (var reader : List.of(coach, world.linda, world.nora))
            assertThat(open(reader, path))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Approved now", "Visit training of May 2026.", "Approved by Nora Beck");
        assertThat(open(coach, path)).bodyText().doesNotContain("Approve for visits", "End the approval");
        assertThat(open(world.nora, "/team/" + coach.person())).bodyText().contains(path);
        for (var other : List.of(world.rosa, world.petra, world.ana, world.otherSupporter, world.otherManager))
            assertThat(open(other, path)).hasStatus(404);
        for (var other : List.of(coach, world.linda, world.petra, world.ana, world.otherManager))
            assertThat(approve(other, newcomer, database.ids.next(), "2026-11-01", "Training."))
                    .hasStatus(404);
        assertThat(approve(world.nora, newcomer, database.ids.next(), "", "Training, typed with care."))
                .hasStatus(422)
                .bodyText()
                .contains("Training, typed with care.");
    }

    @Test
    void anApprovalIsEndedFromThePage() {
        var someone = world.account(world.program, "Enda Lane", Role.SUPPORTER);
        var id = database.ids.next();
        approve(world.nora, someone, id, "2026-05-01", "Training.");
        var who = signIn(world.nora);
        var end = "/visit-approvals/" + id + "/end";
        assertThat(post(who, end, "version", "1", "last-day", "")).hasStatus(422);
        assertThat(post(who, end, "version", "9", "last-day", "2026-11-21")).hasStatus(409);
        assertThat(post(signIn(world.linda), end, "version", "1", "last-day", "2026-11-21"))
                .hasStatus(404);
        assertThat(post(who, end, "version", "1", "last-day", "2026-11-20")).hasStatus3xxRedirection();
        assertThat(open(who, "/supporters/" + someone.person() + "/visit-approvals"))
                .bodyText()
                .contains("1 May 2026 to 20 Nov 2026", "Not in force now");
    }

    @Test
    void aGoalIsSetReachedAndToldInTheStory() {
        var goals = "/families/" + theirs.family() + "/goals";
        assertThat(setGoal(newcomer, theirs, "")).hasStatus(422);
        assertThat(setGoal(newcomer, theirs, "My driver’s license.")).hasStatus3xxRedirection();
        assertThat(open(newcomer, goals)).hasStatusOk().bodyText().contains("My driver’s license.", "Beth Gray Wolf");
        var id = database.superuser()
                .sql("select id from caregiver_goal where family_id = ?")
                .param(theirs.family())
                .query(UUID.class)
                .single();
        assertThat(post(
                        signIn(newcomer),
                        goals + "/" + id,
                        "version",
                        "1",
                        "words",
                        "My driver’s license.",
                        "person",
                        theirs.caregiver().toString(),
                        "since-on",
                        "2026-10-01",
                        "reached-on",
                        "2026-11-19"))
                .hasStatus3xxRedirection();
        assertThat(open(newcomer, "/families/" + theirs.family()))
                .bodyText()
                .contains("A goal was reached on 19 Nov 2026: My driver’s license.");
        assertThat(open(world.rosa, goals)).hasStatus(404);
        assertThat(open(world.otherManager, goals)).hasStatus(404);
    }

    @Test
    void readsWellOpenedAtBothWidths() {
        for (var width : List.of(Browsing.PHONE, Browsing.DESK)) {
            try (var browsing = browse(coach, width)) {
                browsing.go("/contacts/new?family=" + home.family());
                browsing.picture("together-shut-" + width);
                browsing.page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
                browsing.picture("together-" + width);
                browsing.isAccessible();
                browsing.go("/families/" + home.family() + "/goals");
                browsing.isAccessible();
            }
            try (var browsing = browse(world.nora, width)) {
                browsing.go("/supporters/" + coach.person() + "/visit-approvals");
                browsing.picture("approvals-" + width);
                browsing.isAccessible();
            }
        }
    }

    @Test
    void theFormTakesFewStatements() {
        var who = signIn(coach);
        open(who, "/contacts/new?family=" + home.family());
        assertThat(Statements.of(() -> open(who, "/contacts/new?family=" + home.family())))
                .isBetween(2, 12);
    }
}

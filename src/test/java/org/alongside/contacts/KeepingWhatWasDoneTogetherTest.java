package org.alongside.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrong;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.db.World.Household;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeepingWhatWasDoneTogetherTest {
    private static final String DAY = "2026-11-20";

    private TestDatabase database;
    private World world;
    private ContactStore store;
    private LogContact logging;
    private ChangeContact changing;
    private VisitApprovals approvals;
    private ApproveVisits approving;
    private Household home;
    private Actor june;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        store = new ContactStore(database.db, database.sql);
        var guards = new ScopeGuards(new Definitions(), database.clock);
        var scopeNotes = new ScopeNoteStore(database.sql);
        logging = new LogContact(database.db, store, guards, scopeNotes, new Definitions(), database.clock);
        changing = new ChangeContact(database.db, store, logging, guards, scopeNotes);
        approvals = new VisitApprovals(database.sql);
        approving = new ApproveVisits(database.db, database.clock, approvals);
        june = world.account(world.program, "June Running Wolf", Role.SUPPORTER);
        home = world.household(world.program, world.recoveryProgram, june, "Alma", "Spotted Bear", "Theo");
    }

    @AfterAll
    void close() {
        database.close();
    }

    private ContactDraft contact(String day) {
        return new ContactDraft(
                home.family(),
                null,
                day,
                "10:00",
                "",
                "60",
                "visit",
                true,
                "",
                "community",
                List.of(home.caregiver(), home.child()),
                List.of("emotional"),
                List.of(),
                "A good morning.",
                "",
                "");
    }

    private static TogetherDraft visit(String feedback) {
        return new TogetherDraft(true, List.of("play"), feedback, "", List.of(), "", "", null, List.of(), "");
    }

    private LogContact.Outcome log(ContactDraft draft) {
        return logging.log(june, database.ids.next(), draft);
    }

    private UUID approved(Actor supporter, String from, String until) {
        var id = database.ids.next();
        var draft = new ApproveVisits.Draft(id, supporter.person(), from, until, "Visit training of May 2026.");
        assertThat(approving.approve(world.nora, draft)).isInstanceOf(Change.Done.class);
        return id;
    }

    private static List<String> whys(Change<?> change) {
        return change instanceof Change.Refused<?>(var wrongs)
                ? wrongs.stream().map(Wrong::key).toList()
                : List.of();
    }

    @Test
    void aSupervisedVisitIsForThoseWhoAreApprovedThatDay() {
        var sam = world.account(world.program, "Sam Approved", Role.SUPPORTER);
        var theirs = world.household(world.program, world.recoveryProgram, sam, "Nell", "Little Plume", "Ash");
        var draft = new ContactDraft(
                        theirs.family(),
                        null,
                        DAY,
                        "10:00",
                        "",
                        "60",
                        "visit",
                        true,
                        "",
                        "community",
                        List.of(theirs.caregiver(), theirs.child()),
                        List.of("emotional"),
                        List.of(),
                        "",
                        "",
                        "")
                .together(visit("He laughed a lot."));
        assertThat(logging.log(sam, database.ids.next(), draft))
                .isInstanceOfSatisfying(
                        LogContact.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(ContactProblem::what)
                                .containsExactly("visit.not-approved"));
        approved(sam, "2026-11-21", "");
        assertThat(logging.log(sam, database.ids.next(), draft))
                .as("approved from the day after")
                .isInstanceOf(LogContact.Refused.class);
        var early = approved(sam, "2026-11-01", DAY);
        var id = database.ids.next();
        assertThat(logging.log(sam, id, draft)).isInstanceOf(LogContact.Logged.class);
        assertThat(logging.log(sam, id, draft)).isInstanceOf(LogContact.Kept.class);

        assertThat(approving.end(world.nora, early, 1, "2026-11-19")).isInstanceOf(Change.Done.class);
        var again = logging.log(sam, database.ids.next(), draft);
        assertThat(again).as("no longer approved that day").isInstanceOf(LogContact.Refused.class);
        assertThat(changing.change(sam, id, 1, draft.travelled("5", "")))
                .as("what is changed is checked anew")
                .isInstanceOf(ChangeContact.Refused.class);
        assertThat(changing.change(sam, id, 1, draft.together(TogetherDraft.NOTHING)))
                .isInstanceOf(ChangeContact.Changed.class);
    }

    @Test
    void theDatabaseItselfHoldsToApprovalAndToGoalsOfTheFamily() {
        Assertions.assertThatThrownBy(() -> database.db.as(world.program, () -> {
                    database.sql
                            .sql("""
                                    insert into contact (agency_id, id, family_id, enrollment_id, supporter_id, on_day, at_time, zone, minutes, mode, made, payload_hash, together)
                                    values (?, ?, ?, ?, ?, '2026-11-20', '10:00', 'America/Denver', 45, 'visit', true, '\\x00', '{"visit": {"activities": ["play"]}}')
                                    """)
                            .params(world.agency, database.ids.next(), home.family(), home.enrollment(), june.person())
                            .update();
                }))
                .hasMessageContaining("approved");
        var strange = goal(world.ortega);
        assertThat(log(contact(DAY).serving(List.of(strange))))
                .isInstanceOfSatisfying(
                        LogContact.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(ContactProblem::what)
                                .containsExactly("goals.strange"));
    }

    @Test
    void aContactNamesTheGoalsItServed() {
        var goal = goal(home);
        var id = database.ids.next();
        var draft = contact(DAY).serving(List.of(goal));
        assertThat(logging.log(june, id, draft)).isInstanceOf(LogContact.Logged.class);
        assertThat(database.db.read(june, () -> store.find(id)).orElseThrow().goals())
                .containsExactly(goal);
        assertThat(database.db.read(june, () -> new ContactTrailStore(database.sql).served(id)))
                .containsExactly("A home of our own.");
    }

    private UUID goal(Household home) {
        var id = database.ids.next();
        database.db.as(
                world.program,
                () -> database.sql
                        .sql("""
                                insert into caregiver_goal (agency_id, id, family_id, person_id, words, since_on)
                                values (?, ?, ?, ?, 'A home of our own.', '2026-10-01')
                                """)
                        .params(world.agency, id, home.family(), home.caregiver())
                        .update());
        return id;
    }

    @Test
    void allThatWasDoneIsKeptInOneRowAndChangesWithIt() {
        var done = new TogetherDraft(
                null,
                List.of(),
                "",
                "review-hearing",
                List.of("attended", "debriefed"),
                "",
                "twelve-step",
                true,
                List.of("listened", "more-contact"),
                "A week of school, every day.");
        var id = database.ids.next();
        var draft = contact(DAY).together(done);
        assertThat(logging.log(june, id, draft)).isInstanceOf(LogContact.Logged.class);
        assertThat(logging.log(june, id, draft)).isInstanceOf(LogContact.Kept.class);
        assertThat(logging.log(june, id, contact(DAY))).isInstanceOf(LogContact.Different.class);
        var kept = database.db.read(june, () -> store.find(id)).orElseThrow();
        assertThat(kept.row().together().accomplishment()).isEqualTo("A week of school, every day.");
        assertThat(kept.draft().together().meetingOn()).isEqualTo(DAY);
        assertThat(held(id)).isEqualTo("{recovery-meeting,meeting-attended,meeting-debriefed}");
        assertThat(changing.change(june, id, 1, kept.draft())).isInstanceOf(ChangeContact.Changed.class);
        assertThat(version(id)).as("the same again changes nothing").isEqualTo(1);
        changing.change(june, id, 1, contact(DAY));
        assertThat(held(id)).isEqualTo("{}");
    }

    private String held(UUID contact) {
        return database.db.read(
                june,
                () -> database.sql
                        .sql("select held::text from contact_counted where contact_id = ?")
                        .param(contact)
                        .query(String.class)
                        .single());
    }

    private int version(UUID contact) {
        return database.db
                .read(june, () -> store.find(contact))
                .orElseThrow()
                .row()
                .version();
    }

    @Test
    void whatATryDidNotReachHeldNothing() {
        var tried = new ContactDraft(
                        home.family(),
                        null,
                        DAY,
                        "12:00",
                        "",
                        "",
                        "visit",
                        false,
                        "not-home",
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        "",
                        "")
                .together(visit("Nobody came."))
                .serving(List.of(database.ids.next()));
        var id = database.ids.next();
        assertThat(logging.log(june, id, tried)).isInstanceOf(LogContact.Logged.class);
        assertThat(held(id)).isEqualTo("{}");
    }

    @Test
    void onlyManagersOfTheAgencyApproveAndNeverThemselves() {
        var someone = world.account(world.program, "Some Supporter", Role.SUPPORTER);
        var draft = new ApproveVisits.Draft(database.ids.next(), someone.person(), DAY, "", "Training.");
        for (var other : List.of(world.rosa, world.linda, world.petra, world.ana, world.otherManager))
            Assertions.assertThatThrownBy(() -> approving.approve(other, draft)).isInstanceOf(NotFound.class);
        var supports = world.account(world.program, "Mia Manages And Supports", Role.SUPPORTER);
        var both = new Actor(
                supports.account(),
                supports.agency(),
                EnumSet.of(Role.SUPPORTER, Role.MANAGER),
                supports.name(),
                supports.zone(),
                null);
        assertThat(whys(approving.approve(
                        both, new ApproveVisits.Draft(database.ids.next(), both.person(), DAY, "", "Training."))))
                .containsExactly("contacts.wrong.approves-self");
        assertThat(approving.approve(world.nora, draft)).isInstanceOf(Change.Done.class);
        assertThat(approving.approve(world.nora, draft))
                .as("sent twice, approved once")
                .isInstanceOf(Change.Done.class);
        assertThat(approvals(someone)).hasSize(1);
        assertThat(whys(approving.approve(
                        world.nora,
                        new ApproveVisits.Draft(
                                database.ids.next(), someone.person(), "2026-12-01", "", "Another training."))))
                .containsExactly("contacts.wrong.approved-already");
    }

    @Test
    void anApprovalNeedsDaysAndWhatItRestsOn() {
        var someone = world.account(world.program, "Another Supporter", Role.SUPPORTER);
        assertThat(whys(approving.approve(
                        world.nora, new ApproveVisits.Draft(database.ids.next(), someone.person(), "soon", "x", " "))))
                .containsExactly(
                        "contacts.wrong.not-a-day", "contacts.wrong.not-a-day", "contacts.wrong.basis-missing");
        assertThat(whys(approving.approve(
                        world.nora,
                        new ApproveVisits.Draft(
                                database.ids.next(), someone.person(), "2026-11-20", "2026-11-19", "Training."))))
                .containsExactly("contacts.wrong.ends-first");
        assertThat(whys(approving.approve(
                        world.nora,
                        new ApproveVisits.Draft(database.ids.next(), someone.person(), "1999-11-20", "", "Training."))))
                .containsExactly("contacts.wrong.approval-far");
    }

    @Test
    void anApprovalThatEndsBeforeItBeganNeverHeld() {
        var someone = world.account(world.program, "Third Supporter", Role.SUPPORTER);
        var id = approved(someone, "2026-11-10", "");
        assertThat(whys(approving.end(world.nora, id, 1, "whenever"))).containsExactly("contacts.wrong.not-a-day");
        assertThat(approving.end(world.nora, id, 7, "2026-11-15")).isInstanceOf(Change.Overtaken.class);
        assertThat(approving.end(world.nora, id, 1, "2026-11-09")).isInstanceOf(Change.Done.class);
        assertThat(approvals(someone)).isEmpty();
    }

    private List<VisitApproval> approvals(Actor supporter) {
        return database.db.read(world.nora, () -> approvals.of(supporter.person()));
    }
}

package org.alongside.contacts;

import static org.alongside.platform.db.World.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.audit.ViewLog;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.db.World.Household;
import org.alongside.platform.definitions.Definitions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoggingContactsTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);

    private TestDatabase database;
    private World world;
    private ContactList lists;
    private LogContact logging;
    private ChangeContact changing;
    private SignContact signing;
    private VoidContact voiding;
    private AddAddendum adding;
    private FinishFollowUp steps;
    private ReadContact reading;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        var store = new ContactStore(database.db, database.sql);
        lists = new ContactList(database.sql);
        var guards = new ScopeGuards(new Definitions(), database.clock);
        var scopeNotes = new ScopeNoteStore(database.sql);
        logging = new LogContact(database.db, store, guards, scopeNotes, new Definitions(), database.clock);
        changing = new ChangeContact(database.db, store, logging, guards, scopeNotes);
        signing = new SignContact(database.db, store);
        voiding = new VoidContact(database.db, store);
        adding = new AddAddendum(database.db, store, guards, scopeNotes);
        steps = new FinishFollowUp(database.db, new FollowUpStore(database.sql));
        reading = new ReadContact(database.db, store, new ViewLog(database.db, database.sql));
    }

    @AfterAll
    void close() {
        database.close();
    }

    private Household family() {
        return world.household(world.program, world.familyProgram, world.rosa, "Tasha", "Bird Rattler", "Sky");
    }

    private static ContactDraft visit(Household home, String words) {
        return visit(home, "2026-11-20", "60", words, "2026-11-25");
    }

    private static ContactDraft visit(Household home, String day, String minutes, String words, String due) {
        return new ContactDraft(
                home.family(),
                null,
                day,
                "10:00",
                "",
                minutes,
                "visit",
                true,
                "",
                "home",
                List.of(home.caregiver()),
                List.of("emotional"),
                List.of("listening"),
                words,
                due.isEmpty() ? "" : "Bring the forms",
                due);
    }

    private static ContactDraft tried(Household home) {
        return new ContactDraft(
                home.family(),
                null,
                "2026-11-19",
                "17:00",
                "",
                "",
                "call",
                false,
                "no-answer",
                "",
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                "");
    }

    private UUID logged(Household home, ContactDraft draft) {
        var id = database.ids.next();
        assertThat(logging.log(world.rosa, id, draft)).isInstanceOf(LogContact.Logged.class);
        return id;
    }

    private Stored read(UUID id) {
        return reading.find(world.rosa, id).orElseThrow();
    }

    private int rows(String table, UUID contact) {
        return database.superuser()
                .sql("select count(*) from %s where %s = ?"
                        .formatted(table, table.equals("contact") ? "id" : "contact_id"))
                .param(contact)
                .query(Integer.class)
                .single();
    }

    private List<String> history(UUID contact) {
        return database.superuser()
                .sql("select record || ' ' || operation from history where record_id = ? order by id")
                .param(contact)
                .query(String.class)
                .list();
    }

    private int news(UUID contact) {
        return database.superuser()
                .sql("select count(*) from outbox where kind = 'contact-logged' and payload ->> 'contact' = ?")
                .param(contact.toString())
                .query(Integer.class)
                .single();
    }

    private int hours(Household home) {
        return database.superuser()
                .sql("select coalesce(sum(minutes), 0) from contact_counted where family_id = ?")
                .param(home.family())
                .query(Integer.class)
                .single();
    }

    @Test
    void aContactComesWithItsPeopleHoursNextStepAndHistory() {
        var home = family();
        var id = logged(home, visit(home, "Went over the school plan."));
        var contact = read(id);
        assertThat(contact.row().whatHappened()).isEqualTo("Went over the school plan.");
        assertThat(contact.row().caregiverName()).isEqualTo("Tasha Bird Rattler");
        assertThat(contact.people()).containsExactly(home.caregiver());
        assertThat(contact.enrollment()).isEqualTo(home.enrollment());
        assertThat(contact.row().followUpOn()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(hours(home)).isEqualTo(60);
        assertThat(history(id)).containsExactlyInAnyOrder("contact insert", "follow_up insert");
        assertThat(news(id)).as("she knows").isZero();
    }

    @Test
    void aTryIsLoggedWithoutHours() {
        var home = family();
        var id = logged(home, tried(home));
        assertThat(read(id).row().minutes()).isZero();
        assertThat(hours(home)).isZero();
        assertThat(read(id).people()).isEmpty();
    }

    @Test
    void sendingItAgainChangesNothingAndSaysSo() {
        var home = family();
        var draft = visit(home, "Once.");
        var id = logged(home, draft);
        assertThat(logging.log(world.rosa, id, draft)).isInstanceOf(LogContact.Kept.class);
        assertThat(rows("contact", id)).isOne();
        assertThat(history(id)).hasSize(2);
    }

    @Test
    void whatWasSentFirstIsKnownAgainAfterItWasMended() {
        var home = family();
        var draft = visit(home, "First words.");
        var id = logged(home, draft);
        changing.change(world.rosa, id, 1, visit(home, "Better words."));
        assertThat(logging.log(world.rosa, id, draft)).isInstanceOf(LogContact.Kept.class);
        assertThat(read(id).row().whatHappened()).isEqualTo("Better words.");
    }

    @Test
    void otherWordsUnderTheSameIdAreShownNextToTheFirst() {
        var home = family();
        var id = logged(home, visit(home, "First."));
        assertThat(logging.log(world.rosa, id, visit(home, "Second.")))
                .isInstanceOfSatisfying(LogContact.Different.class, both -> {
                    assertThat(both.there().row().whatHappened()).isEqualTo("First.");
                    assertThat(both.sent().whatHappened()).isEqualTo("Second.");
                });
        assertThat(read(id).row().whatHappened()).isEqualTo("First.");
    }

    @Test
    void sentEightTimesAtOnceItIsThereOnce() throws Exception {
        var home = family();
        for (int round = 0; round < 10; round++) {
            var id = database.ids.next();
            var draft = visit(home, "Round " + round);
            var outcomes = allAtOnce(8, () -> logging.log(world.rosa, id, draft));
            assertThat(outcomes).filteredOn(LogContact.Logged.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(LogContact.Kept.class::isInstance).hasSize(7);
            assertThat(rows("contact", id)).isOne();
            assertThat(rows("follow_up", id)).isOne();
            assertThat(history(id)).hasSize(2);
        }
    }

    @Test
    void twoTabsWithTwoTextsKeepOneAndShowTheOther() throws Exception {
        var home = family();
        var id = database.ids.next();
        var tab = new java.util.concurrent.atomic.AtomicInteger();
        var outcomes = allAtOnce(2, () -> logging.log(world.rosa, id, visit(home, "Tab " + tab.incrementAndGet())));
        assertThat(outcomes).filteredOn(LogContact.Logged.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(LogContact.Different.class::isInstance).hasSize(1);
    }

    private static <T> List<T> allAtOnce(int times, Callable<T> work) throws Exception {
        try (var people = Executors.newFixedThreadPool(times)) {
            var outcomes = new ArrayList<T>();
            for (Future<T> future : people.invokeAll(java.util.Collections.nCopies(times, work)))
                outcomes.add(future.get());
            return outcomes;
        }
    }

    @Test
    void onlyWhoWalksWithAFamilyOnThatDayLogsAContact() {
        var home = family();
        assertThat(logging.log(world.linda, database.ids.next(), visit(home, "")))
                .as("her supervisor sees the family, and does not walk with it")
                .isInstanceOfSatisfying(
                        LogContact.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(ContactProblem::what)
                                .containsExactly("assignment.none"));
        for (var stranger : List.of(world.sam, world.ana, world.otherSupporter, world.otherManager)) {
            assertThat(logging.log(stranger, database.ids.next(), visit(home, "")))
                    .isInstanceOf(LogContact.NotFound.class);
        }
        assertThat(logging.log(world.rosa, database.ids.next(), visit(home, "2026-06-02", "60", "", "")))
                .isInstanceOfSatisfying(
                        LogContact.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(ContactProblem::what)
                                .containsExactly("enrollment.before"));
    }

    @Test
    void travelIsKeptWithTheContactAndChangesWithIt() {
        var home = family();
        var draft = visit(home, "Drove out.").travelled("35", "28.40");
        var id = logged(home, draft);
        assertThat(logging.log(world.rosa, id, draft)).isInstanceOf(LogContact.Kept.class);
        assertThat(counted(id)).isEqualTo("60 35 28.40");
        assertThat(read(id).draft().travelMinutes()).isEqualTo("35");
        assertThat(read(id).draft().miles()).isEqualTo("28.4");
        assertThat(changing.change(world.rosa, id, 1, draft.travelled("40", "")))
                .isInstanceOf(ChangeContact.Changed.class);
        assertThat(counted(id)).isEqualTo("60 40 0.00");
        var shut = logged(
                home,
                new ContactDraft(
                                home.family(),
                                null,
                                "2026-11-18",
                                "17:00",
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
                        .travelled("70", "61.5"));
        assertThat(counted(shut)).isEqualTo("0 70 61.50");
    }

    private String counted(UUID contact) {
        return database.db.read(
                world.rosa,
                () -> database.sql
                        .sql(
                                "select minutes || ' ' || travel_minutes || ' ' || miles from contact_counted where contact_id = ?")
                        .param(contact)
                        .query(String.class)
                        .single());
    }

    @Test
    void anIdThatIsTakenInAnotherAgencyOrFamilyTellsNothing() {
        var home = family();
        var id = logged(home, visit(home, "Rosa's."));
        var theirs = new ContactDraft(
                world.lamb.family(),
                null,
                "2026-11-20",
                "10:00",
                "",
                "30",
                "call",
                true,
                "",
                "",
                List.of(world.lamb.caregiver()),
                List.of("concrete"),
                List.of(),
                "",
                "",
                "");
        assertThat(logging.log(world.sam, id, theirs)).isInstanceOf(LogContact.NotFound.class);
        var across = new ContactDraft(
                world.across.family(),
                null,
                "2026-11-20",
                "10:00",
                "",
                "30",
                "call",
                true,
                "",
                "",
                List.of(world.across.caregiver()),
                List.of("concrete"),
                List.of(),
                "",
                "",
                "");
        assertThat(logging.log(world.otherSupporter, id, across))
                .as("agencies have their ids to themselves")
                .isInstanceOf(LogContact.Logged.class);
        assertThat(read(id).row().whatHappened()).isEqualTo("Rosa's.");
    }

    @Test
    void peopleOfAnotherFamilyDoNotTakePart() {
        var home = family();
        var draft = new ContactDraft(
                home.family(),
                null,
                "2026-11-20",
                "10:00",
                "",
                "30",
                "call",
                true,
                "",
                "",
                List.of(home.caregiver(), world.sorensen.caregiver()),
                List.of("concrete"),
                List.of(),
                "",
                "",
                "");
        assertThat(logging.log(world.rosa, database.ids.next(), draft))
                .isInstanceOfSatisfying(
                        LogContact.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(ContactProblem::what)
                                .containsExactly("people.strangers"));
    }

    @Test
    void manyWritersAtOnceNeverWriteAsOneAnother() throws Exception {
        var rosas = family();
        var sams = world.household(world.program, world.familyProgram, world.sam, "Kevin", "Small", "Jo");
        var turn = new java.util.concurrent.atomic.AtomicInteger();
        var outcomes = allAtOnce(64, () -> {
            boolean rosa = turn.incrementAndGet() % 2 == 0;
            var id = database.ids.next();
            var home = rosa ? rosas : sams;
            return logging.log(rosa ? world.rosa : world.sam, id, visit(home, "")) instanceof LogContact.Logged
                    && logging.log(rosa ? world.sam : world.rosa, database.ids.next(), visit(home, ""))
                            instanceof LogContact.NotFound;
        });
        assertThat(outcomes).containsOnly(true);
        assertThat(database.superuser()
                        .sql("""
                                select count(*) from contact c
                                  join history h on h.record_id = c.id and h.record = 'contact'
                                 where c.family_id in (:families)
                                   and (c.entered_by <> c.supporter_id or h.actor_id <> c.supporter_id or h.agency_id <> c.agency_id)
                                """)
                        .param("families", List.of(rosas.family(), sams.family()))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatOneStatementSetsEndsWithIt() {
        var home = family();
        logged(home, visit(home, ""));
        assertThat(database.sql
                        .sql("select count(*) from contact")
                        .query(Integer.class)
                        .single())
                .as("on every connection of the pool nobody acts")
                .isZero();
        assertThat(database.sql
                        .sql("select coalesce(current_setting('alongside.actor', true), '')")
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void aStatementThatForgetsWhoActsSeesNothing() {
        assertThat(database.db
                        .once(world.rosa, "seen as (select id from family) select count(*) from seen")
                        .query(Integer.class)
                        .single())
                .as("it asks nothing of acting, so nobody acts")
                .isZero();
    }

    @Test
    void oneActorDoesNotWorkInAnothersTransaction() {
        assertThatThrownBy(() -> database.db.as(world.rosa, () -> {
                    database.db.once(world.sam, "nothing as (select 1) select * from nothing");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoWalksWithAFamilyIsToldWhenSomebodyElseLoggedAContact() {
        var home = family();
        database.db.as(world.program, () -> {
            database.sql
                    .sql(
                            "insert into assignment (agency_id, id, family_id, enrollment_id, supporter_id, kind, starts_on) values (?, ?, ?, ?, ?, 'cover', '2026-11-01')")
                    .params(world.agency, database.ids.next(), home.family(), home.enrollment(), world.sam.person())
                    .update();
        });
        var byRosa = logged(home, visit(home, "Rosa's own."));
        var bySam = database.ids.next();
        assertThat(logging.log(world.sam, bySam, visit(home, "Sam stood in."))).isInstanceOf(LogContact.Logged.class);
        assertThat(logging.log(world.sam, bySam, visit(home, "Sam stood in."))).isInstanceOf(LogContact.Kept.class);
        assertThat(news(byRosa)).isZero();
        assertThat(news(bySam)).isOne();
        deliver(bySam);
        assertThat(database.superuser()
                        .sql(
                                "select payload ->> 'to' as to, payload ->> 'words' as words from outbox where kind = 'mail'")
                        .query()
                        .listOfRows())
                .singleElement()
                .satisfies(letter -> assertThat(letter)
                        .containsEntry("to", "rosa.whitehorse@example.org")
                        .extractingByKey("words")
                        .asString()
                        .contains("Sam Tremblay", "https://alongside.example.org/contacts/" + bySam)
                        .doesNotContain("Bird Rattler"));
    }

    private void deliver(UUID contact) {
        var json = tools.jackson.databind.json.JsonMapper.shared();
        var mail = new org.alongside.platform.mail.Mail(new org.alongside.platform.outbox.Outbox(database.sql, json));
        var payload = database.superuser()
                .sql("select payload from outbox where payload ->> 'contact' = ?")
                .param(contact.toString())
                .query(String.class)
                .single();
        new TellWhoWalksWith(
                        database.db,
                        new ContactStore(database.db, database.sql),
                        mail,
                        new org.alongside.access.AddressSettings(java.net.URI.create("https://alongside.example.org")),
                        json)
                .handle(new org.alongside.platform.outbox.News(
                        1, world.program, "contact-logged", json.readTree(payload), 1));
    }

    @Test
    void hoursAndNextStepFollowAChange() {
        var home = family();
        var id = logged(home, visit(home, "An hour."));
        assertThat(changing.change(world.rosa, id, 1, visit(home, "2026-11-18", "45", "Less.", "2026-11-30")))
                .isInstanceOf(ChangeContact.Changed.class);
        assertThat(hours(home)).isEqualTo(45);
        assertThat(read(id).row().followUpOn()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(lists(home).minutes()).isEqualTo(45);

        changing.change(world.rosa, id, 2, tried(home));
        assertThat(hours(home)).isZero();
        assertThat(read(id).row().followUpOn()).isNull();
        assertThat(read(id).people()).isEmpty();
        assertThat(lists(home))
                .extracting(ContactFigures::made, ContactFigures::attempted)
                .containsExactly(0, 1);

        changing.change(world.rosa, id, 3, visit(home, "2026-11-18", "30", "After all.", ""));
        assertThat(hours(home)).isEqualTo(30);
        assertThat(read(id).people()).containsExactly(home.caregiver());
    }

    private ContactFigures lists(Household home) {
        return database.db.read(world.rosa, () -> lists.figuresOfFamily(home.family(), NOVEMBER, DECEMBER));
    }

    @Test
    void aStaleChangeShowsBothTextsAndChangesNothing() {
        var home = family();
        var id = logged(home, visit(home, "First."));
        changing.change(world.rosa, id, 1, visit(home, "From the phone."));
        assertThat(changing.change(world.rosa, id, 1, visit(home, "From the desk.")))
                .isInstanceOfSatisfying(ChangeContact.Stale.class, stale -> {
                    assertThat(stale.there().row().whatHappened()).isEqualTo("From the phone.");
                    assertThat(stale.sent().whatHappened()).isEqualTo("From the desk.");
                });
        assertThat(read(id).row().whatHappened()).isEqualTo("From the phone.");
        assertThat(changing.change(world.rosa, id, 1, visit(home, "From the phone.")))
                .as("the same words sent again are no conflict")
                .isInstanceOf(ChangeContact.Changed.class);
    }

    @Test
    void onlyItsSupporterChangesOrSignsAContact() {
        var home = family();
        var id = logged(home, visit(home, "Rosa's."));
        for (var other : List.of(world.sam, world.linda, world.nora, world.petra, world.ana, world.otherSupporter)) {
            assertThat(changing.change(other, id, 1, visit(home, "Mine."))).isInstanceOf(ChangeContact.NotFound.class);
            assertThat(signing.sign(other, id, 1)).isInstanceOf(SignContact.NotFound.class);
            assertThat(adding.add(other, id, database.ids.next(), "Mine.")).isInstanceOf(AddAddendum.NotFound.class);
        }
        for (var stranger : List.of(world.sam, world.ana, world.otherSupporter, world.otherManager)) {
            assertThat(reading.find(stranger, id)).isEmpty();
            assertThat(voiding.voidIt(stranger, id, 1, "No.")).isInstanceOf(VoidContact.NotFound.class);
            assertThat(steps.done(stranger, id)).isFalse();
        }
    }

    @Test
    void signedItStaysAndTakesAddenda() {
        var home = family();
        var id = logged(home, visit(home, "Signed words."));
        assertThat(adding.add(world.rosa, id, database.ids.next(), "Too early."))
                .isInstanceOf(AddAddendum.NotSigned.class);
        assertThat(signing.sign(world.rosa, id, 1)).isInstanceOf(SignContact.Signed.class);
        assertThat(signing.sign(world.rosa, id, 1)).as("again").isInstanceOf(SignContact.Signed.class);
        assertThat(changing.change(world.rosa, id, 2, visit(home, "Other words.")))
                .isInstanceOf(ChangeContact.Fixed.class);
        assertThat(voiding.voidIt(world.rosa, id, 2, "Mine.")).isInstanceOf(VoidContact.NotFound.class);
        var addendum = database.ids.next();
        adding.add(world.rosa, id, addendum, "One more thing.");
        adding.add(world.rosa, id, addendum, "One more thing.");
        var opened = reading.open(world.linda, id).orElseThrow();
        assertThat(opened.addenda()).extracting(Addendum::words).containsExactly("One more thing.");
        assertThat(opened.events())
                .extracting(ContactEvent::what)
                .containsExactly(ContactEvent.What.WRITTEN, ContactEvent.What.SIGNED);
        assertThat(history(id)).endsWith("contact view");
    }

    @Test
    void aMadeContactThatSaysNothingIsNotSigned() {
        var home = family();
        assertThat(signing.sign(world.rosa, logged(home, visit(home, " ")), 1))
                .isInstanceOf(SignContact.SaysNothing.class);
        assertThat(signing.sign(world.rosa, logged(home, tried(home)), 1)).isInstanceOf(SignContact.Signed.class);
    }

    @Test
    void oneSignsWhatOneHasRead() {
        var home = family();
        var id = logged(home, visit(home, "Read."));
        changing.change(world.rosa, id, 1, visit(home, "Changed since."));
        assertThat(signing.sign(world.rosa, id, 1)).isInstanceOf(SignContact.Stale.class);
        assertThat(read(id).row().signed()).isFalse();
    }

    @Test
    void aChangeAndASignatureAtOnceNeverBothApply() throws Exception {
        var home = family();
        for (int round = 0; round < 20; round++) {
            var id = logged(home, visit(home, "Before."));
            var turn = new java.util.concurrent.atomic.AtomicInteger();
            allAtOnce(
                    2,
                    () -> turn.incrementAndGet() == 1
                            ? (Object) changing.change(world.rosa, id, 1, visit(home, "After."))
                            : signing.sign(world.rosa, id, 1));
            var contact = read(id).row();
            assertThat(contact.signed())
                    .as("signed is what was read: %s", contact.whatHappened())
                    .isEqualTo(contact.whatHappened().equals("Before."));
            assertThat(contact.version()).isEqualTo(2);
        }
    }

    @Test
    void voidedItCountsNowhereAndStaysReadable() {
        var home = family();
        var id = logged(home, visit(home, "Twice, by mistake."));
        assertThat(voiding.voidIt(world.rosa, id, 1, " ")).isInstanceOf(VoidContact.NoReason.class);
        assertThat(voiding.voidIt(world.rosa, id, 1, "Logged twice.")).isInstanceOf(VoidContact.Voided.class);
        assertThat(voiding.voidIt(world.rosa, id, 1, "Logged twice."))
                .as("again")
                .isInstanceOf(VoidContact.Voided.class);
        assertThat(hours(home)).isZero();
        assertThat(lists(home).made()).isZero();
        assertThat(read(id).voidReason()).isEqualTo("Logged twice.");
        assertThat(read(id).row().followUpOn()).isNull();
        assertThat(logging.log(world.rosa, id, visit(home, "Twice, by mistake.")))
                .isInstanceOf(LogContact.Kept.class);
        assertThat(changing.change(world.rosa, id, 2, visit(home, "No."))).isInstanceOf(ChangeContact.Fixed.class);
        assertThat(signing.sign(world.rosa, id, 2)).isInstanceOf(SignContact.Voided.class);
    }

    @Test
    void aManagerVoidsWhatIsSigned() {
        var home = family();
        var id = logged(home, visit(home, "In the wrong family."));
        signing.sign(world.rosa, id, 1);
        assertThat(voiding.voidIt(world.nora, id, 2, "Wrong family.")).isInstanceOf(VoidContact.Voided.class);
        assertThat(hours(home)).isZero();
    }

    @Test
    void aNextStepIsDoneAndNotDone() {
        var home = family();
        var id = logged(home, visit(home, ""));
        assertThat(steps.done(world.rosa, id)).isTrue();
        assertThat(steps.done(world.rosa, id)).as("again").isTrue();
        assertThat(read(id).row().followUpDone()).isTrue();
        assertThat(steps.undone(world.rosa, id)).isTrue();
        assertThat(database.db.read(world.rosa, () -> lists.followUps(world.rosa.person(), DECEMBER)))
                .extracting(FollowUp::id)
                .contains(id);
        assertThat(steps.done(world.rosa, database.ids.next())).isFalse();
    }

    @Test
    void listsComeInPagesAndLoseNothing() {
        var supporter = world.account(world.program, "Pat Long", org.alongside.platform.db.Role.SUPPORTER);
        var home = world.household(world.program, world.familyProgram, supporter, "Ann", "Many", "Bo");
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 120; i++) {
            var id = database.ids.next();
            var day = TODAY.minusDays(i / 7).toString();
            logging.log(supporter, id, visit(home, day, "10", "Number " + i, ""));
            ids.add(id);
        }
        var seen = new ArrayList<UUID>();
        var after = java.util.Optional.<ContactList.Cursor>empty();
        for (int page = 0; page < 3; page++) {
            var cursor = after;
            var rows = database.db.read(supporter, () -> lists.ofSupporter(supporter.person(), cursor));
            rows.forEach(row -> seen.add(row.id()));
            after = ContactList.Cursor.of(rows.getLast().cursor().toString());
        }
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ids);
        var figures =
                database.db.read(supporter, () -> lists.figuresOfSupporter(supporter.person(), NOVEMBER, DECEMBER));
        var minutes = database.db.read(supporter, () -> lists.minutesOf(supporter.person(), NOVEMBER, DECEMBER));
        assertThat(figures.minutes()).isEqualTo(minutes);
    }

    @Test
    void nothingIsWrittenOnAnothersContactEvenByTheTables() {
        var home = family();
        var id = logged(home, visit(home, "Rosa's."));
        var changed = database.db.as(
                world.linda,
                () -> database.sql
                        .sql("update contact set people = array[?]::uuid[] where id = ?")
                        .params(home.child(), id)
                        .update());
        assertThat(changed).as("by her supervisor").isZero();
        Actor rosa = world.rosa;
        assertThatThrownBy(() -> database.db.as(rosa, () -> {
                    database.sql
                            .sql("update contact set people = array[?]::uuid[] where id = ?")
                            .params(world.sorensen.child(), id)
                            .update();
                }))
                .as("a person of another family")
                .rootCause()
                .hasMessageContaining("is not of its family");
    }
}

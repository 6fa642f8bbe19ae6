package org.alongside.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LoggingContactsTest extends ContactsAtWork {
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
}

package org.alongside.contacts;

import static org.alongside.platform.db.World.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.db.World.Household;
import org.alongside.testing.Diary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Supervisors look at contacts and write about them with the supporter; the contact stays as it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewingContactsTest {
    private TestDatabase database;
    private World world;
    private Diary diary;
    private ReviewContacts reviews;
    private Actor ivy;
    private Actor lena;
    private Actor beside;
    private Household home;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        diary = new Diary(world);
        reviews = new ReviewContacts(database.db, new ReviewStore(database.sql));
        ivy = world.account(world.program, "Ivy Stone", Role.SUPPORTER);
        lena = world.account(world.program, "Lena Frost", Role.SUPERVISOR);
        world.supervises(lena, ivy);
        home = world.household(world.program, world.familyProgram, ivy, "Mara", "Hill", "Nico");
        beside = world.account(world.program, "Bo Besides", Role.SUPPORTER);
        database.db.as(world.program, () -> {
            database.sql
                    .sql(
                            "insert into assignment (agency_id, id, family_id, enrollment_id, supporter_id, kind, starts_on) values (?, ?, ?, ?, ?, 'secondary', '2026-06-03')")
                    .params(world.agency, database.ids.next(), home.family(), home.enrollment(), beside.person())
                    .update();
        });
    }

    @AfterAll
    void close() {
        database.close();
    }

    private UUID signed(int daysAgo) {
        return diary.entry(ivy, home, TODAY.minusDays(daysAgo))
                .saying("Went over the week.")
                .signed()
                .write();
    }

    private List<UUID> waiting(Actor reader) {
        return reviews.waiting(reader, ivy.person(), TODAY, Optional.empty(), 100).stream()
                .map(ContactRow::id)
                .toList();
    }

    private List<String> words(Actor reader, UUID contact) {
        return reviews.of(reader, contact, ivy.person()).messages().stream()
                .map(ContactMessage::words)
                .toList();
    }

    @Test
    void whatIsSignedWaitsUntilSomebodyLooksAtIt() {
        var contact = signed(3);
        var unsigned = diary.entry(ivy, home, TODAY).saying("Not done yet.").write();
        assertThat(waiting(lena)).contains(contact).doesNotContain(unsigned);
        assertThat(reviews.review(lena, List.of(contact, unsigned))).isEqualTo(1);
        assertThat(reviews.review(lena, List.of(contact))).isZero();
        assertThat(waiting(lena)).doesNotContain(contact);
        assertThat(reviews.of(ivy, contact, ivy.person()).review())
                .hasValueSatisfying(one -> assertThat(one.by()).isEqualTo("Lena Frost"));
    }

    @ParameterizedTest(name = "signed {0} days ago")
    @ValueSource(ints = {0, 30})
    void aMonthBackIsLookedAt(int days) {
        var contact = signed(days);
        assertThat(waiting(lena)).contains(contact);
    }

    @Test
    void whatIsOlderWaitsForNobody() {
        var contact = signed(31);
        assertThat(waiting(lena)).doesNotContain(contact);
    }

    @Test
    void nobodyElseLooksAtThem() {
        var contact = signed(4);
        for (var other : List.of(ivy, beside, world.linda, world.rosa, world.petra, world.ana, world.otherManager)) {
            assertThat(reviews.review(other, List.of(contact))).as(other.name()).isZero();
        }
        assertThat(reviews.review(world.nora, List.of(contact))).isEqualTo(1);
    }

    @Test
    void aMessageReachesTheSupporterAndTheAnswerTheSupervisor() {
        var contact = signed(5);
        var id = UUID.randomUUID();
        assertThat(reviews.write(lena, contact, id, " Lovely note. ")).isInstanceOf(ReviewContacts.Done.class);
        assertThat(reviews.write(lena, contact, id, "Lovely note.")).isInstanceOf(ReviewContacts.Done.class);
        assertThat(reviews.unread(ivy, 10))
                .filteredOn(one -> one.contact().equals(contact))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.from()).isEqualTo("Lena Frost");
                    assertThat(one.words()).isEqualTo("Lovely note.");
                    assertThat(one.caregiver()).isEqualTo("Mara Hill");
                });
        reviews.write(ivy, contact, UUID.randomUUID(), "Thank you!");
        assertThat(reviews.unread(ivy, 10)).noneMatch(one -> one.contact().equals(contact));
        assertThat(reviews.answers(lena, 10))
                .filteredOn(one -> one.contact().equals(contact))
                .extracting(ContactMessage::words)
                .containsExactly("Thank you!");
        assertThat(reviews.answers(world.linda, 10)).isEmpty();
        assertThat(reviews.read(lena, contact)).isInstanceOf(ReviewContacts.Done.class);
        assertThat(reviews.answers(lena, 10)).noneMatch(one -> one.contact().equals(contact));
    }

    @Test
    void nobodyReadsTheirOwnMessageAsRead() {
        var contact = signed(6);
        reviews.write(lena, contact, UUID.randomUUID(), "How did it go?");
        reviews.read(lena, contact);
        assertThat(reviews.unread(ivy, 50)).anyMatch(one -> one.contact().equals(contact));
    }

    @Test
    void othersReadAndWriteNothingOfIt() {
        var contact = signed(7);
        reviews.write(lena, contact, UUID.randomUUID(), "Bring it to Tuesday.");
        assertThat(words(ivy, contact)).containsExactly("Bring it to Tuesday.");
        assertThat(words(world.nora, contact)).containsExactly("Bring it to Tuesday.");
        for (var other : List.of(beside, world.linda, world.rosa, world.ana, world.otherManager)) {
            assertThat(words(other, contact)).as(other.name()).isEmpty();
            assertThat(reviews.write(other, contact, UUID.randomUUID(), "Mine"))
                    .as(other.name())
                    .isInstanceOf(ReviewContacts.NotFound.class);
            assertThat(reviews.read(other, contact)).isInstanceOf(ReviewContacts.NotFound.class);
        }
        assertThat(reviews.write(world.petra, contact, UUID.randomUUID(), "Mine"))
                .isInstanceOf(ReviewContacts.NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2001})
    void aMessageHasWordsAndIsNotALetter(int length) {
        assertThat(reviews.write(lena, signed(8), UUID.randomUUID(), "x".repeat(length)))
                .isInstanceOf(ReviewContacts.NoWords.class);
    }

    @Test
    void theContactStaysAsItIs() {
        var contact = signed(9);
        var before = row(contact);
        reviews.review(lena, List.of(contact));
        reviews.write(lena, contact, UUID.randomUUID(), "Well done.");
        assertThat(row(contact)).isEqualTo(before);
    }

    private String row(UUID contact) {
        return database.superuser()
                .sql("select to_jsonb(c)::text from contact c where id = ?")
                .param(contact)
                .query(String.class)
                .single();
    }

    @Test
    void theDatabaseLetsNobodyReviewTheirOwnOrWriteForAnother() {
        var contact = signed(10);
        assertThatThrownBy(() -> database.db.as(ivy, () -> {
                    database.sql
                            .sql(
                                    "insert into contact_review (agency_id, id, family_id, supporter_id) values (?, ?, ?, ?)")
                            .params(world.agency, contact, home.family(), ivy.person())
                            .update();
                }))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> database.db.as(world.linda, () -> {
                    database.sql
                            .sql(
                                    "insert into contact_message (agency_id, id, contact_id, family_id, supporter_id, words) values (?, ?, ?, ?, ?, 'x')")
                            .params(world.agency, UUID.randomUUID(), contact, home.family(), ivy.person())
                            .update();
                }))
                .hasStackTraceContaining("row-level security");
    }
}

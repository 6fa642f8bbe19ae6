package org.alongside.contacts;

import static org.alongside.platform.db.World.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.junit.jupiter.api.Test;

/** What becomes of a contact once it is there: mended, signed, added to, voided, its next step done. */
class MendingContactsTest extends ContactsAtWork {
    @Test
    void hoursAndNextStepFollowAChange() {
        var home = family();
        var id = logged(home, visit(home, "An hour."));
        assertThat(changing.change(world.rosa, id, 1, visit(home, "2026-11-18", "45", "Less.", "2026-11-30")))
                .isInstanceOf(ChangeContact.Changed.class);
        assertThat(hours(home)).isEqualTo(45);
        assertThat(read(id).row().followUpOn()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(read(id).row().followUpFrom()).as("as it usually is").isNull();
        assertThat(lists(home).minutes()).isEqualTo(45);

        var days = visit(home, "2026-11-18", "45", "Less.", "2026-11-30")
                .next("Bring the forms", "2026-11-28", "2026-11-30");
        assertThat(changing.change(world.rosa, id, 2, days)).isInstanceOf(ChangeContact.Changed.class);
        assertThat(read(id).row().followUpFrom()).isEqualTo(LocalDate.of(2026, 11, 28));

        changing.change(world.rosa, id, 3, tried(home));
        assertThat(hours(home)).isZero();
        assertThat(read(id).row().followUpOn()).isNull();
        assertThat(read(id).people()).isEmpty();
        assertThat(lists(home))
                .extracting(ContactFigures::made, ContactFigures::attempted)
                .containsExactly(0, 1);

        changing.change(world.rosa, id, 4, visit(home, "2026-11-18", "30", "After all.", ""));
        assertThat(hours(home)).isEqualTo(30);
        assertThat(read(id).people()).containsExactly(home.caregiver());
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

package org.alongside.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World.Household;
import org.junit.jupiter.api.Test;

/** One note, several readers: for the record, for the supervisor, to be shared. */
class WritingForSeveralReadersTest extends ContactsAtWork {
    private static final NoteParts BOTH =
            new NoteParts("We went over the visit rules together.", "I was unsettled and would like to talk.");

    private static ContactDraft telling(Household home, NoteParts parts) {
        return visit(home, "Went over the week.").telling(parts);
    }

    private String partsOf(Actor reader, UUID contact) {
        return database.db.read(
                reader,
                () -> database.sql
                        .sql("select coalesce((select words from contact_for_supervisor where id = ?), '')")
                        .param(contact)
                        .query(String.class)
                        .single());
    }

    @Test
    void itsWriterAndWhoeverSupervisesThemReadThePartForTheSupervisor() {
        var home = family();
        var contact = logged(home, telling(home, BOTH));
        assertThat(read(contact).contact().parts()).isEqualTo(BOTH);
        assertThat(reading.find(world.linda, contact).orElseThrow().forSupervisor())
                .isEqualTo(BOTH.forSupervisor());
    }

    @Test
    void nobodyElseReadsItWhateverTheirRole() {
        var home = family();
        var contact = logged(home, telling(home, BOTH));
        var beside = world.account(world.program, "Bea Beside", Role.SUPPORTER);
        database.db.as(world.program, () -> {
            database.sql
                    .sql(
                            "insert into assignment (agency_id, id, family_id, enrollment_id, supporter_id, kind, starts_on) values (?, ?, ?, ?, ?, 'secondary', '2026-06-03')")
                    .params(world.agency, database.ids.next(), home.family(), home.enrollment(), beside.person())
                    .update();
        });
        var administrator = world.account(world.program, "Ada Min", Role.ADMINISTRATOR);
        for (var other : List.of(beside, world.nora, world.petra)) {
            var seen = reading.find(other, contact).orElseThrow();
            assertThat(seen.row().whatHappened()).as(other.name()).isEqualTo("Went over the week.");
            assertThat(seen.row().shareable()).as(other.name()).isEqualTo(BOTH.shareable());
            assertThat(seen.forSupervisor()).as(other.name()).isEmpty();
            assertThat(seen.draft().parts().forSupervisor()).as(other.name()).isEmpty();
        }
        for (var other : List.of(
                beside,
                world.nora,
                world.petra,
                administrator,
                world.sam,
                world.ana,
                world.program,
                world.riversProgram,
                world.otherSupporter,
                world.otherManager))
            assertThat(partsOf(other, contact)).as(other.name()).isEmpty();
    }

    @Test
    void aSupervisorOfSomebodyElseDoesNotReadIt() {
        var lena = world.account(world.program, "Lena Elsewhere", Role.SUPERVISOR);
        world.supervises(lena, world.sam);
        var home = family();
        assertThat(partsOf(lena, logged(home, telling(home, BOTH)))).isEmpty();
    }

    @Test
    void historySaysThatItWasWrittenButNeitherItsWordsNorOfWhichFamily() {
        var home = family();
        var contact = logged(home, telling(home, BOTH));
        assertThat(history(contact)).contains("contact_for_supervisor insert");
        assertThat(database.superuser()
                        .sql(
                                "select count(*) from history where concat(before, after) like '%unsettled%' or (record = 'contact_for_supervisor' and family_id is not null)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aNoteWithoutPartsKeepsNoneAndSpacesAreNone() {
        var home = family();
        var contact = logged(home, telling(home, new NoteParts("  ", "\n")));
        assertThat(rowsFor(contact)).isZero();
        assertThat(read(contact).contact().parts()).isEqualTo(NoteParts.NONE);
    }

    private int rowsFor(UUID contact) {
        return database.superuser()
                .sql("select count(*) from contact_for_supervisor where id = ?")
                .param(contact)
                .query(Integer.class)
                .single();
    }

    @Test
    void theSameAgainIsKeptAndOtherPartsAreAnotherText() {
        var home = family();
        var contact = logged(home, telling(home, BOTH));
        assertThat(logging.log(world.rosa, contact, telling(home, BOTH))).isInstanceOf(LogContact.Kept.class);
        var other = new NoteParts(BOTH.shareable(), "Something else.");
        assertThat(logging.log(world.rosa, contact, telling(home, other)))
                .isInstanceOfSatisfying(LogContact.Different.class, outcome -> {
                    assertThat(outcome.there().forSupervisor()).isEqualTo(BOTH.forSupervisor());
                    assertThat(outcome.sent().parts()).isEqualTo(other);
                });
    }

    @Test
    void aPhoneFromBeforeThereWerePartsStillSendsTheSame() {
        var home = family();
        assertThat(visit(home, "As ever.").hash())
                .isEqualTo(visit(home, "As ever.").telling(NoteParts.NONE).hash());
    }

    @Test
    void theyCanBeMendedAndTakenOutUntilItIsSigned() {
        var home = family();
        var contact = logged(home, telling(home, BOTH));
        var mended = telling(home, new NoteParts("", "It went better than I feared."));
        assertThat(changing.change(world.rosa, contact, 1, mended)).isInstanceOf(ChangeContact.Changed.class);
        assertThat(read(contact).contact().parts()).isEqualTo(mended.parts());
        assertThat(changing.change(world.rosa, contact, 2, telling(home, NoteParts.NONE)))
                .isInstanceOf(ChangeContact.Changed.class);
        assertThat(read(contact).contact().parts()).isEqualTo(NoteParts.NONE);
        changing.change(world.rosa, contact, 3, telling(home, BOTH));
        assertThat(signing.sign(world.rosa, contact, 4)).isInstanceOf(SignContact.Signed.class);
        assertThat(changing.change(world.rosa, contact, 5, mended)).isInstanceOf(ChangeContact.Fixed.class);
        assertThatThrownBy(() -> database.db.as(
                        world.rosa,
                        () -> database.sql
                                .sql("update contact_for_supervisor set words = '' where id = ?")
                                .param(contact)
                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void nobodyWritesOneIntoAnothersContact() {
        var home = family();
        var contact = logged(home, telling(home, NoteParts.NONE));
        for (var other : List.of(world.linda, world.nora, world.petra, world.otherManager))
            assertThatThrownBy(() -> database.db.as(
                            other,
                            () -> database.sql
                                    .sql(
                                            "insert into contact_for_supervisor (agency_id, id, family_id, supporter_id, words) values (?, ?, ?, ?, 'x')")
                                    .params(world.agency, contact, home.family(), other.person())
                                    .update()))
                    .as(other.name())
                    .rootCause()
                    .hasMessageContaining("row-level security");
    }

    @Test
    void wordingInThePartForTheSupervisorIsNotKeptForOthersToSee() {
        var home = family();
        var wording = "She should stop taking her medication.";
        assertThat(rows("scope_note", logged(home, telling(home, new NoteParts("", wording)))))
                .isZero();
        assertThat(rows("scope_note", logged(home, telling(home, new NoteParts(wording, "")))))
                .isPositive();
    }

    @Test
    void theyAreNoLongerThanANote() {
        var home = family();
        var long_ = "a".repeat(ContactRules.LONGEST_STORY + 1);
        assertThat(logging.log(world.rosa, database.ids.next(), telling(home, new NoteParts(long_, long_))))
                .isInstanceOfSatisfying(
                        LogContact.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(ContactProblem::field)
                                .containsExactly("shareable", "forSupervisor"));
    }
}

package org.alongside.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.alongside.audit.ViewLog;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.db.World.Household;
import org.alongside.platform.definitions.Definitions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Wording that the scope guard pointed at and the writer kept: noted beside the contact, for her supervisor. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeepingWordingTest {
    private static final String ADVICE = "I told her to stop taking Zoloft.";
    private static final String FINE = "She called her doctor while I rocked the baby.";

    private TestDatabase database;
    private World world;
    private LogContact logging;
    private ChangeContact changing;
    private SignContact signing;
    private VoidContact voiding;
    private SeeScopeNotes scopeNotes;
    private AddAddendum adding;
    private Actor ivy;
    private Actor lena;
    private Household home;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        var store = new ContactStore(database.db, database.sql);
        var guards = new ScopeGuards(new Definitions(), database.clock);
        var notes = new ScopeNoteStore(database.sql);
        logging = new LogContact(database.db, store, guards, notes, new Definitions(), database.clock);
        changing = new ChangeContact(database.db, store, logging, guards, notes);
        signing = new SignContact(database.db, store);
        voiding = new VoidContact(database.db, store);
        scopeNotes = new SeeScopeNotes(database.db, notes);
        adding = new AddAddendum(database.db, store, guards, notes);
        ivy = world.account(world.program, "Ivy Stone", Role.SUPPORTER);
        lena = world.account(world.program, "Lena Frost", Role.SUPERVISOR);
        world.supervises(lena, ivy);
        home = world.household(world.program, world.familyProgram, ivy, "Mara", "Hill", "Nico");
    }

    @AfterAll
    void close() {
        database.close();
    }

    private ContactDraft visit(String words) {
        return new ContactDraft(
                home.family(),
                null,
                "2026-11-20",
                "10:00",
                "",
                "60",
                "visit",
                true,
                "",
                "home",
                List.of(home.caregiver()),
                List.of("emotional"),
                List.of(),
                words,
                "",
                "");
    }

    private UUID logged(String words) {
        var id = UUID.randomUUID();
        assertThat(logging.log(ivy, id, visit(words))).isInstanceOf(LogContact.Logged.class);
        return id;
    }

    private List<String> words(Actor reader, UUID contact) {
        return scopeNotes.of(reader, contact).stream().map(ScopeNote::words).toList();
    }

    @Test
    void whatWasKeptStandsBesideTheContact() {
        var contact = logged(FINE + " " + ADVICE);
        assertThat(scopeNotes.of(ivy, contact)).singleElement().satisfies(note -> {
            assertThat(note.concern()).isEqualTo("medication");
            assertThat(note.words()).isEqualTo("told her to stop taking Zoloft");
            assertThat(note.seen()).isFalse();
        });
    }

    @Test
    void whereNothingIsFoundNothingIsNoted() {
        assertThat(scopeNotes.of(ivy, logged(FINE))).isEmpty();
    }

    @Test
    void sendingTheSameAgainNotesNothingTwice() {
        var contact = logged(ADVICE);
        assertThat(logging.log(ivy, contact, visit(ADVICE))).isInstanceOf(LogContact.Kept.class);
        assertThat(words(ivy, contact)).hasSize(1);
    }

    @Test
    void aContactThatIsRefusedLeavesNoNoteBehind() {
        var before = scopeNotes.unseen(world.nora, 1000).size();
        assertThat(logging.log(world.sam, UUID.randomUUID(), visit(ADVICE))).isNotInstanceOf(LogContact.Logged.class);
        assertThat(scopeNotes.unseen(world.nora, 1000)).hasSize(before);
    }

    @Test
    void wordingThatIsMendedIsNotShownAnyMoreAndWordingThatIsNewIs() {
        var contact = logged(ADVICE);
        changing.change(ivy, contact, 1, visit("He is clearly depressed."));
        assertThat(words(ivy, contact)).containsExactly("is clearly depressed");
        changing.change(ivy, contact, 2, visit(FINE));
        assertThat(words(ivy, contact)).isEmpty();
        assertThat(scopeNotes.unseen(lena, 1000))
                .extracting(KeptWording::contact)
                .doesNotContain(contact);
        changing.change(ivy, contact, 3, visit(ADVICE));
        assertThat(words(ivy, contact)).hasSize(1);
    }

    @Test
    void aSupervisorSeesItMarksItAndAnswers() {
        var contact = logged(ADVICE);
        assertThat(scopeNotes.unseen(lena, 1000)).anySatisfy(kept -> {
            assertThat(kept.contact()).isEqualTo(contact);
            assertThat(kept.supporterName()).isEqualTo("Ivy Stone");
            assertThat(kept.caregiverName()).isEqualTo("Mara Hill");
            assertThat(kept.concerns()).containsExactly("medication");
        });
        assertThat(signing.sign(ivy, contact, 1)).isInstanceOf(SignContact.Signed.class);
        assertThat(scopeNotes.see(lena, contact, " Let us talk on Tuesday. ")).isInstanceOf(SeeScopeNotes.Seen.class);
        assertThat(scopeNotes.of(ivy, contact)).singleElement().satisfies(note -> {
            assertThat(note.seenBy()).isEqualTo("Lena Frost");
            assertThat(note.answer()).isEqualTo("Let us talk on Tuesday.");
        });
        assertThat(scopeNotes.unseen(lena, 1000))
                .extracting(KeptWording::contact)
                .doesNotContain(contact);
        assertThat(scopeNotes.see(lena, contact, "Again")).isInstanceOf(SeeScopeNotes.Seen.class);
        assertThat(scopeNotes.of(ivy, contact).getFirst().answer()).isEqualTo("Let us talk on Tuesday.");
    }

    @Test
    void nobodyElseSeesItOrMarksIt() {
        var contact = logged(ADVICE);
        world.account(world.program, "Otto Reed", Role.SUPERVISOR);
        for (var stranger : List.of(world.linda, world.rosa, world.sam, world.otherManager, world.otherSupporter)) {
            assertThat(scopeNotes.of(stranger, contact)).as(stranger.name()).isEmpty();
            assertThat(scopeNotes.see(stranger, contact, ""))
                    .as(stranger.name())
                    .isInstanceOf(SeeScopeNotes.NotFound.class);
        }
        assertThat(scopeNotes.see(ivy, contact, "")).isInstanceOf(SeeScopeNotes.NotFound.class);
        assertThat(scopeNotes.of(ivy, contact).getFirst().seen()).isFalse();
        assertThat(scopeNotes.see(world.nora, contact, "")).isInstanceOf(SeeScopeNotes.Seen.class);
    }

    @Test
    void aSupporterWhoWalksWithTheFamilyTooReadsTheContactAndNotTheNote() {
        var both = world.account(world.program, "Bo Lake", Role.SUPPORTER);
        database.db.as(
                world.program,
                () -> database.sql
                        .sql("""
                                insert into assignment (agency_id, id, enrollment_id, family_id, supporter_id, kind, starts_on)
                                values (alongside.agency(), uuidv7(), ?, ?, ?, 'secondary', date '2026-01-05')
                                """)
                        .params(home.enrollment(), home.family(), both.person())
                        .update());
        var contact = logged(ADVICE);
        var reading = new ReadContact(
                database.db,
                new ContactStore(database.db, database.sql),
                new ContactTrailStore(database.sql),
                new ViewLog(database.db, database.sql));
        assertThat(reading.find(both, contact)).isPresent();
        assertThat(scopeNotes.of(both, contact)).isEmpty();
    }

    @Test
    void wordsAddedAfterSigningAreNotedToo() {
        var contact = logged(FINE);
        signing.sign(ivy, contact, 1);
        var addendum = UUID.randomUUID();
        assertThat(adding.add(ivy, contact, addendum, ADVICE)).isInstanceOf(AddAddendum.Added.class);
        assertThat(adding.add(ivy, contact, addendum, ADVICE)).isInstanceOf(AddAddendum.Added.class);
        assertThat(words(ivy, contact)).containsExactly("told her to stop taking Zoloft");
        assertThat(scopeNotes.unseen(lena, 1000))
                .extracting(KeptWording::contact)
                .contains(contact);
        assertThat(scopeNotes.of(world.linda, contact)).isEmpty();
        assertThat(scopeNotes.of(world.otherManager, contact)).isEmpty();
        assertThat(scopeNotes.see(lena, contact, "")).isInstanceOf(SeeScopeNotes.Seen.class);
    }

    @Test
    void wordsAddedWithinScopeAreNotNoted() {
        var contact = logged(FINE);
        signing.sign(ivy, contact, 1);
        adding.add(ivy, contact, UUID.randomUUID(), FINE);
        assertThat(words(ivy, contact)).isEmpty();
    }

    @Test
    void aVoidContactAsksForNoLook() {
        var contact = logged(ADVICE);
        voiding.voidIt(ivy, contact, 1, "Logged twice");
        assertThat(scopeNotes.unseen(lena, 1000))
                .extracting(KeptWording::contact)
                .doesNotContain(contact);
    }

    @Test
    void anAnswerThatIsTooLongIsRefusedAndNothingIsMarked() {
        var contact = logged(ADVICE);
        assertThat(scopeNotes.see(lena, contact, "x".repeat(501))).isInstanceOf(SeeScopeNotes.AnswerTooLong.class);
        assertThat(scopeNotes.of(lena, contact).getFirst().seen()).isFalse();
    }
}

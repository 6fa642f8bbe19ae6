package org.alongside.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.audit.ViewLog;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.db.World.Household;
import org.alongside.platform.definitions.Definitions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Rosa's contacts with families of her own, on a database of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ContactsAtWork {
    static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
    static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);

    TestDatabase database;
    World world;
    ContactList lists;
    LogContact logging;
    ChangeContact changing;
    SignContact signing;
    VoidContact voiding;
    AddAddendum adding;
    FinishFollowUp steps;
    ReadContact reading;

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
        reading = new ReadContact(
                database.db, store, new ContactTrailStore(database.sql), new ViewLog(database.db, database.sql));
    }

    @AfterAll
    void close() {
        database.close();
    }

    Household family() {
        return world.household(world.program, world.familyProgram, world.rosa, "Tasha", "Bird Rattler", "Sky");
    }

    static ContactDraft visit(Household home, String words) {
        return visit(home, "2026-11-20", "60", words, "2026-11-25");
    }

    static ContactDraft visit(Household home, String day, String minutes, String words, String due) {
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

    static ContactDraft tried(Household home) {
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

    UUID logged(Household home, ContactDraft draft) {
        var id = database.ids.next();
        assertThat(logging.log(world.rosa, id, draft)).isInstanceOf(LogContact.Logged.class);
        return id;
    }

    Stored read(UUID id) {
        return reading.find(world.rosa, id).orElseThrow();
    }

    int rows(String table, UUID contact) {
        return database.superuser()
                .sql("select count(*) from %s where %s = ?"
                        .formatted(table, table.equals("contact") ? "id" : "contact_id"))
                .param(contact)
                .query(Integer.class)
                .single();
    }

    List<String> history(UUID contact) {
        return database.superuser()
                .sql("select record || ' ' || operation from history where record_id = ? order by id")
                .param(contact)
                .query(String.class)
                .list();
    }

    int news(UUID contact) {
        return database.superuser()
                .sql("select count(*) from outbox where kind = 'contact-logged' and payload ->> 'contact' = ?")
                .param(contact.toString())
                .query(Integer.class)
                .single();
    }

    int hours(Household home) {
        return database.superuser()
                .sql("select coalesce(sum(minutes), 0) from contact_counted where family_id = ?")
                .param(home.family())
                .query(Integer.class)
                .single();
    }

    static <T> List<T> allAtOnce(int times, Callable<T> work) throws Exception {
        try (var people = Executors.newFixedThreadPool(times)) {
            var outcomes = new ArrayList<T>();
            for (Future<T> future : people.invokeAll(java.util.Collections.nCopies(times, work)))
                outcomes.add(future.get());
            return outcomes;
        }
    }

    ContactFigures lists(Household home) {
        return database.db.read(world.rosa, () -> lists.figuresOfFamily(home.family(), NOVEMBER, DECEMBER));
    }
}

package org.alongside.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.db.World.Household;
import org.alongside.platform.definitions.Definitions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random days from a seed: whatever people do in whatever order, the hours are those of the contacts that count. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhateverPeopleDoWithContactsTest {
    private static final int STEPS = 80;
    private static final List<String> MINUTES = List.of("1", "15", "60", "1440", "0", "", "many");
    private static final List<String> STORIES =
            List.of("", " ", "Went well.", "Line one\nLine two", "'; drop table contact; --");

    private TestDatabase database;
    private World world;
    private LogContact logging;
    private ChangeContact changing;
    private SignContact signing;
    private VoidContact voiding;
    private FinishFollowUp steps;
    private ContactStore store;
    private ContactList lists;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        store = new ContactStore(database.db, database.sql);
        lists = new ContactList(database.sql);
        var guards = new ScopeGuards(new Definitions(), database.clock);
        var scopeNotes = new ScopeNoteStore(database.sql);
        logging = new LogContact(database.db, store, guards, scopeNotes, new Definitions(), database.clock);
        changing = new ChangeContact(database.db, store, logging, guards, scopeNotes);
        signing = new SignContact(database.db, store);
        voiding = new VoidContact(database.db, store);
        steps = new FinishFollowUp(database.db, new FollowUpStore(database.sql));
    }

    @AfterAll
    void close() {
        database.close();
    }

    /** What a test knows of a contact: the draft it was accepted with last, and its state. */
    private static final class Known {
        private ContactDraft accepted;
        private int version = 1;
        private boolean signed;
        private boolean voided;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void hoursAreThoseOfTheContactsThatCount(long seed) {
        var chance = new Random(seed);
        var home = world.household(world.program, world.familyProgram, world.rosa, "Seed", "Number " + seed, "Kim");
        Map<UUID, Known> known = new HashMap<>();
        for (int step = 0; step < STEPS; step++) {
            switch (chance.nextInt(6)) {
                case 0, 1 -> log(chance, home, known);
                case 2 -> change(chance, home, known);
                case 3 -> sign(chance, known);
                case 4 -> voidOne(chance, known);
                default -> finish(chance, known);
            }
        }
        assertThat(known).isNotEmpty();
        known.forEach(this::isAsKnown);
        int minutes = known.values().stream()
                .filter(contact -> !contact.voided && Boolean.TRUE.equals(contact.accepted.made()))
                .mapToInt(contact -> Integer.parseInt(contact.accepted.minutes()))
                .sum();
        assertThat(hours(home)).isEqualTo(minutes);
        var figures = database.db.read(
                world.rosa,
                () -> lists.figuresOfFamily(home.family(), LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)));
        assertThat(figures.minutes()).isEqualTo(minutes);
        assertThat(figures.made() + figures.attempted()).isEqualTo((int)
                known.values().stream().filter(contact -> !contact.voided).count());
    }

    private void log(Random chance, Household home, Map<UUID, Known> known) {
        boolean again = chance.nextInt(3) == 0 && !known.isEmpty();
        var id = again ? any(chance, known) : database.ids.next();
        var draft = draft(chance, home);
        switch (logging.log(someone(chance), id, draft)) {
            case LogContact.Logged logged -> {
                var contact = new Known();
                contact.accepted = draft;
                assertThat(known.put(id, contact)).as("written twice").isNull();
            }
            case LogContact.Kept kept -> assertThat(known).containsKey(id);
            case LogContact.Different different -> assertThat(known).containsKey(id);
            case LogContact.Refused refused -> assertThat(refused.problems()).isNotEmpty();
            case LogContact.NotFound() -> {}
        }
    }

    private void change(Random chance, Household home, Map<UUID, Known> known) {
        if (known.isEmpty()) return;
        var id = any(chance, known);
        var contact = known.get(id);
        var draft = draft(chance, home);
        int version = chance.nextInt(4) == 0 ? contact.version - 1 : contact.version;
        if (changing.change(someone(chance), id, version, draft) instanceof ChangeContact.Changed(var there)
                && there.row().version() != contact.version) {
            assertThat(contact.signed || contact.voided || version != contact.version)
                    .isFalse();
            contact.accepted = draft;
            contact.version++;
        }
    }

    private void sign(Random chance, Map<UUID, Known> known) {
        if (known.isEmpty()) return;
        var id = any(chance, known);
        var contact = known.get(id);
        if (signing.sign(someone(chance), id, contact.version) instanceof SignContact.Signed && !contact.signed) {
            contact.signed = true;
            contact.version++;
        }
    }

    private void voidOne(Random chance, Map<UUID, Known> known) {
        if (known.isEmpty()) return;
        var id = any(chance, known);
        var contact = known.get(id);
        if (voiding.voidIt(someone(chance), id, contact.version, "By chance.") instanceof VoidContact.Voided
                && !contact.voided) {
            contact.voided = true;
            contact.version++;
        }
    }

    private void finish(Random chance, Map<UUID, Known> known) {
        if (known.isEmpty()) return;
        var id = any(chance, known);
        if (chance.nextBoolean()) steps.done(world.rosa, id);
        else steps.undone(world.rosa, id);
    }

    private void isAsKnown(UUID id, Known contact) {
        var there = database.db.read(world.rosa, () -> store.find(id)).orElseThrow();
        assertThat(there.row().version()).isEqualTo(contact.version);
        assertThat(there.row().signed()).isEqualTo(contact.signed);
        assertThat(there.row().voided()).isEqualTo(contact.voided);
        assertThat(there.row().made()).isEqualTo(contact.accepted.made());
        assertThat(there.row().whatHappened())
                .isEqualTo(contact.accepted.whatHappened().isBlank() ? "" : contact.accepted.whatHappened());
        boolean due = !contact.voided && !contact.accepted.followUpOn().isEmpty();
        assertThat(there.row().followUpOn() != null).isEqualTo(due);
        assertThat(there.people()).isEqualTo(contact.accepted.made() ? contact.accepted.people() : List.of());
    }

    private ContactDraft draft(Random chance, Household home) {
        boolean made = chance.nextInt(3) > 0;
        var people = chance.nextInt(8) == 0 ? List.of(world.lamb.caregiver()) : List.of(home.caregiver());
        return new ContactDraft(
                home.family(),
                null,
                World.TODAY.minusDays(chance.nextInt(200) - 2).toString(),
                "%02d:%02d".formatted(chance.nextInt(24), chance.nextInt(60)),
                "",
                MINUTES.get(chance.nextInt(chance.nextInt(3) == 0 ? MINUTES.size() : 3)),
                chance.nextInt(10) == 0 ? "visit" : "call",
                made,
                made ? "" : "no-answer",
                "home",
                people,
                List.of("emotional"),
                List.of(),
                STORIES.get(chance.nextInt(STORIES.size())),
                "Go on",
                chance.nextInt(3) == 0 ? "2026-12-01" : "");
    }

    private Actor someone(Random chance) {
        var others = List.of(world.sam, world.linda, world.nora, world.otherSupporter);
        return chance.nextInt(5) == 0 ? others.get(chance.nextInt(others.size())) : world.rosa;
    }

    private static UUID any(Random chance, Map<UUID, Known> known) {
        var ids = new ArrayList<>(known.keySet());
        ids.sort(null);
        return ids.get(chance.nextInt(ids.size()));
    }

    private int hours(Household home) {
        return database.superuser()
                .sql("select coalesce(sum(minutes), 0) from contact_counted where family_id = ?")
                .param(home.family())
                .query(Integer.class)
                .single();
    }
}

package org.alongside.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.junit.jupiter.api.Test;

/** 10,000 contacts of 500 families, or as many as {@code -Dimport.rows} says; tells the pace of each step. */
class ImportingManyRowsTest {
    private static final int ROWS = Integer.getInteger("import.rows", 10_000);
    private static final int CONTACTS_A_FAMILY = 20;

    @Test
    void manyContactsAreCheckedWrittenCheckedAgainAndUndone() {
        try (var database = TestDatabase.fresh()) {
            var world = new World(database);
            var importing = new Importing(database);
            for (int i = 0; i < 20; i++) world.account(world.program, "Worker Number%d".formatted(i), Role.SUPPORTER);
            int families = ROWS / CONTACTS_A_FAMILY;
            var steps = new Steps();

            var homes = new StringBuilder("Case ID,Role,First name,Last name,DOB,Phone,City\n");
            var enrollments = new StringBuilder("Case ID,Program,Start date\n");
            for (int f = 0; f < families; f++) {
                homes.append("F-%d,Caregiver,Given%d,Family%d,1990-01-%02d,406-555-%04d,Butte\n"
                        .formatted(f, f, f, 1 + f % 28, f % 10_000));
                homes.append("F-%d,Child,Child%d,Family%d,2015-01-%02d,,\n".formatted(f, f, f, 1 + f % 28));
                enrollments.append("F-%d,Family to Family,2025-01-01\n".formatted(f));
            }
            assertThat(importing
                            .get(world.ana, importing.imported(world.ana, Kind.FAMILIES, homes.toString()))
                            .counts()
                            .creates())
                    .isEqualTo(2 * families);
            steps.done("families and enrollments: people", 2 * families);
            assertThat(importing
                            .get(world.ana, importing.imported(world.ana, Kind.ENROLLMENTS, enrollments.toString()))
                            .counts()
                            .creates())
                    .isEqualTo(families);
            steps.done("enrollments", families);

            var contacts = contacts();
            steps.start();
            var id = importing.uploaded(world.ana, Kind.CONTACTS, contacts);
            steps.done("contacts: read and keep", ROWS);
            importing.check(world.ana, id, importing.get(world.ana, id).plan());
            steps.done("contacts: dry run", ROWS);
            assertThat(importing.get(world.ana, id).counts()).isEqualTo(new Import.Counts(ROWS, 0, 0, 0));
            steps.start();
            importing.confirm(world.ana, id);
            steps.done("contacts: write, with history", ROWS);
            assertThat(importing.one(world.ana, "select count(*) from contact where import_id = ?", id))
                    .isEqualTo((long) ROWS);
            assertThat(importing.one(world.ana, "select count(*) from history where record = 'contact'"))
                    .isEqualTo((long) ROWS);
            steps.start();
            var again = importing.checked(world.ana, Kind.CONTACTS, contacts);
            steps.done("contacts: the same file again", ROWS);
            assertThat(importing.get(world.ana, again).counts()).isEqualTo(new Import.Counts(0, 0, ROWS, 0));
            steps.start();
            importing.undo(world.ana, id);
            steps.done("contacts: undo", ROWS);
            assertThat(importing.one(world.ana, "select count(*) from contact where voided_at is null"))
                    .isEqualTo(0L);
        }
    }

    private static String contacts() {
        var text = new StringBuilder(
                "Case ID,Staff email,Service date,Start time,Duration,Contact type,Made,Support type,Note\n");
        for (int i = 0; i < ROWS; i++) {
            int family = i / CONTACTS_A_FAMILY;
            var day = LocalDate.of(2025, 2, 1).plusDays((i % CONTACTS_A_FAMILY) * 30L + family % 30);
            text.append(
                    "F-%d,worker.number%d@example.org,%s,%d:15,45,%s,yes,Emotional; Educational,\"Went over the week together, and she made the call herself. Row %d.\"\n"
                            .formatted(
                                    family, family % 20, day, 9 + i % 8, i % 3 == 0 ? "Phone call" : "Home visit", i));
        }
        return text.toString();
    }

    private static final class Steps {
        private long since = System.nanoTime();

        void start() {
            since = System.nanoTime();
        }

        void done(String what, int rows) {
            var took = Duration.ofNanos(System.nanoTime() - since);
            System.out.printf(
                    "%-55s %,8d rows %6.1f s %,8.0f rows/s%n",
                    what, rows, took.toMillis() / 1000.0, rows / (took.toMillis() / 1000.0));
            since = System.nanoTime();
        }
    }
}

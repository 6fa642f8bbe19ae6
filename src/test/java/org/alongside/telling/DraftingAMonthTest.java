package org.alongside.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.alongside.network.Partner;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.web.NotFound;
import org.alongside.testing.Diary;
import org.alongside.testing.Printed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.transaction.TransactionSystemException;

/** The drafts of a month; {@code -Dmeasure} prints what a thousand of them take. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftingAMonthTest {
    private static final int MANY = 1000;

    private TestDatabase database;
    private World world;
    private ReportsUnderTest reports;
    private Partner court;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        reports = new ReportsUnderTest(database);
        court = reports.consents.partner(world.nora, "First District Court", "court", "court");
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void eachCaregiverGetsADraftAndNothingIsReleased() throws IOException {
        var program = world.program(world.program, "Morning Star", "family", "Parent Partner");
        var homes = new ArrayList<World.Household>();
        for (var name : List.of("Ada", "Bly"))
            homes.add(world.household(world.program, program, world.rosa, name, "Redwing", "Sky"));
        var batch = begun(program);
        assertThat(begunAgain(batch, program)).isEqualTo(batch);
        reports.batches.print(batch);
        var found = reports.batches.find(world.nora, batch);
        assertThat(found).extracting(ReportBatch::drafts, ReportBatch::printed).containsExactly(2, 2);
        var papers = papers(batch);
        assertThat(papers).hasSize(2);
        var printed = new Printed(papers.getFirst());
        assertThat(printed.text()).contains("Draft. To be read with", "Redwing first.", "Not part of this report.");
        assertThat(printed.problems()).isEmpty();
        var one = reports.seeReports
                .ofFamily(world.rosa, homes.getFirst().family())
                .reports();
        assertThat(one).singleElement().matches(report -> !report.isReleased());
        assertThat(count("disclosure")).isZero();
        assertThat(reports.batches.find(world.nora, begun(program)).drafts())
                .as("those there are, not others")
                .isEqualTo(2);
        assertThat(reports.seeReports
                        .ofFamily(world.rosa, homes.getFirst().family())
                        .reports())
                .hasSize(1);
    }

    /** As when its process is killed: the connection is gone while it keeps its second paper. Another worker goes on. */
    @Test
    void killedBetweenTwoPapersItIsGoneOnWithByAnotherWorker() throws IOException {
        var program = world.program(world.program, "Evening Star", "family", "Parent Partner");
        for (var name : List.of("Cal", "Dee", "Eve"))
            world.household(world.program, program, world.rosa, name, "Bluebird", "Sky");
        var batch = begun(program);
        killAtPaper(2);
        assertThatThrownBy(() -> reports.batches.print(batch)).isInstanceOf(TransactionSystemException.class);
        assertThat(stamps(batch).stream().filter(Objects::nonNull)).hasSize(1);
        assertThat(reports.batches.find(world.nora, batch).isDone()).isFalse();
        var first = stamps(batch).getFirst();

        database.clock.set(database.clock.instant().plusSeconds(60));
        new ReportsUnderTest(database).batches.print(batch);
        assertThat(reports.batches.find(world.nora, batch).isDone()).isTrue();
        assertThat(stamps(batch)).hasSize(3).doesNotContainNull().startsWith(first);
        assertThat(stamps(batch).subList(1, 3)).as("made by the other").doesNotContain(first);
        var all = stamps(batch);
        reports.batches.print(batch);
        assertThat(stamps(batch)).as("once more makes nothing twice").isEqualTo(all);
        assertThat(papers(batch)).hasSize(3).doesNotHaveDuplicates();
        assertThat(database.superuser()
                        .sql("select count(distinct report_id) from report_batch_item where batch_id = ?")
                        .param(batch)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    /** The backend that is about to keep that paper ends. A sequence counts: what is counted stays so when all else is undone. */
    private void killAtPaper(int nth) {
        for (var statement : List.of(
                "create sequence papers_kept",
                "grant usage on papers_kept to public",
                """
                create function killed() returns trigger language plpgsql security definer as $$
                begin
                  if nextval('public.papers_kept') = %d then perform pg_terminate_backend(pg_backend_pid()); end if;
                  return new;
                end $$
                """.formatted(nth),
                "create trigger killed before update on report_batch_item for each row execute function killed()"))
            database.superuser().sql(statement).update();
    }

    @Test
    void nobodyElseMakesThem() {
        var batch = begun(world.familyProgram);
        for (var actor : List.of(world.rosa, world.linda, world.petra, world.ana, world.otherManager)) {
            assertThatThrownBy(() -> reports.batches.find(actor, batch)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> reports.batches.papers(actor, batch, new ByteArrayOutputStream()))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> reports.batches.choices(world.linda)).isInstanceOf(NotFound.class);
    }

    /** Each with eight contacts in the month, and leave to tell them. */
    @Test
    @EnabledIfSystemProperty(named = "measure", matches = ".*")
    void measured() {
        var program = world.program(world.program, "Many", "family", "Parent Partner");
        var diary = new Diary(world);
        for (int n = 0; n < MANY; n++) {
            var home = world.household(world.program, program, world.rosa, "Given " + n, "Family " + n, "Child");
            reports.consents.give(world.rosa, reports.consents.draft(home.caregiver(), court));
            for (int day = 1; day <= 8; day++)
                diary.entry(world.rosa, home, LocalDate.of(2026, 10, 3 * day))
                        .giving("emotional", "concrete")
                        .write();
        }
        long start = System.nanoTime();
        var batch = begun(program);
        reports.batches.print(batch);
        long took = (System.nanoTime() - start) / 1_000_000;
        assertThat(reports.batches.find(world.nora, batch).printed()).isEqualTo(MANY);
        System.out.println(MANY + " monthly reports begun, decided, printed and kept: " + took + " ms");
    }

    private UUID begun(UUID program) {
        return begunAgain(database.ids.next(), program);
    }

    private UUID begunAgain(UUID id, UUID program) {
        var draft = new BatchOfMonth.Draft(
                id, program.toString(), court.id().toString(), "monthly-progress", "care-coordination", "2026-10");
        return ((Change.Done<UUID>) reports.batches.begin(world.nora, draft)).now();
    }

    private List<byte[]> papers(UUID batch) throws IOException {
        var out = new ByteArrayOutputStream();
        reports.batches.papers(world.nora, batch, out);
        var papers = new ArrayList<byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            while (zip.getNextEntry() != null) papers.add(zip.readAllBytes());
        }
        return papers;
    }

    private List<String> stamps(UUID batch) {
        return database.superuser()
                .sql("select printed_at::text from report_batch_item where batch_id = ? order by id")
                .param(batch)
                .query(String.class)
                .list();
    }

    private int count(String table) {
        return database.superuser()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}

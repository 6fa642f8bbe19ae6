package org.alongside.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("history is sealed up to the oldest transaction of the whole server")
class SealingHistoryTest {
    @TempDir
    Path folder;

    private TestDatabase database;
    private World world;
    private SealHistory sealHistory;

    @BeforeEach
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        sealHistory = new SealHistory(
                database.db,
                new SealStore(database.sql),
                SigningKey.in(folder),
                CheckpointFile.in(folder),
                database.clock);
        seal();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void withNothingNewThereIsNothingToSeal() {
        seal();
        assertThat(verify().batches()).isOne();
    }

    @Test
    void aTransactionThatStillRunsIsSealedLaterInItsPlace() {
        var open = database.superuser();
        var before = verify().batches();
        database.db.as(world.rosa, () -> {
            database.sql
                    .sql("update family set town = 'Havre' where id = ?")
                    .param(world.sorensen.family())
                    .update();
            open.sql("update family set town = 'Great Falls' where id = ?")
                    .param(world.lamb.family())
                    .update();
            CompletableFuture.runAsync(this::seal).join();
            assertThat(CompletableFuture.supplyAsync(this::verify).join().batches())
                    .isEqualTo(before);
        });
        seal();
        var findings = verify();
        assertThat(findings.breaks()).isEmpty();
        assertThat(findings.batches()).isEqualTo(before + 1);
        assertThat(findings.unsealed()).isZero();
    }

    @Test
    void aLargeTransactionIsSealedWhole() {
        database.superuser()
                .sql("""
                        insert into site (agency_id, id, name)
                        select :agency, uuidv7(), 'Site ' || n from generate_series(1, :many) n
                        """)
                .param("agency", world.agency)
                .param("many", SealHistory.MOST_ENTRIES + 500)
                .update();
        database.superuser()
                .sql("update site set town = 'Billings' where name = 'Site 1'")
                .update();
        seal();
        var findings = verify();
        assertThat(findings.breaks()).isEmpty();
        assertThat(findings.batches()).isEqualTo(3);
    }

    @Test
    void atMostOneCheckpointAMinuteGoesToTheFileAndItsNextLineCatchesUp() throws IOException {
        for (int n = 0; n < 3; n++) {
            database.db.as(world.rosa, () -> {
                database.sql
                        .sql("update family set version = version + 1 where id = ?")
                        .param(world.ortega.family())
                        .update();
            });
            sealHistory.seal();
        }
        assertThat(Files.readAllLines(folder.resolve("checkpoints.log"))).hasSize(1);
        seal();
        assertThat(Files.readAllLines(folder.resolve("checkpoints.log")))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("4 ");
        assertThat(verify().checkpoints()).isEqualTo(4);
    }

    @Test
    void rowsAgreeWithTheirHistoryWhateverTheTimeZoneTheyWereWrittenFrom() {
        database.db.as(world.rosa, () -> {
            database.sql.sql("set local timezone = 'Asia/Kolkata'").update();
            database.sql
                    .sql("update family set created_at = created_at - interval '1 year' where id = ?")
                    .param(world.ortega.family())
                    .update();
        });
        assertThat(verify().breaks()).isEmpty();
    }

    @Test
    void theSigningKeyIsForItsUserOnly() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder.resolve("keys/history-signing.key")))
                .as("read and write by owner")
                .hasSize(2);
    }

    private Findings verify() {
        return new Verification(database.superuserSource())
                .verify(List.of(), Optional.of(CheckpointFile.in(folder)), true);
    }

    private void seal() {
        database.clock.forward(Duration.ofMinutes(2));
        sealHistory.seal();
    }
}

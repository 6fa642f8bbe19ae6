package org.alongside.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody with the database's highest rights, who can switch off every trigger and every rule, changes what happened. The
 * chain was sealed in four batches before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Isolated("history is sealed up to the oldest transaction of the whole server")
class FindingTamperingTest {
    @TempDir
    static Path folder;

    private TestDatabase database;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        var world = new World(database);
        var sealHistory = new SealHistory(
                database.db,
                new SealStore(database.sql),
                SigningKey.in(folder),
                CheckpointFile.in(folder),
                database.clock);
        sealHistory.seal();
        for (var words : List.of("Call after six.", "Shared phone.", "Text first.")) {
            database.db.as(world.rosa, () -> {
                new ViewLog(database.db, database.sql)
                        .opened(world.rosa, "family", world.ortega.family(), world.ortega.family());
                database.sql
                        .sql("update family set safe_contact = :words, version = version + 1 where id = :id")
                        .param("words", words)
                        .param("id", world.ortega.family())
                        .update();
            });
            database.clock.forward(Duration.ofMinutes(2));
            sealHistory.seal();
        }
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void anUntouchedHistoryIsWhole() {
        var findings = after(tampering -> {});
        assertThat(findings.breaks()).isEmpty();
        assertThat(findings.batches()).isEqualTo(4);
        assertThat(findings.checkpoints()).isEqualTo(4);
        assertThat(findings.fileLines()).isEqualTo(4);
        assertThat(findings.unsealed()).isZero();
        assertThat(findings.entries()).isGreaterThan(40);
        assertThat(findings.rows()).isGreaterThan(30);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void tamperingIsFoundAndNamed(String how, String sql, Break.Kind kind, String named) {
        assertFound(after(tampering -> tampering.sql(sql.replace("?", "??")).update()), kind, named);
    }

    static Stream<Arguments> ways() {
        var entry =
                "(select id from history where operation = 'update' and after ->> 'safe_contact' = 'Shared phone.')";
        return Stream.of(
                way(
                        "who did it",
                        "update history set actor_id = uuidv7() where id = " + entry,
                        Break.Kind.ALTERED,
                        "Batch 3"),
                way(
                        "nobody did it",
                        "update history set actor_id = null where id = " + entry,
                        Break.Kind.ALTERED,
                        "Batch 3"),
                way(
                        "by which break-glass grant",
                        "update history set grant_id = uuidv7() where id = " + entry,
                        Break.Kind.ALTERED,
                        "Batch 3"),
                way(
                        "when",
                        "update history set at = at - interval '1 day' where id = " + entry,
                        Break.Kind.ALTERED,
                        "Batch 3"),
                way(
                        "no time at all",
                        "update history set at = 'infinity' where id = " + entry,
                        Break.Kind.ALTERED,
                        "Batch 3"),
                way(
                        "when it was written",
                        "update history set entered_at = entered_at - interval '1 microsecond' where id = " + entry,
                        Break.Kind.ALTERED,
                        "Batch 3"),
                way(
                        "what was done",
                        "update history set operation = 'insert' where id = " + entry,
                        Break.Kind.ALTERED,
                        "Batch 3"),
                way(
                        "to which kind of record",
                        "update history set record = 'person' where id = " + entry,
                        Break.Kind.ALTERED,
                        "Batch 3"),
                way(
                        "to which record",
                        "update history set record_id = uuidv7() where id = " + entry,
                        Break.Kind.ALTERED,
                        "Batch 3"),
                way(
                        "of which family",
                        "update history set family_id = null where id = " + entry,
                        Break.Kind.ALTERED,
                        "Batch 3"),
                way(
                        "what was there before",
                        "update history set before = jsonb_set(before, '{safe_contact}', '\"\"') where id = " + entry,
                        Break.Kind.ALTERED,
                        "Batch 3"),
                way(
                        "what is there after",
                        "update history set after = jsonb_set(after, '{safe_contact}', '\"Call any time.\"') where id = "
                                + entry,
                        Break.Kind.ALTERED,
                        "Batch 3"),
                way(
                        "one word for another of the same length",
                        "update history set after = replace(after::text, 'Shared', 'Shafed')::jsonb where id = "
                                + entry,
                        Break.Kind.ALTERED,
                        "Batch 3"),
                way(
                        "an entry moved to another agency",
                        "update history set agency_id = (select id from agency where name like 'Two Rivers%') where id = "
                                + entry,
                        Break.Kind.ALTERED,
                        "Batch 3"),
                way(
                        "an entry moved to another batch",
                        "update history set tx = (select max(tx) from history) where id = " + entry,
                        Break.Kind.REMOVED,
                        "Batch 3"),
                way("an entry removed", "delete from history where id = " + entry, Break.Kind.REMOVED, "Batch 3"),
                way(
                        "a look removed",
                        "delete from history where operation = 'view' and tx = (select max(tx) from history)",
                        Break.Kind.REMOVED,
                        "Batch 4"),
                way(
                        "all of a batch's entries removed",
                        "delete from history where tx = (select max(tx) from history)",
                        Break.Kind.REMOVED,
                        "Batch 4"),
                way(
                        "an entry put in with an old date",
                        "insert into history (agency_id, tx, at, operation, record, record_id) select agency_id, tx, at, 'view', 'family', record_id from history where id = "
                                + entry,
                        Break.Kind.ADDED,
                        "Batch 3"),
                way(
                        "an entry put in before all others",
                        "insert into history (agency_id, tx, operation, record, record_id) select agency_id, -5, 'view', 'family', record_id from history where id = "
                                + entry,
                        Break.Kind.STRAY,
                        "1 entry stands outside every batch"),
                way(
                        "an entry twice",
                        "insert into history (agency_id, tx, at, entered_at, actor_id, operation, record, record_id, family_id, before, after) select agency_id, tx, at, entered_at, actor_id, operation, record, record_id, family_id, before, after from history where id = "
                                + entry,
                        Break.Kind.ADDED,
                        "Batch 3"),
                way(
                        "two entries swapped",
                        "update history h set before = o.before, after = o.after from history o where h.tx in (select tx from history where operation = 'update' order by tx desc limit 2) and o.tx in (select tx from history where operation = 'update' order by tx desc limit 2) and h.operation = 'update' and o.operation = 'update' and h.tx <> o.tx",
                        Break.Kind.ALTERED,
                        "Batch 4"),
                way(
                        "two entries in the other order",
                        "alter table history alter column id set generated by default; update history h set id = -h.id where tx = (select max(tx) from history)",
                        Break.Kind.ALTERED,
                        "Batch 4"),
                way(
                        "the end of history, with its seal",
                        "delete from history where tx >= (select from_tx from history_seal where number = 4); delete from history_seal where number = 4",
                        Break.Kind.CHECKPOINT_WITHOUT_BATCH,
                        "batch 4"),
                way(
                        "the end of history, with its seal and checkpoint",
                        "delete from history where tx >= (select from_tx from history_seal where number = 4); delete from history_checkpoint where seal_number = 4; delete from history_seal where number = 4",
                        Break.Kind.CUT_OFF,
                        "ends with batch 3"),
                way(
                        "a batch in the middle, with its entries",
                        "delete from history h using history_seal s where s.number = 2 and h.tx >= s.from_tx and h.tx < s.until_tx; delete from history_checkpoint where seal_number = 2; delete from history_seal where number = 2",
                        Break.Kind.BATCHES_MISSING,
                        "batch 2 is missing"),
                way(
                        "the whole chain",
                        "truncate history_seal, history_checkpoint, history_remainder",
                        Break.Kind.CUT_OFF,
                        "batch 4"),
                way(
                        "the whole chain and all of history",
                        "truncate history_seal, history_checkpoint, history_remainder, history",
                        Break.Kind.CUT_OFF,
                        "batch 4"),
                way(
                        "a seal's hash",
                        "update history_seal set hash = sha256('x') where number = 2",
                        Break.Kind.CHECKPOINT_DISAGREES,
                        "batch 2"),
                way(
                        "a seal's time",
                        "update history_seal set sealed_at = sealed_at - interval '1 hour' where number = 2",
                        Break.Kind.ALTERED,
                        "Batch 2"),
                way(
                        "a seal's range",
                        "update history_seal set from_tx = from_tx + 1 where number = 3",
                        Break.Kind.RANGE,
                        "Batch 3"),
                way(
                        "a seal's number of entries",
                        "update history_seal set entries = entries + 1 where number = 2",
                        Break.Kind.MISCOUNTED,
                        "Batch 2"),
                way(
                        "a checkpoint removed",
                        "delete from history_checkpoint where seal_number = 2",
                        Break.Kind.CHECKPOINT_MISSING,
                        "Batch 2 has no signed"),
                way(
                        "a checkpoint's time",
                        "update history_checkpoint set signed_at = signed_at + interval '1 hour' where seal_number = 4",
                        Break.Kind.CHECKPOINT_FORGED,
                        "batch 4"),
                way(
                        "a checkpoint's signature",
                        "update history_checkpoint set signature = (select signature from history_checkpoint where seal_number = 3) where seal_number = 4",
                        Break.Kind.CHECKPOINT_FORGED,
                        "batch 4"),
                way(
                        "a row changed behind history's back",
                        "update person set given_name = 'Marie' where given_name = 'María-José'",
                        Break.Kind.ROW_DIFFERS,
                        "Columns: given_name"),
                way(
                        "a row removed behind history's back",
                        "delete from enrollment where id = (select id from enrollment limit 1)",
                        Break.Kind.ROW_MISSING,
                        "Table enrollment"),
                way(
                        "a row slipped in behind history's back",
                        "insert into account_role (agency_id, account_id, role) select agency_id, id, 'manager' from account where name like 'Rosa%'",
                        Break.Kind.ROW_UNKNOWN,
                        "Table account_role"),
                way(
                        "a row moved to another agency",
                        "update program set agency_id = (select id from agency where name like 'Two Rivers%') where name = 'Family to Family'",
                        Break.Kind.ROW_UNKNOWN,
                        "Table program"),
                way(
                        "the trigger switched off",
                        "alter table contact disable trigger history",
                        Break.Kind.TRIGGER_OFF,
                        "Table contact"));
    }

    private static Arguments way(String how, String sql, Break.Kind kind, String named) {
        return Arguments.of(how, sql, kind, named);
    }

    @Test
    void everythingSealedAgainWithTheRightHashesShowsByItsSignatures() {
        var findings = after(tampering -> {
            reword(tampering);
            sealAgain(tampering, Optional.empty());
        });
        assertFound(findings, Break.Kind.CHECKPOINT_DISAGREES, "batch 3");
        assertFound(findings, Break.Kind.FILE_DISAGREES, "vouches for batch 3");
    }

    @Test
    void everythingSealedAndSignedAgainWithAKeyOfTheirOwnShows(@TempDir Path elsewhere) {
        var findings = after(tampering -> {
            reword(tampering);
            sealAgain(tampering, Optional.of(SigningKey.in(elsewhere)));
        });
        assertFound(findings, Break.Kind.CHECKPOINT_OTHER_KEY, "batch 3");
        assertFound(findings, Break.Kind.FILE_DISAGREES, "vouches for batch 3");
    }

    @Test
    void anAlteredFileOfCheckpointsShows(@TempDir Path elsewhere) throws IOException {
        var lines = Files.readAllLines(folder.resolve("checkpoints.log"));
        var altered = elsewhere.resolve("checkpoints.log");
        Files.write(altered, List.of(lines.get(0), "nonsense", lines.get(3).replaceFirst("^4", "9")));
        var findings = after(tampering -> {}, altered);
        assertFound(findings, Break.Kind.FILE_UNREADABLE, "Line 2");
        assertFound(findings, Break.Kind.FILE_FORGED, "Line 3");
    }

    private static void reword(JdbcClient tampering) {
        tampering
                .sql(
                        "update history set after = replace(after::text, 'Shared', 'Shafed')::jsonb where after is not null")
                .update();
    }

    /** By the program's own means: every batch hashed anew and, with a key, signed anew. */
    private static void sealAgain(JdbcClient tampering, Optional<SigningKey> key) {
        var store = new SealStore(tampering);
        var before = Seal.NONE;
        for (var seal : store.after(0, 100)) {
            var digest = new SealDigest(before.hash(), seal.number(), seal.fromTx(), seal.untilTx(), seal.sealedAt());
            store.entries(seal.fromTx(), seal.untilTx(), digest::add);
            before = new Seal(
                    seal.number(), seal.fromTx(), seal.untilTx(), seal.entries(), digest.hash(), seal.sealedAt());
            tampering
                    .sql("update history_seal set hash = ? where number = ?")
                    .params(before.hash(), seal.number())
                    .update();
            var sealed = before;
            key.map(own -> own.sign(sealed, seal.sealedAt()))
                    .ifPresent(forged -> tampering
                            .sql(
                                    "update history_checkpoint set hash = ?, signature = ?, public_key = ? where seal_number = ?")
                            .params(forged.hash(), forged.signature(), forged.publicKey(), forged.number())
                            .update());
        }
    }

    private static void assertFound(Findings findings, Break.Kind kind, String named) {
        assertThat(findings.whole()).isFalse();
        var words = findings.breaks().stream()
                .filter(found -> found.kind() == kind)
                .map(found -> found.words(Words.english()))
                .collect(Collectors.joining("\n"));
        assertThat(words).as(() -> "all that was found: " + findings.breaks()).contains(named);
    }

    private Findings after(Consumer<JdbcClient> tampering) {
        return after(tampering, folder.resolve("checkpoints.log"));
    }

    /** What is found after {@code tampering}, all in one transaction that is undone, so that each starts from the whole. */
    private Findings after(Consumer<JdbcClient> tampering, Path file) {
        var source = database.superuserSource();
        var sql = JdbcClient.create(source);
        return new TransactionTemplate(new JdbcTransactionManager(source)).execute(status -> {
            status.setRollbackOnly();
            sql.sql("set local session_replication_role = replica").update();
            tampering.accept(sql);
            var findings = new Findings();
            new VerifyChain(new SealStore(sql), List.of(publicKey()), Optional.of(new CheckpointFile(file)), findings)
                    .verify();
            new VerifyRows(sql, findings).verify();
            return findings;
        });
    }

    private static byte[] publicKey() {
        try {
            return SigningKey.publicKey(SigningKey.publicKeyIn(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

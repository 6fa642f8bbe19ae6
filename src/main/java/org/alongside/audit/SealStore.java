package org.alongside.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All SQL of the chain. Works in the keeper's role, or as whoever verifies, in a transaction of theirs. */
class SealStore {
    private static final int FETCHED_AT_ONCE = 1000;

    private final JdbcClient sql;

    SealStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Sealing and purging wait for each other: neither sees half of what the other does. To the end of the transaction. */
    void takeTurns() {
        sql.sql("select pg_advisory_xact_lock(62)").query(row -> {});
    }

    Optional<Seal> last() {
        return sql.sql("select * from history_seal order by number desc limit 1")
                .query((row, n) -> seal(row))
                .optional();
    }

    List<Seal> after(long number, int most) {
        return sql.sql("select * from history_seal where number > :number order by number limit :most")
                .param("number", number)
                .param("most", most)
                .query((row, n) -> seal(row))
                .list();
    }

    Optional<Seal> numbered(long number) {
        return sql.sql("select * from history_seal where number = :number")
                .param("number", number)
                .query((row, n) -> seal(row))
                .optional();
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("number"),
                row.getLong("from_tx"),
                row.getLong("until_tx"),
                row.getLong("entries"),
                row.getBytes("hash"),
                row.getTimestamp("sealed_at").toInstant());
    }

    /** Every transaction numbered below this has ended: its entries are all there to see. */
    long settledUntil() {
        return sql.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint + lead from history_clock")
                .query(Long.class)
                .single();
    }

    /**
     * Where a batch from {@code fromTx} on should end, so that it holds whole transactions and, unless a single one is
     * larger, at most {@code most} entries. Empty if there is nothing to seal. Looks ahead in steps, each wider than the
     * one before, so that a long backlog is not read through for each batch of it.
     */
    Optional<Long> endOfBatch(long fromTx, long settledUntil, int most) {
        var end = Optional.<Long>empty();
        for (long step = most; end.isEmpty() && fromTx < settledUntil; step *= 8) {
            long until = Math.min(fromTx + step, settledUntil);
            end = endWithin(fromTx, until, most);
            fromTx = until;
        }
        return end;
    }

    private Optional<Long> endWithin(long fromTx, long untilTx, int most) {
        return sql.sql("""
                with next as (
                  select tx
                    from history
                   where tx >= :from
                     and tx < :until
                   order by tx, id
                   limit :most + 1)
                select case when count(*) > :most and max(tx) > min(tx) then max(tx) else max(tx) + 1 end as until
                  from next
                """)
                .param("from", fromTx)
                .param("until", untilTx)
                .param("most", most)
                .query((row, n) -> Optional.ofNullable(row.getObject("until", Long.class)))
                .single();
    }

    /** Each entry with {@code from <= tx < until} in the order of the chain, a few in memory at a time. */
    void entries(long fromTx, long untilTx, Consumer<Entry> reader) {
        RowCallbackHandler each = row -> reader.accept(Entry.of(row));
        sql.sql("select " + Entry.COLUMNS
                        + "  from history where tx >= :from and tx < :until order by history.tx, history.id")
                .param("from", fromTx)
                .param("until", untilTx)
                .withFetchSize(FETCHED_AT_ONCE)
                .query(each);
    }

    void add(Seal seal, Checkpoint checkpoint) {
        sql.sql("""
                insert into history_seal (number, from_tx, until_tx, entries, hash, sealed_at)
                values (:number, :from, :until, :entries, :hash, :at)
                """)
                .param("number", seal.number())
                .param("from", seal.fromTx())
                .param("until", seal.untilTx())
                .param("entries", seal.entries())
                .param("hash", seal.hash())
                .param("at", seal.sealedAt().atOffset(ZoneOffset.UTC))
                .update();
        sql.sql("""
                insert into history_checkpoint (seal_number, hash, signed_at, signature, public_key)
                values (:number, :hash, :at, :signature, :key)
                """)
                .param("number", checkpoint.number())
                .param("hash", checkpoint.hash())
                .param("at", checkpoint.signedAt().atOffset(ZoneOffset.UTC))
                .param("signature", checkpoint.signature())
                .param("key", checkpoint.publicKey())
                .update();
    }

    Optional<Checkpoint> lastCheckpoint() {
        return sql.sql("select * from history_checkpoint order by seal_number desc limit 1")
                .query((row, n) -> checkpoint(row))
                .optional();
    }

    /** Each checkpoint in the order of the chain, with the hash its batch has; null where the batch is gone. */
    void checkpoints(BiConsumer<Checkpoint, byte @Nullable []> reader) {
        RowCallbackHandler each = row -> reader.accept(checkpoint(row), row.getBytes("sealed"));
        sql.sql("""
                select c.*, s.hash as sealed
                  from history_checkpoint c
                  left join history_seal s on s.number = c.seal_number
                 order by c.seal_number
                """).withFetchSize(FETCHED_AT_ONCE).query(each);
    }

    Optional<Checkpoint> checkpoint(long number) {
        return sql.sql("select * from history_checkpoint where seal_number = :number")
                .param("number", number)
                .query((row, n) -> checkpoint(row))
                .optional();
    }

    void add(UUID purge, Remainder remainder) {
        sql.sql("""
                insert into history_remainder (seal_number, purge_id, entries, hash, signed_at, signature, public_key)
                values (:number, :purge, :entries, :hash, :at, :signature, :key)
                """)
                .param("number", remainder.number())
                .param("purge", purge)
                .param("entries", remainder.entries())
                .param("hash", remainder.hash())
                .param("at", remainder.signedAt().atOffset(ZoneOffset.UTC))
                .param("signature", remainder.signature())
                .param("key", remainder.publicKey())
                .update();
    }

    /** What the last purge left of a batch, if one took anything from it. */
    Optional<Remainder> remainder(long number) {
        return sql.sql("select * from history_remainder where seal_number = :number order by entries limit 1")
                .param("number", number)
                .query((row, n) -> remainder(row))
                .optional();
    }

    /** What the last purges left of the batches from one to another. */
    List<Remainder> remainders(long first, long last) {
        return sql.sql("""
                select distinct on (seal_number) *
                  from history_remainder
                 where seal_number between :first and :last
                 order by seal_number, entries
                """)
                .param("first", first)
                .param("last", last)
                .query((row, n) -> remainder(row))
                .list();
    }

    private static Remainder remainder(ResultSet row) throws SQLException {
        return new Remainder(
                row.getLong("seal_number"),
                row.getLong("entries"),
                row.getBytes("hash"),
                row.getTimestamp("signed_at").toInstant(),
                row.getBytes("signature"),
                row.getBytes("public_key"));
    }

    private static Checkpoint checkpoint(ResultSet row) throws SQLException {
        return new Checkpoint(
                row.getLong("seal_number"),
                row.getBytes("hash"),
                row.getTimestamp("signed_at").toInstant(),
                row.getBytes("signature"),
                row.getBytes("public_key"));
    }

    /** Entries that no batch holds yet, and since when the oldest of them waits. */
    Unsealed unsealed(long fromTx) {
        return sql.sql("select count(*) as entries, min(entered_at) as since from history where tx >= :from")
                .param("from", fromTx)
                .query((row, n) -> new Unsealed(
                        row.getLong("entries"),
                        Optional.ofNullable(row.getTimestamp("since")).map(Timestamp::toInstant)))
                .single();
    }

    record Unsealed(long entries, Optional<Instant> since) {}
}

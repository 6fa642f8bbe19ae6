package org.alongside.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.alongside.platform.db.Db;

/**
 * Closes new history in batches: each hashed together with the one before it and signed, within seconds of being written.
 * Once a minute the newest checkpoint is also added to a file outside the database.
 */
class SealHistory {
    static final int MOST_ENTRIES = 10_000;
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private final Db db;
    private final SealStore seals;
    private final SigningKey key;
    private final CheckpointFile file;
    private final Clock clock;
    private Optional<Checkpoint> published = Optional.empty();

    SealHistory(Db db, SealStore seals, SigningKey key, CheckpointFile file, Clock clock) {
        this.db = db;
        this.seals = seals;
        this.key = key;
        this.file = file;
        this.clock = clock;
    }

    /** Seals all that is settled. */
    void seal() {
        while (db.keeper(this::sealNext)) {}
        publish();
    }

    private boolean sealNext() {
        seals.takeTurns();
        var last = seals.last().orElse(Seal.NONE);
        var until = seals.endOfBatch(last.untilTx(), seals.settledUntil(), MOST_ENTRIES);
        until.ifPresent(end -> sealNext(last, end));
        return until.isPresent();
    }

    private void sealNext(Seal last, long untilTx) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long number = last.number() + 1;
        var digest = new SealDigest(last.hash(), number, last.untilTx(), untilTx, now);
        seals.entries(last.untilTx(), untilTx, digest::add);
        var seal = new Seal(number, last.untilTx(), untilTx, digest.entries(), digest.hash(), now);
        seals.add(seal, key.sign(seal, now));
    }

    private void publish() {
        if (published.isEmpty()) published = file.last();
        var newest = db.keeper(seals::lastCheckpoint);
        if (newest.isPresent() && isDue(newest.get())) {
            file.add(newest.get());
            published = newest;
        }
    }

    private boolean isDue(Checkpoint newest) {
        return published.isEmpty()
                || newest.number() > published.get().number()
                        && !clock.instant().isBefore(published.get().signedAt().plus(BETWEEN_LINES));
    }
}

package org.alongside.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.platform.db.Db;

/**
 * Lets entries of sealed history go, as a purge does, and leaves the chain as provable as before: each batch is checked, and
 * what is left of it is hashed and signed in its place.
 */
public class ForgetHistory {
    private final Db db;
    private final SealStore seals;
    private final SigningKey key;
    private final Clock clock;

    ForgetHistory(Db db, SealStore seals, SigningKey key, Clock clock) {
        this.db = db;
        this.seals = seals;
        this.key = key;
        this.clock = clock;
    }

    /** A batch is not what was sealed: nothing may be taken out before somebody knows why. */
    public static final class Broken extends RuntimeException {
        private Broken(long batch) {
            super("Batch " + batch + " of history is not as it was sealed; run audit verify. Nothing was taken out.");
        }
    }

    /**
     * Works as the keeper, in one transaction, while nothing is sealed.
     *
     * @param touched numbers of the batches that entries will go from, and of no others
     * @param taking takes them out
     * @return how many batches were signed anew
     * @throws Broken if a batch does not hold together; nothing is taken out then
     */
    public int forget(UUID purge, Supplier<List<Long>> touched, Runnable taking) {
        return db.keeper(() -> {
            seals.takeTurns();
            var batches = touched.get();
            for (long batch : batches) check(batch);
            taking.run();
            for (long batch : batches) sign(purge, batch);
            return batches.size();
        });
    }

    private void check(long batch) {
        var seal = seals.numbered(batch).orElseThrow(() -> new Broken(batch));
        var known = seals.remainder(batch);
        var expected = known.map(Remainder::hash).orElse(seal.hash());
        boolean genuine = known.map(SigningKey::isGenuine).orElse(true);
        if (!genuine || !Arrays.equals(digest(seal).hash(), expected)) throw new Broken(batch);
    }

    private void sign(UUID purge, long batch) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var left = digest(seals.numbered(batch).orElseThrow());
        long entries = left.entries();
        seals.add(purge, key.signRemainder(batch, entries, left.hash(), now));
    }

    private SealDigest digest(Seal seal) {
        var before = seal.number() == 1
                ? Seal.NONE
                : seals.numbered(seal.number() - 1).orElseThrow(() -> new Broken(seal.number() - 1));
        var digest = new SealDigest(before.hash(), seal.number(), seal.fromTx(), seal.untilTx(), seal.sealedAt());
        seals.entries(seal.fromTx(), seal.untilTx(), digest::add);
        return digest;
    }
}

package org.alongside.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What verifying brought to light; filled while it goes on. */
final class Findings {
    private static final int MOST_KEPT = 1000;

    private final List<Break> breaks = new ArrayList<>();
    private long broken;
    private long batches;
    private long entries;
    private long purged;
    private long checkpoints;
    private long fileLines;
    private long rows;
    private long unsealed;
    private @Nullable Instant sealedUntil;

    void found(Break found) {
        broken++;
        if (breaks.size() < MOST_KEPT) breaks.add(found);
    }

    void batch(Seal seal, long entries) {
        batches++;
        this.entries += entries;
        sealedUntil = seal.sealedAt();
    }

    /** Entries that are gone from a batch by a purge. */
    void purged(long count) {
        purged += count;
    }

    void checkpoint() {
        checkpoints++;
    }

    void fileLine() {
        fileLines++;
    }

    void rows(long count) {
        rows += count;
    }

    void unsealed(long count) {
        unsealed = count;
    }

    boolean whole() {
        return broken == 0;
    }

    /** The first of them, up to a thousand. */
    List<Break> breaks() {
        return List.copyOf(breaks);
    }

    long broken() {
        return broken;
    }

    long batches() {
        return batches;
    }

    long entries() {
        return entries;
    }

    long purged() {
        return purged;
    }

    long checkpoints() {
        return checkpoints;
    }

    long fileLines() {
        return fileLines;
    }

    long rows() {
        return rows;
    }

    long unsealed() {
        return unsealed;
    }

    Optional<Instant> sealedUntil() {
        return Optional.ofNullable(sealedUntil);
    }
}

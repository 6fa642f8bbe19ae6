package org.alongside.audit;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks the chain from its first entry to its last: hashes every batch anew, checks that batches follow each other, that
 * each has a genuine checkpoint, and that the file of checkpoints tells the same. A batch from which a purge took entries is
 * held against what was left of it, and signed. Runs in transactions of the caller.
 */
final class VerifyChain {
    private static final int BATCHES_AT_ONCE = 500;

    private final SealStore seals;
    private final List<byte[]> trusted;
    private final Optional<CheckpointFile> file;
    private final Findings findings;
    private Seal last = Seal.NONE;

    /** @param trusted public keys known from elsewhere; empty to believe the key beside each signature */
    VerifyChain(SealStore seals, List<byte[]> trusted, Optional<CheckpointFile> file, Findings findings) {
        this.seals = seals;
        this.trusted = trusted;
        this.file = file;
        this.findings = findings;
    }

    void verify() {
        while (walkOn()) {}
        finish();
    }

    // The chain ---------------------------------------------------------------------------------------------------

    /** Checks the next few hundred batches; whether there may be more. Each call may be a transaction of its own. */
    boolean walkOn() {
        var next = seals.after(last.number() == 0 ? Long.MIN_VALUE : last.number(), BATCHES_AT_ONCE);
        if (next.isEmpty()) return false;
        checkLinks(last, next);
        checkEntries(last, next);
        last = next.getLast();
        return true;
    }

    /** After the last batch: its checkpoints, the file of them, and what is not sealed yet. */
    void finish() {
        checkCheckpoints();
        file.ifPresent(this::checkFile);
        findings.unsealed(seals.unsealed(last.untilTx()).entries());
    }

    private void checkLinks(Seal before, List<Seal> batches) {
        for (var seal : batches) {
            if (seal.number() != before.number() + 1) {
                findings.found(span(Break.Kind.BATCHES_MISSING, before.number() + 1, seal.number() - 1));
            } else if (seal.fromTx() != before.untilTx()) {
                findings.found(Break.of(Break.Kind.RANGE, seal.number(), seal.sealedAt()));
            }
            before = seal;
        }
    }

    private void checkEntries(Seal before, List<Seal> batches) {
        long from = before.number() == 0 ? Long.MIN_VALUE : before.untilTx();
        long until = batches.stream().mapToLong(Seal::untilTx).max().orElse(from);
        var cursor = new Cursor(before, batches);
        seals.entries(from, until, cursor::entry);
        cursor.end();
    }

    private Map<Long, Remainder> remainders(List<Seal> batches) {
        var found = new HashMap<Long, Remainder>();
        for (var one :
                seals.remainders(batches.getFirst().number(), batches.getLast().number())) {
            found.put(one.number(), one);
            if (!isTrusted(one.publicKey())) findings.found(forged(Break.Kind.REMAINDER_OTHER_KEY, one));
            else if (!SigningKey.isGenuine(one)) findings.found(forged(Break.Kind.REMAINDER_FORGED, one));
        }
        return found;
    }

    private static Break forged(Break.Kind kind, Remainder one) {
        return Break.of(kind, one.number(), one.signedAt());
    }

    /** Deals entries out to the batches they belong to, in the order of both. */
    private final class Cursor {
        private final List<Seal> batches;
        private final Map<Long, Remainder> remainders;
        private int at;
        private byte[] before;
        private SealDigest digest;
        private long expected;
        private long strays;

        Cursor(Seal before, List<Seal> batches) {
            this.batches = batches;
            this.remainders = remainders(batches);
            this.expected = before.number() + 1;
            this.before = before.hash();
            this.digest = digest(batches.getFirst());
        }

        void entry(Entry entry) {
            while (at < batches.size() && entry.tx() >= batches.get(at).untilTx()) close();
            if (at == batches.size() || entry.tx() < batches.get(at).fromTx()) strays++;
            else digest.add(entry);
        }

        void end() {
            while (at < batches.size()) close();
            if (strays > 0)
                findings.found(Break.of(
                        Break.Kind.STRAY,
                        strays,
                        batches.getFirst().number(),
                        batches.getLast().number()));
        }

        private void close() {
            var seal = batches.get(at++);
            long found = digest.entries();
            var left = remainders.get(seal.number());
            long entries = left == null ? seal.entries() : left.entries();
            var hash = left == null ? seal.hash() : left.hash();
            if (!Arrays.equals(digest.hash(), hash)) findings.found(broken(seal, entries, found));
            else if (found != entries) findings.found(count(Break.Kind.MISCOUNTED, seal, entries, found));
            findings.batch(seal, found);
            findings.purged(seal.entries() - entries);
            before = seal.hash();
            if (at < batches.size()) digest = digest(batches.get(at));
        }

        private SealDigest digest(Seal seal) {
            if (seal.number() != expected)
                before = signedHash(seal.number() - 1).orElse(before);
            expected = seal.number() + 1;
            return new SealDigest(before, seal.number(), seal.fromTx(), seal.untilTx(), seal.sealedAt());
        }

        /** Where a batch is missing, its checkpoint may still tell its hash, so that the next one is not blamed for it. */
        private Optional<byte[]> signedHash(long number) {
            return seals.checkpoint(number).map(Checkpoint::hash);
        }

        /** @param entries that should be there */
        private static Break broken(Seal seal, long entries, long found) {
            var kind = found < entries ? Break.Kind.REMOVED : found > entries ? Break.Kind.ADDED : Break.Kind.ALTERED;
            return count(kind, seal, entries, found);
        }

        private static Break count(Break.Kind kind, Seal seal, long entries, long found) {
            return Break.of(kind, seal.number(), seal.sealedAt(), entries, found);
        }
    }

    // Checkpoints -------------------------------------------------------------------------------------------------

    private void checkCheckpoints() {
        var signed = new long[1];
        seals.checkpoints((checkpoint, sealedHash) -> {
            missing(signed[0], checkpoint.number());
            signed[0] = Math.max(signed[0], checkpoint.number());
            check(checkpoint, sealedHash);
        });
        missing(signed[0], last.number() + 1);
    }

    private void missing(long before, long next) {
        if (next > before + 1) findings.found(span(Break.Kind.CHECKPOINT_MISSING, before + 1, next - 1));
    }

    private static Break span(Break.Kind kind, long first, long last) {
        return Break.of(kind, last - first + 1, first, last);
    }

    /** @param sealedHash the hash of its batch, null where that is gone */
    private void check(Checkpoint checkpoint, byte @Nullable [] sealedHash) {
        findings.checkpoint();
        long number = checkpoint.number();
        if (!isTrusted(checkpoint.publicKey())) {
            findings.found(Break.of(Break.Kind.CHECKPOINT_OTHER_KEY, number, checkpoint.signedAt()));
        } else if (!SigningKey.isGenuine(checkpoint)) {
            findings.found(Break.of(Break.Kind.CHECKPOINT_FORGED, number, checkpoint.signedAt()));
        }
        if (sealedHash == null) {
            findings.found(Break.of(Break.Kind.CHECKPOINT_WITHOUT_BATCH, number, checkpoint.signedAt()));
        } else if (!Arrays.equals(sealedHash, checkpoint.hash())) {
            findings.found(Break.of(Break.Kind.CHECKPOINT_DISAGREES, number, checkpoint.signedAt()));
        }
    }

    private boolean isTrusted(byte[] publicKey) {
        return trusted.isEmpty() || trusted.stream().anyMatch(key -> Arrays.equals(key, publicKey));
    }

    // The file kept elsewhere -------------------------------------------------------------------------------------

    private void checkFile(CheckpointFile kept) {
        Set<Long> cutOff = new HashSet<>();
        kept.each((line, words) -> {
            findings.fileLine();
            try {
                checkLine(line, Checkpoint.of(words), cutOff);
            } catch (IllegalArgumentException | DateTimeException e) {
                findings.found(Break.of(Break.Kind.FILE_UNREADABLE, line));
            }
        });
        cutOff.stream()
                .max(Long::compare)
                .ifPresent(most -> findings.found(Break.of(Break.Kind.CUT_OFF, most, last.number())));
    }

    private void checkLine(int line, Checkpoint checkpoint, Set<Long> cutOff) {
        if (!isTrusted(checkpoint.publicKey()) || !SigningKey.isGenuine(checkpoint)) {
            findings.found(Break.of(Break.Kind.FILE_FORGED, line, checkpoint.number()));
        } else if (checkpoint.number() > last.number()) {
            cutOff.add(checkpoint.number());
        } else if (!seals.numbered(checkpoint.number())
                .map(seal -> Arrays.equals(seal.hash(), checkpoint.hash()))
                .orElse(false)) {
            findings.found(Break.of(Break.Kind.FILE_DISAGREES, line, checkpoint.number(), checkpoint.signedAt()));
        }
    }
}

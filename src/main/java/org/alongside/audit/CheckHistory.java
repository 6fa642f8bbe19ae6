package org.alongside.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.DatabaseSettings;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.jobs.Jobs;
import org.springframework.stereotype.Component;

/**
 * Checks the chain of history when a privacy officer asks, behind the page. It looks at batches, signatures and the file
 * of checkpoints; comparing rows with their history needs the superuser and is left to {@code audit verify}.
 */
@Component
public class CheckHistory {
    static final String JOB = "audit-check";

    private final Db db;
    private final CheckStore checks;
    private final SealStore seals;
    private final Jobs jobs;
    private final Ids ids;
    private final Path folder;

    CheckHistory(Db db, CheckStore checks, SealStore seals, Jobs jobs, Ids ids, DatabaseSettings settings) {
        this.db = db;
        this.checks = checks;
        this.seals = seals;
        this.jobs = jobs;
        this.ids = ids;
        this.folder = settings.folder();
    }

    /**
     * How the chain stands.
     *
     * @param sealedAt when the last batch was closed; empty before the first
     */
    public record State(Optional<Instant> sealedAt, long batches, Optional<Check> lastCheck) {}

    public State state(Actor actor) {
        var last = db.keeper(seals::last);
        return new State(last.map(Seal::sealedAt), last.map(Seal::number).orElse(0L), db.read(actor, checks::last));
    }

    /** Begins a check, unless one goes on; the one that goes on now. */
    public UUID ask(Actor actor) {
        return db.as(actor, () -> {
            var going = checks.last().filter(Check::goesOn);
            if (going.isPresent()) return going.get().id();
            var id = ids.next();
            checks.ask(actor, id);
            jobs.start(JOB, id);
            return id;
        });
    }

    public Optional<Check> find(Actor actor, UUID id) {
        return db.read(actor, () -> checks.one(id));
    }

    /** The work itself, as the job does it. */
    void check(UUID id) {
        var program = db.keeper(() -> checks.programFor(id));
        var findings = new Findings();
        var file = Optional.of(CheckpointFile.in(folder)).filter(CheckpointFile::exists);
        var trusted = trusted();
        var walk = new VerifyChain(seals, trusted, file, findings);
        long total = db.keeper(() -> seals.last().map(Seal::number).orElse(0L));
        boolean more;
        do {
            db.as(program, () -> checks.progress(id, Math.min(findings.batches(), total), total));
            more = db.keeper(walk::walkOn);
        } while (more);
        db.keeper(() -> {
            walk.finish();
            return null;
        });
        var report = Report.ofChain(findings, !trusted.isEmpty(), file.map(CheckpointFile::path));
        db.as(program, () -> checks.ended(id, findings.whole(), report));
    }

    private List<byte[]> trusted() {
        var key = SigningKey.publicKeyIn(folder);
        try {
            return Files.exists(key) ? List.of(SigningKey.publicKey(key)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The key that signs history could not be read.", e);
        }
    }
}

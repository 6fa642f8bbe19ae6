package org.alongside.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.words.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/** History of a test's database, sealed and verified with the keys in a folder of the test's. */
public final class SealedFolder {
    private final TestDatabase database;
    private final Path folder;
    private final SealHistory sealHistory;

    public SealedFolder(TestDatabase database, Path folder) {
        this.database = database;
        this.folder = folder;
        this.sealHistory = new SealHistory(
                database.db,
                new SealStore(database.sql),
                SigningKey.in(folder),
                CheckpointFile.in(folder),
                database.clock);
    }

    public void seal() {
        sealHistory.seal();
    }

    public ForgetHistory forgetHistory() {
        return new ForgetHistory(database.db, new SealStore(database.sql), SigningKey.in(folder), database.clock);
    }

    /** What does not hold together, in sentences: rows and chain. */
    public List<String> breaks() {
        return words(verify());
    }

    /** The same of the chain, as it is in the transaction at work in {@code source}. */
    public List<String> breaksIn(DataSource source) {
        var findings = new Findings();
        new VerifyChain(
                        new SealStore(JdbcClient.create(source)),
                        List.of(),
                        Optional.of(CheckpointFile.in(folder)),
                        findings)
                .verify();
        return words(findings);
    }

    private static List<String> words(Findings findings) {
        return findings.breaks().stream()
                .map(found -> found.words(Words.english()))
                .toList();
    }

    /** Entries that purges took out, by what the chain says. */
    public long purged() {
        return verify().purged();
    }

    private Findings verify() {
        return new Verification(database.superuserSource())
                .verify(List.of(), Optional.of(CheckpointFile.in(folder)), true);
    }
}

package org.alongside.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.alongside.platform.db.EmbeddedDatabase;
import org.alongside.platform.db.Installation;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit verify}: walks all of history and every row that keeps it, and says what does not hold together. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks every batch of history against its seal, every seal against its signed checkpoint and the file of checkpoints, and every row against its history.",
            "Works while Alongside runs. A copy of checkpoints.log and of keys/history-signing.pub that was kept on another machine proves the most."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:history is whole", "1:something was altered, removed or added", "2:it could not be checked"})
public final class AuditVerifyCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Folder of the records (default: ALONGSIDE_DATA, or data).")
    private @Nullable Path folder;

    @Option(
            names = "--url",
            paramLabel = "JDBC",
            description = "Address of an external database; its role must see every row, else rows are not compared.")
    private @Nullable String url;

    @Option(names = "--user", paramLabel = "ROLE", description = "Role for --url (default: postgres).")
    private String user = "postgres";

    @Option(
            names = "--password",
            arity = "0..1",
            interactive = true,
            description = "Asks for the password of that role (default: PGPASSWORD).")
    private char @Nullable [] password;

    @Option(
            names = "--checkpoints",
            paramLabel = "FILE",
            description = "A copy of checkpoints.log kept elsewhere (default: the one in the folder).")
    private @Nullable Path checkpoints;

    @Option(
            names = "--public-key",
            paramLabel = "FILE",
            description =
                    "A copy of history-signing.pub kept elsewhere; may be given more than once (default: the one in the folder's keys).")
    private List<Path> publicKeys = List.of();

    @Override
    public Integer call() throws IOException {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var err = spec.commandLine().getErr();
        try {
            return verify(out);
        } catch (Unusable e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private int verify(PrintWriter out) throws IOException, Unusable {
        var trusted = trusted();
        var file = file();
        if (url != null) return verify(new Verification(external(url)), trusted, file, out);
        if (!EmbeddedDatabase.isIn(folder())) {
            throw new Unusable(say("audit.verify.no-records", folder()));
        }
        try (var database = EmbeddedDatabase.attachOrStart(folder())) {
            return verify(new Verification(database.superuser(Installation.DATABASE)), trusted, file, out);
        }
    }

    private int verify(
            Verification verification, List<byte[]> trusted, Optional<CheckpointFile> file, PrintWriter out) {
        boolean rows = verification.seesEveryRow();
        var findings = verification.verify(trusted, file, rows);
        Report.of(findings, !trusted.isEmpty(), file.map(CheckpointFile::path), rows)
                .forEach(out::println);
        out.flush();
        return findings.whole() ? 0 : 1;
    }

    private List<byte[]> trusted() throws IOException, Unusable {
        var files = new ArrayList<>(publicKeys);
        var own = SigningKey.publicKeyIn(folder());
        if (files.isEmpty() && Files.exists(own)) files.add(own);
        var keys = new ArrayList<byte[]>();
        for (var file : files) {
            if (!Files.isReadable(file)) throw new Unusable(say("audit.verify.unreadable", file));
            keys.add(SigningKey.publicKey(file));
        }
        return keys;
    }

    private Optional<CheckpointFile> file() throws Unusable {
        if (checkpoints != null && !Files.isReadable(checkpoints)) {
            throw new Unusable(say("audit.verify.unreadable", checkpoints));
        }
        return Optional.of(checkpoints == null ? CheckpointFile.in(folder()) : new CheckpointFile(checkpoints))
                .filter(CheckpointFile::exists);
    }

    private Path folder() {
        return Folders.ofRecords(folder);
    }

    private PGSimpleDataSource external(String url) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(
                password != null ? new String(password) : Objects.requireNonNullElse(System.getenv("PGPASSWORD"), ""));
        return source;
    }

    private static String say(String key, Object fact) {
        return Words.english().say(key, fact.toString());
    }

    private static final class Unusable extends Exception {
        Unusable(String words) {
            super(words);
        }
    }
}

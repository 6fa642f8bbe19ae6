package org.alongside.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.alongside.platform.cli.Command;
import org.alongside.platform.db.EmbeddedDatabase;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code backup FILE}: everything in one file, while Alongside runs. */
@CommandLine.Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copies the records into one file, while Alongside runs or not. For the embedded database.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:the backup is complete", "1:it failed", "2:it could not be begun"})
public final class BackupCommand implements Command {
    private static final Words WORDS = Words.english();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @CommandLine.Parameters(paramLabel = "FILE", description = "The file to write, such as alongside-2026-11-21.zip.")
    private @Nullable Path file;

    @CommandLine.Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Folder of the records (default: ALONGSIDE_DATA, or data).")
    private @Nullable Path folder;

    @CommandLine.Option(
            names = "--without-keys",
            description =
                    "Leaves out the passwords and the signing key. Keep the folder 'keys' elsewhere then: without it the backup cannot be opened.")
    private boolean withoutKeys;

    @Override
    public Integer call() throws IOException {
        var line = Objects.requireNonNull(spec).commandLine();
        var target = Objects.requireNonNull(file).toAbsolutePath();
        var from = Folders.ofRecords(folder);
        if (!EmbeddedDatabase.isIn(from)) return refused(line, "audit.backup.no-records", from);
        if (Files.exists(target)) return refused(line, "audit.backup.exists", target);
        var into = Objects.requireNonNullElse(target.getParent(), target);
        if (!Files.isDirectory(into)) return refused(line, "audit.backup.no-folder", into);
        try (var database = EmbeddedDatabase.attachOrStart(from)) {
            var manifest = new BackUp(database).into(target, !withoutKeys);
            var out = line.getOut();
            out.println(WORDS.say(
                    "audit.backup.done", target.toString(), manifest.parts().size(), megabytes(Files.size(target))));
            out.println(WORDS.say(
                    "audit.backup.counted",
                    manifest.counted().history().values().stream()
                            .mapToLong(Long::longValue)
                            .sum()));
            out.println(WORDS.say(withoutKeys ? "audit.backup.without-keys" : "audit.backup.with-keys"));
            out.flush();
            return 0;
        }
    }

    private static long megabytes(long bytes) {
        return Math.ceilDiv(bytes, 1_000_000);
    }

    private static int refused(CommandLine line, String key, Path path) {
        line.getErr().println(WORDS.say(key, path.toString()));
        return 2;
    }
}

package org.alongside.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.alongside.platform.cli.Command;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code restore --into FOLDER FILE}: a backup brought back into a fresh folder, and proved. */
@CommandLine.Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Brings a backup back into a fresh folder, starts the database there, and checks that everything is there and history is whole.",
            "Serve it with ALONGSIDE_DATA=FOLDER."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:everything is there and history is whole",
            "1:restored, but something is missing or altered",
            "2:not restored"
        })
public final class RestoreCommand implements Command {
    private static final Words WORDS = Words.english();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @CommandLine.Parameters(paramLabel = "FILE", description = "The backup.")
    private @Nullable Path file;

    @CommandLine.Option(
            names = "--into",
            required = true,
            paramLabel = "FOLDER",
            description = "A folder that is empty or not there yet.")
    private @Nullable Path folder;

    @CommandLine.Option(
            names = "--keys",
            paramLabel = "FOLDER",
            description = "The keys, for a backup made with --without-keys.")
    private @Nullable Path keys;

    @Override
    public Integer call() throws IOException {
        var line = Objects.requireNonNull(spec).commandLine();
        var from = Objects.requireNonNull(file);
        var into = Objects.requireNonNull(folder);
        if (!Files.isReadable(from)) {
            line.getErr().println(WORDS.say("audit.verify.unreadable", from.toString()));
            return 2;
        }
        try {
            var restored = new Restore(from, into).run(keys);
            report(restored, into, line.getOut());
            return restored.complete() ? 0 : 1;
        } catch (Restore.Refused e) {
            line.getErr().println(e.getMessage());
            return 2;
        }
    }

    private static void report(Restore.Restored restored, Path into, PrintWriter out) {
        var manifest = restored.manifest();
        out.println(WORDS.say("audit.restore.unpacked", manifest.parts().size(), manifest.madeAt(), into.toString()));
        manifest.counted()
                .history()
                .forEach((kind, count) -> out.println(WORDS.say(
                        "audit.restore.kind", kind, count, restored.history().getOrDefault(kind, 0L))));
        out.println(
                restored.missing().isEmpty()
                        ? WORDS.say("audit.restore.all-there")
                        : WORDS.say("audit.restore.missing", restored.missing()));
        manifest.counted().rows().forEach((table, count) -> {
            long now = restored.rows().getOrDefault(table, 0L);
            if (now != count) out.println(WORDS.say("audit.restore.rows", table, count, now));
        });
        Report.of(
                        restored.findings(),
                        true,
                        Optional.of(CheckpointFile.in(into))
                                .filter(CheckpointFile::exists)
                                .map(CheckpointFile::path),
                        true)
                .forEach(out::println);
        out.flush();
    }
}

package org.alongside.consent;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.alongside.platform.cli.Command;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code consent decide}: no database, no web server. */
@CommandLine.Command(
        name = "consent",
        mixinStandardHelpOptions = true,
        description = "Decides whether something about a person may be told to somebody.",
        subcommands = ConsentCommand.Decide.class)
public final class ConsentCommand implements Command {
    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                Objects.requireNonNull(spec).commandLine(), "say what to do, such as decide");
    }

    @CommandLine.Command(
            name = "decide",
            mixinStandardHelpOptions = true,
            description = "Decides one case, or one a line; answers in JSON, one decision a line.",
            exitCodeListHeading = "%nExit status:%n",
            exitCodeList = {
                "0:decided",
                "1:the decisions could not be written",
                "2:bad usage or input: file, place and reason on standard error; the other lines are decided"
            })
    static final class Decide implements Command {
        private static final int CANNOT_WRITE = 1;
        private static final int BAD = 2;

        @CommandLine.ArgGroup(multiplicity = "1")
        private @Nullable Cases cases;

        @CommandLine.Spec
        private CommandLine.Model.@Nullable CommandSpec spec;

        static final class Cases {
            @CommandLine.Option(names = "--case", paramLabel = "FILE", description = "One case, in JSON.")
            private @Nullable Path one;

            @CommandLine.Option(names = "--cases", paramLabel = "FILE", description = "Many cases, one a line.")
            private @Nullable Path many;
        }

        @Override
        public Integer call() {
            var from = Objects.requireNonNull(cases);
            var out = new BufferedOutputStream(System.out, 1 << 16);
            int status = from.one != null ? one(from.one, out) : many(Objects.requireNonNull(from.many), out);
            flush(out);
            if (System.out.checkError()) {
                refuse("standard output", "/: cannot be written");
                return CANNOT_WRITE;
            }
            return status;
        }

        private int one(Path file, OutputStream out) {
            try {
                decide(Lines.text(Files.readAllBytes(file), true), out);
                return 0;
            } catch (BadInput e) {
                return refuse(file.toString(), e.getMessage());
            } catch (IOException e) {
                return refuse(file.toString(), reason(e));
            }
        }

        private int many(Path file, OutputStream out) {
            int status = 0;
            try (var in = Files.newInputStream(file)) {
                var lines = new Lines(in, () -> flush(out));
                for (boolean more = true; more; ) {
                    try {
                        var line = lines.next();
                        more = line != null;
                        if (line != null && !line.isBlank()) decide(line, out);
                    } catch (BadInput e) {
                        flush(out);
                        status = refuse(file + ": line " + lines.number(), e.getMessage());
                    }
                }
                return status;
            } catch (IOException e) {
                return refuse(file.toString(), reason(e));
            }
        }

        private static void decide(String json, OutputStream out) throws IOException {
            var decision = ConsentRules.decide(ConsentJson.read(json));
            out.write(ConsentJson.write(decision));
            out.write('\n');
        }

        private static String reason(IOException problem) {
            return problem instanceof NoSuchFileException
                    ? "/: no such file"
                    : "/: cannot be read: " + problem.getMessage();
        }

        private static void flush(OutputStream out) {
            try {
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private int refuse(String where, @Nullable String words) {
            var err = Objects.requireNonNull(spec).commandLine().getErr();
            err.println((where + ": " + words).replaceAll("\\R", " "));
            err.flush();
            return BAD;
        }
    }
}

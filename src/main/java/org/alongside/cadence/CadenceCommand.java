package org.alongside.cadence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.alongside.platform.cli.Command;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code cadence list} and {@code cadence evaluate}: no database, no web server. */
@CommandLine.Command(
        name = "cadence",
        mixinStandardHelpOptions = true,
        description = "Cadence policies, and how an enrollment stands against one on a date.",
        subcommands = {CadenceCommand.ListPolicies.class, CadenceCommand.Evaluate.class})
public final class CadenceCommand implements Command {
    private static final int BAD = 2;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Objects.requireNonNull(spec).commandLine().usage(System.err);
        return BAD;
    }

    @CommandLine.Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "The policies that come with Alongside: id and title.")
    static final class ListPolicies implements Command {
        @CommandLine.Spec
        private CommandLine.Model.@Nullable CommandSpec spec;

        @Override
        public Integer call() {
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            CadencePolicies.shipped().forEach((id, policy) -> out.println(id + "\t" + policy.title()));
            return 0;
        }
    }

    @CommandLine.Command(
            name = "evaluate",
            mixinStandardHelpOptions = true,
            description = "Evaluates one enrollment, or one a line, against a policy on a date; answers in JSON.",
            exitCodeListHeading = "%nExit status:%n",
            exitCodeList = {"0:evaluated", "2:bad usage or input: file, place and reason on standard error"})
    static final class Evaluate implements Command {
        @CommandLine.ArgGroup(multiplicity = "1")
        private @Nullable Policy policy;

        @CommandLine.ArgGroup(multiplicity = "1")
        private @Nullable Enrollments enrollments;

        @CommandLine.Option(
                names = "--as-of",
                required = true,
                description = "The date of the answer, such as 2026-06-30.")
        private String asOf = "";

        @CommandLine.Spec
        private CommandLine.Model.@Nullable CommandSpec spec;

        static final class Policy {
            @CommandLine.Option(names = "--policy", description = "Id of a policy that comes with Alongside.")
            private @Nullable String id;

            @CommandLine.Option(names = "--policy-file", description = "A policy of your own, in JSON.")
            private @Nullable Path file;
        }

        static final class Enrollments {
            @CommandLine.Option(names = "--enrollment", description = "One enrollment, in JSON.")
            private @Nullable Path one;

            @CommandLine.Option(names = "--enrollments", description = "Many enrollments, one a line.")
            private @Nullable Path many;
        }

        @Override
        public Integer call() {
            try {
                var day = day();
                var chosen = policy(Objects.requireNonNull(policy));
                var out = new BufferedOutputStream(System.out, 1 << 16);
                int status = evaluate(chosen, day, Objects.requireNonNull(enrollments), out);
                out.flush();
                return status;
            } catch (Unreadable e) {
                return refuse(e.getMessage());
            } catch (IOException e) {
                return refuse("standard output: " + e.getMessage());
            }
        }

        private int evaluate(CadencePolicy policy, LocalDate day, Enrollments from, OutputStream out)
                throws IOException {
            if (from.one != null) {
                answer(policy, day, from.one.toString(), text(from.one), out);
                return 0;
            }
            var file = Objects.requireNonNull(from.many);
            int status = 0;
            try (var lines = Files.newBufferedReader(file)) {
                int number = 0;
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    number++;
                    if (line.isBlank()) continue;
                    try {
                        answer(policy, day, file + ": line " + number, line, out);
                    } catch (Unreadable e) {
                        out.flush();
                        status = refuse(e.getMessage());
                    }
                }
            } catch (NoSuchFileException e) {
                throw new Unreadable(file + ": /: no such file");
            } catch (IOException e) {
                throw new Unreadable(file + ": /: " + e.getMessage());
            }
            return status;
        }

        private static void answer(CadencePolicy policy, LocalDate day, String where, String json, OutputStream out)
                throws IOException {
            CadenceEnrollment enrollment;
            try {
                enrollment = CadenceJson.enrollment(json);
            } catch (CadenceJson.BadInput e) {
                throw new Unreadable(where + ": " + e.getMessage());
            }
            CadenceJson.write(out, Cadence.evaluate(policy, enrollment, day));
            out.write('\n');
        }

        private static CadencePolicy policy(Policy chosen) {
            if (chosen.file != null) {
                try {
                    return CadenceJson.policy(text(chosen.file));
                } catch (CadenceJson.BadInput e) {
                    throw new Unreadable(chosen.file + ": " + e.getMessage());
                }
            }
            var policy = CadencePolicies.shipped().get(Objects.requireNonNull(chosen.id));
            if (policy == null)
                throw new Unreadable("--policy: " + chosen.id + ": no policy has this id; 'cadence list' names them");
            return policy;
        }

        private LocalDate day() {
            try {
                return LocalDate.parse(asOf);
            } catch (DateTimeParseException e) {
                throw new Unreadable("--as-of: " + asOf + ": is not a date such as 2026-06-30");
            }
        }

        private static String text(Path file) {
            try {
                return Files.readString(file);
            } catch (NoSuchFileException e) {
                throw new Unreadable(file + ": /: no such file");
            } catch (IOException e) {
                throw new Unreadable(file + ": /: cannot be read: " + e.getMessage());
            }
        }

        private int refuse(@Nullable String words) {
            var err = Objects.requireNonNull(spec).commandLine().getErr();
            err.println(String.valueOf(words).replaceAll("\\R", " "));
            err.flush();
            return BAD;
        }
    }

    private static final class Unreadable extends RuntimeException {
        Unreadable(String words) {
            super(words);
        }
    }
}

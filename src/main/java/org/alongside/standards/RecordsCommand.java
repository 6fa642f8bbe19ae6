package org.alongside.standards;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.alongside.platform.cli.Command;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** A command that answers for each record of a file: one standard, one stage, one date. */
abstract class RecordsCommand implements Command {
    private static final int BAD = 2;

    @CommandLine.ArgGroup(multiplicity = "1")
    private @Nullable StandardOption standard;

    @CommandLine.Option(names = "--stage", required = true, description = "The level, such as candidate.")
    private String stage = "";

    @CommandLine.Option(
            names = "--record",
            required = true,
            description = "A record in JSON; one whose name ends in .ndjson holds one a line.")
    private Path record = Path.of("");

    @CommandLine.Option(names = "--as-of", required = true, description = "The date of the answer, such as 2026-06-30.")
    private String asOf = "";

    @CommandLine.Option(
            names = "--format",
            defaultValue = "json",
            description = "json (one line a record; the default) or text, for reading.")
    private Format format = Format.json;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    /** As they are written on the command line. */
    enum Format {
        json,
        text
    }

    /** @throws StandardOption.Unusable if an option does not fit */
    abstract Answering answering(Standard standard, Standard.Stage stage, LocalDate asOf, Format format);

    @Override
    public final Integer call() {
        try {
            var day = StandardOption.day("--as-of", asOf);
            var chosen = Objects.requireNonNull(standard).on(day);
            var answering = answering(chosen, StandardOption.stage(chosen, stage), day, format);
            return new RecordFile(record, answering, System.out, this::refuse).answer() ? 0 : BAD;
        } catch (StandardOption.Unusable e) {
            refuse(String.valueOf(e.getMessage()));
            return BAD;
        }
    }

    private void refuse(String words) {
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        err.println(words.replaceAll("\\p{Cntrl}+", " "));
        err.flush();
    }
}

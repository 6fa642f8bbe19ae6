package org.alongside.standards;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.alongside.platform.cli.Command;
import org.alongside.platform.definitions.BadDefinition;
import org.alongside.platform.definitions.DefinitionReader;
import org.alongside.platform.definitions.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code standards check}: is a definition file right, and a standard? */
@CommandLine.Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks a definition file of a standard.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:it is right", "2:something is wrong: file, line and reason on standard error"})
final class CheckStandardCommand implements Command {
    @CommandLine.Parameters(paramLabel = "FILE", description = "A definition file, in YAML.")
    private Path file = Path.of("");

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var command = Objects.requireNonNull(spec).commandLine();
        var problems = problems();
        problems.forEach(problem -> command.getErr().println(problem.toString().replaceAll("\\p{Cntrl}+", " ")));
        if (!problems.isEmpty()) return 2;
        command.getOut().println(file + ": a standard that can be evaluated.");
        return 0;
    }

    private List<Problem> problems() {
        var name = file.toString();
        try {
            var definition = new DefinitionReader().read(name, Files.readString(file), false);
            if (definition.kind().equals(Standard.KIND)) return List.of();
            return List.of(new Problem(name, 1, "kind: '%s', not '%s'".formatted(definition.kind(), Standard.KIND)));
        } catch (BadDefinition e) {
            return e.problems();
        } catch (NoSuchFileException e) {
            return List.of(new Problem(name, 1, "no such file"));
        } catch (CharacterCodingException e) {
            return List.of(new Problem(name, 1, "not UTF-8 text"));
        } catch (IOException e) {
            return List.of(new Problem(name, 1, "cannot be read: " + e.getMessage()));
        }
    }
}

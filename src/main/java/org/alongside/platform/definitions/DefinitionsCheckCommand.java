package org.alongside.platform.definitions;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code definitions check}: is every file right that comes with Alongside, or every file named? */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks definition files; without any, those that come with Alongside.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:every file is right", "2:something is wrong: file, line and reason on standard error"})
public final class DefinitionsCheckCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A definition file, in YAML.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        var reader = new DefinitionReader();
        var problems = new ArrayList<Problem>();
        var count = files.isEmpty() ? checkShipped(reader, problems) : checkFiles(reader, problems);
        var command = Objects.requireNonNull(spec).commandLine();
        problems.forEach(command.getErr()::println);
        if (!problems.isEmpty()) return 2;
        command.getOut().println(count == 1 ? "1 definition is right." : count + " definitions are right.");
        return 0;
    }

    private static int checkShipped(DefinitionReader reader, List<Problem> problems) {
        try {
            return ShippedDefinitions.read(reader).size();
        } catch (BadDefinition e) {
            problems.addAll(e.problems());
            return 0;
        }
    }

    private int checkFiles(DefinitionReader reader, List<Problem> problems) {
        for (var file : files) {
            try {
                reader.read(file.toString(), Files.readString(file), false);
            } catch (BadDefinition e) {
                problems.addAll(e.problems());
            } catch (NoSuchFileException e) {
                problems.add(new Problem(file.toString(), 1, "no such file"));
            } catch (MalformedInputException e) {
                problems.add(new Problem(file.toString(), 1, "not UTF-8 text"));
            } catch (IOException e) {
                problems.add(new Problem(file.toString(), 1, "cannot be read: " + e.getMessage()));
            }
        }
        return files.size();
    }
}

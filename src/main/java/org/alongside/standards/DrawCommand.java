package org.alongside.standards;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.alongside.platform.cli.Command;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code standards draw}: does a draw for an audit again. */
@CommandLine.Command(
        name = "draw",
        mixinStandardHelpOptions = true,
        description =
                "Does a draw for an audit again: the same seed and numbers give the same picks, in the order drawn.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:drawn: one number a line", "2:bad usage or unreadable input"})
final class DrawCommand implements Command {
    @CommandLine.Option(names = "--seed", required = true, description = "The seed, as it stands on the draw.")
    private String seed = "";

    @CommandLine.Option(names = "--size", required = true, description = "How many are picked.")
    private int size;

    @CommandLine.Parameters(paramLabel = "FILE", description = "Everybody who could be picked: one number a line.")
    private Path file = Path.of("");

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (size < 1) return refuse("--size: " + size + ": at least one is picked");
        try {
            var numbers = Files.readString(file)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            Draw.of(seed, numbers, size).forEach(System.out::println);
            return 0;
        } catch (NoSuchFileException e) {
            return refuse(file + ": no such file");
        } catch (CharacterCodingException e) {
            return refuse(file + ": not UTF-8 text");
        } catch (IOException e) {
            return refuse(file + ": cannot be read: " + e.getMessage());
        }
    }

    private int refuse(String reason) {
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        err.println(reason.replaceAll("\\p{Cntrl}+", " "));
        err.flush();
        return 2;
    }
}

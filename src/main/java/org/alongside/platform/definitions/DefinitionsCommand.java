package org.alongside.platform.definitions;

import java.util.Objects;
import org.alongside.platform.cli.Command;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code definitions}: the rules that Alongside works by. */
@CommandLine.Command(
        name = "definitions",
        mixinStandardHelpOptions = true,
        description = "Looks after the definition files: the rules, lists and policies that Alongside works by.",
        subcommands = DefinitionsCheckCommand.class)
public final class DefinitionsCommand implements Command {

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var command = Objects.requireNonNull(spec).commandLine();
        command.usage(command.getErr());
        return 2;
    }
}

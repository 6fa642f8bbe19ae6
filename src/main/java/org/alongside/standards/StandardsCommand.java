package org.alongside.standards;

import java.util.Objects;
import org.alongside.platform.cli.Command;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code standards}: what certifying bodies ask, and how records stand against it. No database, no web server. */
@CommandLine.Command(
        name = "standards",
        mixinStandardHelpOptions = true,
        description = "Credential standards, and how a supporter's record stands against one on a date.",
        subcommands = {
            ListStandardsCommand.class,
            EvaluateCommand.class,
            ForecastCommand.class,
            PortabilityCommand.class,
            CheckStandardCommand.class,
            VerifyPacketCommand.class,
            DrawCommand.class
        })
public final class StandardsCommand implements Command {
    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        throw new CommandLine.ParameterException(
                line,
                "Say what to do: " + String.join(", ", line.getSubcommands().keySet()));
    }
}

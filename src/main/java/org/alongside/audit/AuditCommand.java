package org.alongside.audit;

import java.util.Objects;
import org.alongside.platform.cli.Command;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code audit}: proof that history is as it was written. */
@CommandLine.Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Proves that the history of changes and views is as it was written.",
        subcommands = AuditVerifyCommand.class)
public final class AuditCommand implements Command {

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var command = Objects.requireNonNull(spec).commandLine();
        command.usage(command.getErr());
        return 2;
    }
}

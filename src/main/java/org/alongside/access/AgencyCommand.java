package org.alongside.access;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Objects;
import org.alongside.platform.cli.Backstage;
import org.alongside.platform.cli.Command;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code agency add}: how an installation begins. */
@CommandLine.Command(
        name = "agency",
        mixinStandardHelpOptions = true,
        description = "Begins an agency on this installation.",
        subcommands = AgencyCommand.Add.class)
public final class AgencyCommand implements Command {
    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var command = Objects.requireNonNull(spec).commandLine();
        command.usage(command.getErr());
        return 2;
    }

    @CommandLine.Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description =
                    "Adds an agency with a first administrator and prints the address at which they choose a password.",
            exitCodeListHeading = "%nExit status:%n",
            exitCodeList = {"0:added", "2:something is missing or taken: the reason on standard error"})
    static final class Add implements Command {
        @CommandLine.Option(names = "--name", required = true, description = "Name of the agency.")
        private String name = "";

        @CommandLine.Option(
                names = "--zone",
                description = "Its time zone (default: ${DEFAULT-VALUE}).",
                defaultValue = "America/Denver")
        private String zone = "";

        @CommandLine.Option(
                names = "--administrator",
                required = true,
                description = "Name of its first administrator.")
        private String administrator = "";

        @CommandLine.Option(names = "--email", required = true, description = "The administrator's email address.")
        private String email = "";

        @CommandLine.Spec
        private CommandLine.Model.@Nullable CommandSpec spec;

        @Override
        public Integer call() {
            var command = Objects.requireNonNull(spec).commandLine();
            try (var program = Backstage.open(command)) {
                var address = program.getBean(FoundAgency.class).found(name, ZoneId.of(zone), administrator, email);
                command.getOut()
                        .printf(
                                "%s is there. %s chooses a password at%n%s%n(once, within seven days).%n",
                                name, administrator, address);
                return 0;
            } catch (IllegalArgumentException | DateTimeException e) {
                command.getErr().println("agency add: " + e.getMessage());
                return 2;
            }
        }
    }
}

package org.alongside.platform.cli;

import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine;

/** Reads the command line and runs the command it names; none named means {@code serve}. */
@CommandLine.Command(
        name = "alongside",
        mixinStandardHelpOptions = true,
        version = "Alongside 0.1.0",
        description =
                "Runs family peer support programs: parents who have been there, walking beside parents who are there now.")
public final class CommandLineStart implements Callable<Integer> {
    private final ServeCommand serve;

    private CommandLineStart(ServeCommand serve) {
        this.serve = serve;
    }

    /** The exit status of the command, after it has ended. Only what serves writes a log; others say what there is to say. */
    public static int run(Class<?> program, String... words) {
        var serve = new ServeCommand(program);
        var line = new CommandLine(new CommandLineStart(serve))
                .addSubcommand(serve)
                .addSubcommand(new DemoCommand(serve));
        ServiceLoader.load(Command.class).stream()
                .map(ServiceLoader.Provider::get)
                .forEach(line::addSubcommand);
        return line.setParameterExceptionHandler((problem, given) -> misused(problem))
                .setExecutionExceptionHandler((problem, command, result) -> failed(problem, command))
                .execute(words);
    }

    /** One line, so that whoever calls it from a script can show it; the help says the rest. */
    private static int misused(CommandLine.ParameterException problem) {
        var command = problem.getCommandLine();
        var name = command.getCommandSpec().qualifiedName();
        var reason = String.valueOf(problem.getMessage())
                .strip()
                .replaceFirst("^Error: ", "")
                .replaceAll("\\R\\s*", " ");
        command.getErr().println(name + ": " + reason + " ('" + name + " --help' says how)");
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(Exception problem, CommandLine command) {
        command.getErr()
                .println(command.getCommandName() + ": "
                        + NestedExceptionUtils.getMostSpecificCause(problem).getMessage());
        return 1;
    }

    @Override
    public Integer call() {
        return serve.call();
    }
}

package org.alongside.platform.cli;

import picocli.CommandLine;

/** Serves with the invented demo network. */
@CommandLine.Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Serves with an invented network to try things out: two agencies, a year of history, a page of people to sign in as.")
final class DemoCommand implements Command {
    private final ServeCommand serve;

    @CommandLine.Option(names = "--port", description = "Port to listen on (default: 8080, or ALONGSIDE_PORT).")
    private int port;

    DemoCommand(ServeCommand serve) {
        this.serve = serve;
    }

    @Override
    public Integer call() {
        serve.port = port;
        return serve.serve("demo");
    }
}

package org.alongside.platform.cli;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/** The program for a command that works in the database: nobody outside this machine reaches it, and its jobs rest. */
public final class Backstage {
    private Backstage() {}

    /** To be closed when the command has done its work. The embedded database must not be in use by a program that serves. */
    public static ConfigurableApplicationContext open(CommandLine command) {
        var start = (CommandLineStart) command.getCommandSpec().root().userObject();
        return new SpringApplicationBuilder(start.program())
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--alongside.jobs.run=false",
                        "--logging.level.org.alongside=warn");
    }
}

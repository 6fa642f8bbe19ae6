package org.alongside.platform.cli;

import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine;

/** Starts the program and serves until it is told to stop. */
@CommandLine.Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves Alongside until it is stopped. This is what happens without a command, too.")
final class ServeCommand implements Command {
    private final Class<?> program;

    @CommandLine.Option(names = "--port", description = "Port to listen on (default: 8080, or ALONGSIDE_PORT).")
    int port;

    ServeCommand(Class<?> program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return serve();
    }

    int serve(String... profiles) {
        var stopped = new CountDownLatch(1);
        var application = new SpringApplicationBuilder(program)
                .profiles(profiles)
                .listeners((ApplicationListener<ContextClosedEvent>) event -> stopped.countDown());
        start(application.build());
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private void start(SpringApplication application) {
        if (port > 0) application.run("--server.port=" + port);
        else application.run();
    }
}

package org.alongside.platform.jobs;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Consumer;

/** Something to do again and again, or when asked to. Runs at least once: it may be repeated after a crash. */
public sealed interface Job {
    /** Its name for good: waiting work is kept under it. */
    String name();

    /** Again when {@code pause} has passed since it last ended. */
    static Job every(Duration pause, String name, Runnable work) {
        return new Repeated(name, pause, work);
    }

    static Job daily(LocalTime at, ZoneId zone, String name, Runnable work) {
        return new Daily(name, at, zone, work);
    }

    /** When asked to, by {@link Jobs#start}; {@code work} is told for which thing. Tried again if it fails. */
    static Job onRequest(String name, Consumer<UUID> work) {
        return new OnRequest(name, work);
    }

    record Repeated(String name, Duration pause, Runnable work) implements Job {}

    record Daily(String name, LocalTime at, ZoneId zone, Runnable work) implements Job {}

    record OnRequest(String name, Consumer<UUID> work) implements Job {}
}

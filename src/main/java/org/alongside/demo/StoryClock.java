package org.alongside.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The program's clock in the demo: while the story is told it stands where the story is, then it goes with the wall clock. */
final class StoryClock extends Clock {
    private final Clock wall;
    private final AtomicReference<@Nullable Instant> telling = new AtomicReference<>();

    StoryClock(Clock wall) {
        this.wall = wall;
    }

    void at(Instant moment) {
        telling.set(moment);
    }

    void now() {
        telling.set(null);
    }

    @Override
    public Instant instant() {
        var moment = telling.get();
        return moment == null ? wall.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}

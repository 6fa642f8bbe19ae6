package org.alongside.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Chance from a fixed seed: the same network every time, but for the day it is told on. */
final class Chance {
    private final RandomGenerator random;

    Chance() {
        this(20_240_401);
    }

    /** Another part of the story, whose chances leave the rest as it is. */
    Chance(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** An id as a client would have made it on {@code day}: UUID version 7. */
    UUID id(LocalDate day) {
        long millis = day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli() + random.nextInt(86_400_000);
        return new UUID(
                millis << 16 | 0x7000 | random.nextInt(0x1000), random.nextLong() >>> 2 | 0x8000_0000_0000_0000L);
    }
}

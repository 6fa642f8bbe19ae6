package org.alongside.certification.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * How often somebody without an account may ask: so many times a minute from one address, or from one network where that is
 * IPv6. Counted in memory, by each node for itself, and forgotten with the minute.
 */
@Component
class PublicLimits {
    private static final int A_MINUTE = 60;
    private static final int ADDRESSES = 100_000;
    private static final int NETWORK_PARTS = 4;

    private final Clock clock;
    private final Cache<String, AtomicInteger> asked = Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterWrite(Duration.ofMinutes(2))
            .build();

    PublicLimits(Clock clock) {
        this.clock = clock;
    }

    /** @throws ResponseStatusException 429 if it was too often */
    void count(HttpServletRequest request) {
        long minute = clock.instant().getEpochSecond() / 60;
        int times = asked.get(minute + " " + network(request.getRemoteAddr()), any -> new AtomicInteger())
                .incrementAndGet();
        if (times > A_MINUTE) throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }

    private static String network(String address) {
        var parts = address.split(":");
        return parts.length > NETWORK_PARTS ? String.join(":", List.of(parts).subList(0, NETWORK_PARTS)) : address;
    }
}

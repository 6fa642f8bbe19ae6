package org.alongside.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.platform.db.Db;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Hands news to its handlers. What fails is tried again after 10 seconds, then ever later, for about a day; then it is
 * given up, kept with its problem, and said in the log.
 */
@Component
public class DeliverNews {
    private static final Logger log = LoggerFactory.getLogger(DeliverNews.class);
    private static final int AT_ONCE = 20;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int LONGEST_PROBLEM = 2000;
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(15));

    private final Db db;
    private final OutboxStore outbox;
    private final Clock clock;
    private final ObjectProvider<OutboxHandler> handlers;

    DeliverNews(Db db, OutboxStore outbox, Clock clock, ObjectProvider<OutboxHandler> handlers) {
        this.db = db;
        this.outbox = outbox;
        this.clock = clock;
        this.handlers = handlers;
    }

    /** Delivers everything that is due now. */
    public void deliver() {
        var byKind = handlers.stream().collect(Collectors.toMap(OutboxHandler::kind, Function.identity()));
        List<News> taken;
        do {
            taken = db.keeper(() -> outbox.take(AT_ONCE, LEASE));
            taken.forEach(news -> deliver(news, byKind));
        } while (taken.size() == AT_ONCE);
    }

    private void deliver(News news, Map<String, OutboxHandler> byKind) {
        try {
            var handler = byKind.get(news.kind());
            if (handler == null) throw new IllegalStateException("Nothing here handles '" + news.kind() + "'.");
            handler.handle(news);
            settle(() -> outbox.delivered(news.id()));
        } catch (Exception e) {
            failed(news, e);
        }
    }

    private void failed(News news, Exception e) {
        var problem = problem(e);
        if (news.attempt() > PAUSES.size()) {
            log.error("News {} of kind {} was given up after {} tries.", news.id(), news.kind(), news.attempt(), e);
            settle(() -> outbox.giveUp(news.id(), problem));
        } else {
            var pause = PAUSES.get(news.attempt() - 1);
            log.warn("News {} of kind {} will be tried again in {}: {}", news.id(), news.kind(), pause, problem);
            settle(() -> outbox.again(news.id(), clock.instant().plus(pause), problem));
        }
    }

    private static String problem(Exception e) {
        var words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return words.substring(0, Math.min(words.length(), LONGEST_PROBLEM));
    }

    private void settle(Runnable work) {
        db.keeper(() -> {
            work.run();
            return null;
        });
    }

    /** Forgets what was delivered long ago. */
    void tidy() {
        db.keeper(() -> outbox.forget(clock.instant().minus(KEPT)));
    }
}

package org.alongside.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.json.JsonMapper;

class DeliveringNewsTest {
    private TestDatabase database;
    private World world;
    private Outbox outbox;
    private DeliverNews deliverNews;
    private final List<News> heard = new ArrayList<>();
    private int failures;

    @BeforeEach
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        var json = JsonMapper.shared();
        outbox = new Outbox(database.sql, json);
        var beans = new StaticListableBeanFactory();
        beans.addBean("ears", new Ears());
        deliverNews = new DeliverNews(
                database.db,
                new OutboxStore(database.sql, json),
                database.clock,
                beans.getBeanProvider(OutboxHandler.class));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void newsIsHeardOnceAfterItsTransaction() {
        announce("A visit was logged");
        deliverNews.deliver();
        deliverNews.deliver();
        assertThat(heard).singleElement().satisfies(news -> {
            assertThat(news.payload().get("words").asString()).isEqualTo("A visit was logged");
            assertThat(news.actor()).isEqualTo(world.program);
            assertThat(news.attempt()).isOne();
        });
    }

    @Test
    void whatIsRolledBackIsNeverHeard() {
        assertThatThrownBy(() -> database.db.as(world.rosa, () -> {
            outbox.announce(world.agency, "said", Map.of("words", "Never mind"));
            throw new IllegalStateException("The page failed.");
        }));
        deliverNews.deliver();
        assertThat(heard).isEmpty();
    }

    @Test
    void newsNeedsATransaction() {
        assertThatThrownBy(() -> outbox.announce(world.agency, "said", Map.of()))
                .hasMessageContaining("needs the transaction");
    }

    @Test
    void nobodyAnnouncesForAnotherAgency() {
        assertThatThrownBy(() -> database.db.as(
                        world.rosa, () -> outbox.announce(world.rivers, "said", Map.of("words", "Hello across"))))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void whatFailsIsTriedAgainLaterAndItsProblemKeptMeanwhile() {
        failures = 1;
        announce("Try twice");
        deliverNews.deliver();
        assertThat(waiting()).containsEntry("problem", "The line is busy.");
        deliverNews.deliver();
        assertThat(heard).isEmpty();
        database.clock.forward(Duration.ofSeconds(11));
        deliverNews.deliver();
        assertThat(heard)
                .singleElement()
                .satisfies(news -> assertThat(news.attempt()).isEqualTo(2));
        assertThat(waiting().get("delivered_at")).isNotNull();
    }

    @Test
    void afterADayOfTriesItIsGivenUpAndKept() {
        failures = Integer.MAX_VALUE;
        announce("Never");
        for (int hours = 0; hours < 60; hours++) {
            deliverNews.deliver();
            database.clock.forward(Duration.ofHours(1));
        }
        assertThat(waiting()).containsEntry("attempts", 8).containsEntry("problem", "The line is busy.");
        assertThat(waiting().get("given_up_at")).isNotNull();
        deliverNews.tidy();
        assertThat(waiting()).isNotNull();
    }

    @Test
    void oneFailureDoesNotHoldUpTheOthers() {
        database.db.as(world.rosa, () -> outbox.announce(world.agency, "unheard-of", Map.of()));
        for (int n = 0; n < 45; n++) announce("Number " + n);
        deliverNews.deliver();
        assertThat(heard).hasSize(45);
    }

    @Test
    void newsLeftByAProgramThatDiedIsDeliveredByTheNext() {
        announce("Half done");
        database.db.keeper(() -> new OutboxStore(database.sql, JsonMapper.shared()).take(5, Duration.ofMinutes(2)));
        deliverNews.deliver();
        assertThat(heard).isEmpty();
        database.clock.forward(Duration.ofMinutes(3));
        deliverNews.deliver();
        assertThat(heard).hasSize(1);
    }

    @Test
    void deliveredNewsIsForgottenAfterAMonth() {
        announce("Old news");
        deliverNews.deliver();
        database.clock.forward(Duration.ofDays(29));
        deliverNews.tidy();
        assertThat(count()).isOne();
        database.clock.forward(Duration.ofDays(2));
        deliverNews.tidy();
        assertThat(count()).isZero();
    }

    private void announce(String words) {
        database.db.as(world.rosa, () -> outbox.announce(world.agency, "said", new Said(UUID.randomUUID(), words)));
    }

    private Map<String, Object> waiting() {
        return database.superuser().sql("select * from outbox").query().singleRow();
    }

    private long count() {
        return database.superuser()
                .sql("select count(*) from outbox")
                .query(Long.class)
                .single();
    }

    record Said(UUID id, String words) {}

    private class Ears implements OutboxHandler {
        @Override
        public String kind() {
            return "said";
        }

        @Override
        public void handle(News news) {
            if (failures-- > 0) throw new IllegalStateException("The line is busy.");
            heard.add(news);
        }
    }
}

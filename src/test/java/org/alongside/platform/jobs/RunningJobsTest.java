package org.alongside.platform.jobs;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class RunningJobsTest {
    private TestDatabase database;
    private Jobs jobs;
    private final CountDownLatch rounds = new CountDownLatch(2);
    private final LinkedBlockingQueue<UUID> done = new LinkedBlockingQueue<>();

    @BeforeEach
    void arrange() {
        database = TestDatabase.fresh();
        var beans = new StaticListableBeanFactory();
        beans.addBean("round", Job.every(Duration.ofMillis(1), "round", rounds::countDown));
        beans.addBean("errand", Job.onRequest("errand", done::add));
        jobs = new Jobs(beans.getBeanProvider(Job.class), new JobSettings(true, 4), Clock.systemUTC(), database.pool);
    }

    @AfterEach
    void close() {
        jobs.stop();
        database.close();
    }

    @Test
    void aRepeatedJobRunsAgainAndAgain() throws InterruptedException {
        jobs.start();
        assertThat(rounds.await(20, SECONDS)).isTrue();
    }

    @Test
    void aJobIsDoneOnceForEachThingAskedFor() throws InterruptedException {
        var world = new World(database);
        var wanted = UUID.randomUUID();
        database.db.as(world.rosa, () -> {
            jobs.start("errand", wanted);
            jobs.start("errand", wanted);
        });
        assertThatThrownBy(() -> database.db.as(world.rosa, () -> {
            jobs.start("errand", UUID.randomUUID());
            throw new IllegalStateException("Never mind.");
        }));
        jobs.start();
        assertThat(done.poll(20, SECONDS)).isEqualTo(wanted);
        assertThat(rounds.await(20, SECONDS)).isTrue();
        assertThat(List.copyOf(done)).isEmpty();
    }

    /** Its process gave no sign of life for long. */
    @Test
    void whatAKilledProcessHadTakenIsTakenOver() throws InterruptedException {
        var wanted = UUID.randomUUID();
        database.superuser().sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                values ('errand', ?, now() - interval '1 hour', true, 'killed', now() - interval '1 hour', 2)
                """).param(wanted.toString()).update();
        jobs.start();
        assertThat(done.poll(20, SECONDS)).isEqualTo(wanted);
        assertThat(rounds.await(20, SECONDS)).isTrue();
        assertThat(List.copyOf(done)).isEmpty();
    }
}

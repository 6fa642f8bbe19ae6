package org.alongside.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Runs every {@link Job} from the time the program serves until it stops. */
@Component
@EnableConfigurationProperties(JobSettings.class)
public class Jobs implements SmartLifecycle {
    private static final Duration LOOK_FOR_WORK = Duration.ofSeconds(1);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);
    private static final int SIGNS_MISSED_BEFORE_TAKEN_OVER = 4;
    private static final Duration WAIT_FOR_RUNNING_JOBS = Duration.ofSeconds(20);

    private final ObjectProvider<Job> jobs;
    private final JobSettings settings;
    private final Clock clock;
    private final DataSource database;
    private final SchedulerClient waiting;
    private @Nullable Scheduler scheduler;

    Jobs(ObjectProvider<Job> jobs, JobSettings settings, Clock clock, DataSource database) {
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
        this.database = new TransactionAwareDataSourceProxy(database);
        this.waiting = SchedulerClient.Builder.create(this.database)
                .jdbcCustomization(postgres())
                .build();
    }

    /**
     * Has a job done soon, for one thing. Joins the transaction at work: if that fails, nothing is asked for. Asking twice
     * while it waits changes nothing.
     */
    public void start(String job, UUID id) {
        waiting.scheduleIfNotExists(new TaskInstance<>(job, id.toString()), clock.instant());
    }

    @Override
    public boolean isAutoStartup() {
        return settings.run();
    }

    @Override
    public synchronized void start() {
        var onRequest = new ArrayList<Task<?>>();
        var repeated = new ArrayList<RecurringTask<Void>>();
        jobs.forEach(job -> {
            switch (job) {
                case Job.Repeated(var name, var pause, var work) ->
                    repeated.add(repeated(name, FixedDelay.of(pause), work));
                case Job.Daily(var name, var at, var zone, var work) ->
                    repeated.add(
                            repeated(name, new com.github.kagkarlsson.scheduler.task.schedule.Daily(zone, at), work));
                case Job.OnRequest once -> onRequest.add(onRequest(once));
            }
        });
        scheduler = scheduler(onRequest, repeated);
        scheduler.start();
    }

    private Scheduler scheduler(List<Task<?>> onRequest, List<RecurringTask<Void>> repeated) {
        return Scheduler.create(database, onRequest)
                .startTasks(repeated)
                .threads(settings.atOnce())
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .jdbcCustomization(postgres())
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(LOOK_FOR_WORK)
                .heartbeatInterval(SIGN_OF_LIFE)
                .missedHeartbeatsLimit(SIGNS_MISSED_BEFORE_TAKEN_OVER)
                .shutdownMaxWait(WAIT_FOR_RUNNING_JOBS)
                .clock(clock::instant)
                .build();
    }

    private static RecurringTask<Void> repeated(String name, Schedule schedule, Runnable work) {
        return Tasks.recurring(name, schedule).execute((instance, context) -> work.run());
    }

    private static Task<Void> onRequest(Job.OnRequest job) {
        return Tasks.oneTime(job.name())
                .execute((instance, context) -> job.work().accept(UUID.fromString(instance.getId())));
    }

    private static PostgreSqlJdbcCustomization postgres() {
        return new PostgreSqlJdbcCustomization(false, false);
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) scheduler.stop();
        scheduler = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}

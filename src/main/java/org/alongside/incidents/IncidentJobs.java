package org.alongside.incidents;

import java.time.Duration;
import org.alongside.platform.jobs.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class IncidentJobs {
    /** Clocks of harm count in minutes. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Bean
    Job incidentClocks(Escalate escalate) {
        return Job.every(PAUSE, "incidents-clocks", escalate::send);
    }
}

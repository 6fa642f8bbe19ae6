package org.alongside.keeping;

import java.time.LocalTime;
import java.time.ZoneOffset;
import org.alongside.platform.jobs.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class KeepingJobs {
    /** Night in the United States. */
    private static final LocalTime AT_NIGHT = LocalTime.of(8, 30);

    @Bean
    Job purging(PurgeRecords purgeRecords) {
        return Job.daily(AT_NIGHT, ZoneOffset.UTC, "keeping-purge", purgeRecords::purge);
    }
}

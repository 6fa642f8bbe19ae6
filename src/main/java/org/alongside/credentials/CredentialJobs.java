package org.alongside.credentials;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.alongside.platform.jobs.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class CredentialJobs {
    /** In the morning of the mountain states. */
    private static final LocalTime EARLY = LocalTime.of(13, 0);

    @Bean
    Job credentialRecordsKept(KeepRecords records) {
        return Job.every(Duration.ofMinutes(10), "credentials-keep-records", records::keep);
    }

    @Bean
    Job credentialReminders(SendReminders reminders) {
        return Job.daily(EARLY, ZoneOffset.UTC, "credentials-remind", reminders::send);
    }
}

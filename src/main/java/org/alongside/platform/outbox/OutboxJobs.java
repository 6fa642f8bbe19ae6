package org.alongside.platform.outbox;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.alongside.platform.jobs.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class OutboxJobs {
    @Bean
    Job newsDelivery(DeliverNews deliverNews) {
        return Job.every(Duration.ofSeconds(1), "outbox-deliver", deliverNews::deliver);
    }

    @Bean
    Job outboxTidying(DeliverNews deliverNews) {
        return Job.daily(LocalTime.of(9, 30), ZoneOffset.UTC, "outbox-tidy", deliverNews::tidy);
    }
}

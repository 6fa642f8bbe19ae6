package org.alongside.audit;

import java.time.Clock;
import java.time.Duration;
import org.alongside.platform.db.DatabaseSettings;
import org.alongside.platform.db.Db;
import org.alongside.platform.jobs.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration
class AuditSetup {
    private static final Duration BETWEEN_BATCHES = Duration.ofSeconds(2);

    @Bean
    SealStore sealStore(JdbcClient sql) {
        return new SealStore(sql);
    }

    @Bean
    SealHistory sealHistory(Db db, SealStore seals, DatabaseSettings settings, Clock clock) {
        var folder = settings.folder();
        return new SealHistory(db, seals, SigningKey.in(folder), CheckpointFile.in(folder), clock);
    }

    @Bean
    ForgetHistory forgetHistory(Db db, SealStore seals, DatabaseSettings settings, Clock clock) {
        return new ForgetHistory(db, seals, SigningKey.in(settings.folder()), clock);
    }

    @Bean
    Job sealing(SealHistory sealHistory) {
        return Job.every(BETWEEN_BATCHES, "audit-seal", sealHistory::seal);
    }

    @Bean
    Job checking(CheckHistory checkHistory) {
        return Job.onRequest(CheckHistory.JOB, checkHistory::check);
    }
}

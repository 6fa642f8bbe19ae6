package org.alongside.access;

import java.time.LocalTime;
import java.time.ZoneOffset;
import org.alongside.platform.db.Db;
import org.alongside.platform.jobs.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the door does by itself. */
@Configuration
class AccessJobs {
    /** Tries that slow nobody down any more are not kept. */
    @Bean
    Job signInTroubleForgotten(Db db, SignInLimits limits) {
        return Job.daily(
                LocalTime.of(9, 15),
                ZoneOffset.UTC,
                "sign-in-trouble-forgotten",
                () -> db.keeper(() -> {
                    limits.forgetOld();
                    return null;
                }));
    }
}

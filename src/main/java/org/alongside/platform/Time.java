package org.alongside.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one wall clock. Everything else is handed it. */
@Configuration
class Time {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}

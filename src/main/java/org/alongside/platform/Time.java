package org.alongside.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one wall clock. Everything else is handed it. */
@Configuration
public class Time {
    @Bean
    Clock clock() {
        return wall();
    }

    /** For commands, which run without the program around them. */
    public static Clock wall() {
        return Clock.systemUTC();
    }
}

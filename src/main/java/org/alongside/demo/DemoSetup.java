package org.alongside.demo;

import java.time.Clock;
import org.alongside.access.Personas;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/** In the demo: the clock that can tell a story, and the telling itself, before the first page is served. */
@Configuration
@Profile("demo")
class DemoSetup {
    @Bean
    @Primary
    StoryClock storyClock(@Qualifier("clock") Clock wall) {
        return new StoryClock(wall);
    }

    @Bean
    SmartLifecycle demoTold(DemoNetwork network, Personas personas) {
        return new SmartLifecycle() {
            private boolean told;

            @Override
            public void start() {
                personas.refuseRealPeople();
                network.tell();
                told = true;
            }

            @Override
            public void stop() {
                told = false;
            }

            @Override
            public boolean isRunning() {
                return told;
            }

            /** First of all, so that jobs and pages find the network there. */
            @Override
            public int getPhase() {
                return Integer.MIN_VALUE;
            }
        };
    }
}

package org.alongside.platform.definitions;

import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;

/** Reads the definitions while the database starts: reading them takes a second of work, the database a second of waiting. */
final class ReadAhead implements ApplicationListener<ApplicationStartingEvent> {

    @Override
    public void onApplicationEvent(ApplicationStartingEvent start) {
        ShippedDefinitions.readAhead();
    }
}

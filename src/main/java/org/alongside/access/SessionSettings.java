package org.alongside.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long one stays signed in.
 *
 * @param idle without a request, before one signs in again
 * @param longest after signing in, whatever one does
 * @param halfway from the password to the second factor
 * @param guestIdle as {@code idle}, for caregivers: their phone may be shared
 */
@ConfigurationProperties("alongside.sessions")
public record SessionSettings(
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("15m") Duration halfway,
        @DefaultValue("10m") Duration guestIdle) {

    public Duration idle(Session session) {
        return session.isGuest() ? guestIdle : idle;
    }
}

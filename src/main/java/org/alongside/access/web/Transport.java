package org.alongside.access.web;

import org.alongside.access.AddressSettings;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to serve an https address that it would answer as plain http: cookies would not be Secure, and behind a proxy
 * everybody would seem to come from one place and be slowed down together.
 */
@Component
class Transport {
    /** @throws IllegalStateException saying what to set */
    Transport(AddressSettings settings, Environment environment) {
        boolean https = "https".equals(settings.address().getScheme());
        boolean proxied = !environment
                .getProperty("server.forward-headers-strategy", "none")
                .equalsIgnoreCase("none");
        boolean itself = environment.containsProperty("server.ssl.bundle")
                || environment.containsProperty("server.ssl.certificate")
                || environment.containsProperty("server.ssl.key-store");
        if (https && !proxied && !itself) {
            throw new IllegalStateException(
                    "People reach Alongside at %s, but it hears plain http. Behind a proxy that sets X-Forwarded-For and X-Forwarded-Proto, set SERVER_FORWARD_HEADERS_STRATEGY=native; else give it a certificate (docs/operations.md)."
                            .formatted(settings.address()));
        }
    }
}

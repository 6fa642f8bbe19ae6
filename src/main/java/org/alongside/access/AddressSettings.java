package org.alongside.access;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people find this installation. Letters carry it, and passkeys are bound to it, so it is a setting: what a request
 * says of its host is not to be believed.
 *
 * @param address such as {@code https://alongside.example.org}
 */
@ConfigurationProperties("alongside")
public record AddressSettings(URI address) {
    public AddressSettings {
        if (address.getHost() == null) {
            throw new IllegalArgumentException(
                    "alongside.address is '%s', which names no host. Write it as https://alongside.example.org."
                            .formatted(address));
        }
    }

    /** A page of ours, to be opened from a letter. */
    public String of(String path) {
        var base = address.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}

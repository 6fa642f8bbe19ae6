package org.alongside.access;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Leaving quickly.
 *
 * @param to a page that anybody might look at, such as the weather
 */
@ConfigurationProperties("alongside.leave")
public record LeaveSettings(
        @DefaultValue("https://www.weather.gov/") URI to) {}

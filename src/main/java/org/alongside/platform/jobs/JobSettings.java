package org.alongside.platform.jobs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How work behind the pages is done.
 *
 * @param run whether this process works on it; off in tests, and on a node that should only serve pages
 * @param atOnce how much of it at the same time
 */
@ConfigurationProperties("alongside.jobs")
record JobSettings(
        @DefaultValue("true") boolean run,
        @DefaultValue("6") int atOnce) {}

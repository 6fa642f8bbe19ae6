package org.alongside.platform.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters leave.
 *
 * @param from the address letters come from
 */
@ConfigurationProperties("alongside.mail")
record MailSettings(
        @DefaultValue("Alongside <alongside@localhost>") String from) {}

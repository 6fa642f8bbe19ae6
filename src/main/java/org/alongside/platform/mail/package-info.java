/**
 * Letters the program writes: left in the outbox by {@link org.alongside.platform.mail.Mail#send}, sent by SMTP where
 * {@code spring.mail.host} is set; in the demo, and where no mail server is set up, kept to be read. Table
 * {@code kept_mail}.
 */
@NullMarked
package org.alongside.platform.mail;

import org.jspecify.annotations.NullMarked;

/**
 * How supporters stand with the body that certifies them: what it asks of their own lives, the certificates they hold and what
 * became of them, and the whole record that the standards engine counts. Start at {@link
 * org.alongside.credentials.SeeProgress}, {@link org.alongside.credentials.SupporterRecords} and {@link org.alongside.credentials.Standing}.
 *
 * <p>Owns the tables {@code standing_fact}, {@code credential}, {@code credential_event}, {@code credential_path}, {@code
 * program_credential}, {@code credential_reminder}, {@code kept_record}, {@code record_outdated}, {@code kept_standing} and {@code
 * lived_experience_counted}, and publishes {@code
 * alongside.credential_states()}. Birthdays and lived experience are seen by their owner alone; others see what follows.
 */
@ApplicationModule(allowedDependencies = {"platform", "standards", "supervision", "training", "statements", "access"})
@NullMarked
package org.alongside.credentials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

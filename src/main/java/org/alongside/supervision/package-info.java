/**
 * Supervision: sessions that a supervisor wrote and signed and each supporter signed for themself, and how much of it is owed
 * for the hours worked. Start at {@link org.alongside.supervision.RecordSession} and {@link
 * org.alongside.supervision.Standings}; the arithmetic of what is owed is {@link org.alongside.standards.Evaluation}'s.
 *
 * <p>Owns the tables {@code supervisor_credential}, {@code supervision_session}, {@code session_part} and {@code
 * session_addendum}, and publishes {@code alongside.days_worked()} and
 * {@code alongside.last_supervised()}. Who supervises whom is {@code supervision} of access.
 * Nothing about a supporter's own health is kept.
 */
@ApplicationModule(allowedDependencies = {"platform", "standards", "contacts", "hours", "rhythm"})
@NullMarked
package org.alongside.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

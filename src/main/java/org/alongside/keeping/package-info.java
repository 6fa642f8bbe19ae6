/**
 * Keeping the record: what of its minimum contents a family's record holds, and how long it is kept at least. Start at
 * {@link org.alongside.keeping.SeeRecord}; where a record ends, at {@link org.alongside.keeping.PurgeRecords}.
 *
 * <p>Owns the tables {@code kept_elsewhere}, {@code legal_hold}, {@code purge}, {@code purge_figure}
 * and {@code look_answer}. Reads the views {@code family_record_held}, {@code family_named} and {@code enrollment_ended} of families,
 * {@code contact_counted} of contacts, {@code consent_given} and {@code consent_ending} of consents, {@code account_named} of access. What a
 * record must hold, how long it is kept and which looks into it are not usual are the definitions {@code record-minimum},
 * {@code record-keeping} and {@code unusual-looks}.
 */
@ApplicationModule(allowedDependencies = {"platform", "audit", "families"})
@NullMarked
package org.alongside.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

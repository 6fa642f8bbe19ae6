/**
 * Keeping the record: what of its minimum contents a family's record holds, and how long it is kept at least. Start at
 * {@link org.alongside.keeping.SeeRecord}; where a record ends, at {@link org.alongside.keeping.PurgeRecords};
 * where somebody wants theirs corrected, at {@link org.alongside.keeping.AskCorrection} and {@link org.alongside.keeping.AnswerCorrection}.
 *
 * <p>Owns the tables {@code kept_elsewhere}, {@code legal_hold}, {@code purge}, {@code purge_figure},
 * {@code look_answer}, {@code correction} and {@code correction_step}. Reads the views {@code family_record_held}, {@code family_named} and {@code enrollment_ended} of families,
 * {@code contact_counted} of contacts, {@code consent_given} and {@code consent_ending} of consents, {@code account_named} of access. What a
 * record must hold, how long it is kept and which looks into it are not usual and how soon a correction is answered are the definitions
 * {@code record-minimum}, {@code record-keeping}, {@code unusual-looks} and {@code correction-clock}.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "audit", "families"})
@NullMarked
package org.alongside.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Keeping the record: what of its minimum contents a family's record holds, and how long it is kept at least. Start at
 * {@link org.alongside.keeping.SeeRecord}; where a record ends, at {@link org.alongside.keeping.PurgeRecords}.
 *
 * <p>Owns the tables {@code kept_elsewhere}, {@code legal_hold}, {@code purge} and {@code purge_figure}. Reads the views {@code family_record_held} of families, {@code
 * contact_counted} of contacts and {@code consent_given} of consents. What a record must hold and how long it is kept are the
 * definitions {@code record-minimum} and {@code record-keeping}.
 */
@ApplicationModule(allowedDependencies = {"platform", "audit", "families"})
@NullMarked
package org.alongside.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

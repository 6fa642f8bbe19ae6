/**
 * What must be handled with care and seen by few: mandated reports, harm, relationships with families, gifts, grievances,
 * ethics concerns and breaches of privacy. Kinds, their steps, clocks and words are dated definitions of kind {@code
 * incident-kind}; whom to call is {@code reporting-line}. Start at {@link org.alongside.incidents.Report} for how one grows and
 * at {@link org.alongside.incidents.Progress}, a pure reckoning of what waits for whom until when.
 *
 * <p>Owns the tables {@code incident}, {@code incident_step} and {@code incident_letter}. Who sees one is decided in the
 * database: its writer, those whose duties its kind names, never whom it is about; reaching the family is not enough.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "audit", "workforce"})
@NullMarked
package org.alongside.incidents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

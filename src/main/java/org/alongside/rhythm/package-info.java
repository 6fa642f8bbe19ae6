/**
 * How families are met, held against what their program expects: what is due and until when, what was kept, and why. Start
 * at {@link org.alongside.rhythm.Rhythms}; the arithmetic is {@link org.alongside.cadence.Cadence}'s.
 *
 * <p>Owns no tables: what a program expects is {@code program_rhythm}, kept by {@code programs}. Reads enrollments, their
 * phases and the contacts that count.
 */
@ApplicationModule(allowedDependencies = {"platform", "audit", "cadence", "programs", "families"})
@NullMarked
package org.alongside.rhythm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

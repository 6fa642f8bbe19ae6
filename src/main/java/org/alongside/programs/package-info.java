/**
 * By what rules families are walked with: programs, their peer kind and the title they show for a supporter. Start at
 * {@link org.alongside.programs.ProgramStore}.
 *
 * <p>Owns the tables {@code program}, {@code program_phase}, {@code program_rhythm} and {@code part2_review}; publishes the view
 * {@code program_part2}. Stands on {@code access} and {@code audit}; knows nothing of families.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "audit", "network"})
@NullMarked
package org.alongside.programs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * By what rules families are walked with: programs, their peer kind and the title they show for a supporter. Start at
 * {@link org.alongside.programs.ProgramStore}.
 *
 * <p>Owns the tables {@code program}, {@code program_phase} and {@code program_rhythm}. Stands on {@code access} and {@code audit}; knows nothing of families.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "audit", "network"})
@NullMarked
package org.alongside.programs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

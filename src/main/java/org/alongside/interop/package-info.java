/**
 * Records from elsewhere: families, enrollments, assignments and contacts from CSV or Excel files, brought in by the agency
 * administrator. Start at {@link org.alongside.interop.Imports}: a file is read ({@code reading}), its columns are mapped
 * ({@link org.alongside.interop.Plan}), every row is judged, and what was confirmed is written, and can be undone.
 *
 * <p>Owns the tables {@code import} and {@code import_row}. It writes rows of families, workforce and contacts many at a
 * time, under their own policies, triggers and constraints and marked with the import's id; nothing else may.
 */
@ApplicationModule(allowedDependencies = {"platform", "families", "contacts"})
@NullMarked
package org.alongside.interop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

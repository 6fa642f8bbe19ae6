/**
 * Who changed what and who looked, so that it can be proved. The change history itself is written by a trigger of the
 * ground; here views of a family's record are added to it, all of it is sealed in batches chained by hashes and signed,
 * and {@code audit verify} shows what was altered, removed, reordered or cut off since.
 *
 * <p>Owns the tables {@code history_seal} and {@code history_checkpoint}; reads {@code history}. Start at
 * {@link org.alongside.audit.ViewLog}.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package org.alongside.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

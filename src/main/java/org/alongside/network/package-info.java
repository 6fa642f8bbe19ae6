/**
 * Where agencies work: their sites. Start at {@link org.alongside.network.SiteStore}.
 *
 * <p>Owns the tables {@code agency} and {@code site}. Stands on {@code access} and {@code audit}; knows nothing of families.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "audit"})
@NullMarked
package org.alongside.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

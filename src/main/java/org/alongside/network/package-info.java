/**
 * Where agencies work, and with whom: their sites, and the partners outside to whom families may let them talk. Start at {@link
 * org.alongside.network.SiteStore} and {@link org.alongside.network.PartnerStore}.
 *
 * <p>Owns the tables {@code agency}, {@code site}, {@code partner} and {@code partner_agreement}. Stands on {@code access} and {@code audit}; knows nothing of families.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "audit"})
@NullMarked
package org.alongside.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

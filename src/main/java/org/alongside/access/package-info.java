/**
 * Who may come in: accounts by invitation, signing in with a password or a passkey and a second factor, sessions, and
 * breaking the glass. Guests, who are caregivers, sign in with one-time keys. Start at {@link org.alongside.access.Sessions}, which knows who a cookie belongs to;
 * {@code web.SecuritySetup} is the door that every request passes.
 *
 * <p>Owns the tables {@code account}, {@code account_role}, {@code supervision}, {@code break_glass} and those named
 * {@code account_...}, {@code sign_in_...} and {@code passkey_...}. Stands on {@code platform}; has {@code audit} note who
 * looked for a record outside their reach.
 */
@ApplicationModule(allowedDependencies = {"platform", "audit"})
@NullMarked
package org.alongside.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

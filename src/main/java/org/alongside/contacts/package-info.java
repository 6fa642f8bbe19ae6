/**
 * Contacts: what a supporter did with a family, written down once, in 30 seconds, and never lost. Start at
 * {@link org.alongside.contacts.LogContact}; lists and figures are in {@link org.alongside.contacts.ContactList}.
 *
 * <p>Owns the tables {@code contact}, {@code contact_participant}, {@code contact_addendum}, {@code follow_up} and
 * {@code time_entry}, and publishes the views {@code contact_counted} and {@code hours_counted}: what counts, defined
 * once. The statement that writes a contact reads the enrollment, the assignment and the people it is about, so that all
 * checks take one round trip.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "audit"})
@NullMarked
package org.alongside.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Contacts: what a supporter did with a family, written down once, in 30 seconds, and never lost. Start at
 * {@link org.alongside.contacts.LogContact}; lists and figures are in {@link org.alongside.contacts.ContactList}.
 *
 * <p>Owns the tables {@code contact}, {@code contact_for_supervisor}, {@code contact_addendum}, {@code follow_up}, {@code scope_note}, {@code visit_approval}, {@code contact_review},
 * {@code contact_message} and {@code gathering},
 * and publishes what counts, defined once: the view {@code contact_counted} for those who see the family, and {@code alongside.work_counted()}
 * for the work and the hours of a supporter, also with families she has left, and {@code contact_told}, what reports about a family draw on besides. The statement that writes a contact reads the
 * enrollment, the assignment and the people it is about, so that all checks take one round trip. What to heed before
 * contacting a family comes from {@code families}.
 */
@ApplicationModule(allowedDependencies = {"platform", "scope", "access", "audit", "families", "drafts"})
@NullMarked
package org.alongside.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Drafts: what somebody began to write and has not saved as a record yet, kept on the server as they type. Start at {@link
 * org.alongside.drafts.SaveDraft}; what is open is in {@link org.alongside.drafts.Drafts}.
 *
 * <p>Owns the table {@code draft}. A draft is its writer's alone, whatever anybody's role. It ends when its record is saved, in
 * that transaction, by the trigger {@code alongside.finish_draft()} on the record's table; when its writer throws it away; or
 * it goes to a colleague who walks with the family, by {@link org.alongside.drafts.HandOverDraft}.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package org.alongside.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

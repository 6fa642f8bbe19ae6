/**
 * The door for supporters, their supervisors and managers: the pages of a working day. Start at {@link
 * org.alongside.field.DayController} (my day), {@link org.alongside.field.FamilyController} (a family), {@link org.alongside.field.TeamController} and {@link
 * org.alongside.field.MonthController}. Owns no tables; reads the views that families, contacts and reports publish.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "scope",
            "audit",
            "programs",
            "network",
            "families",
            "workforce",
            "drafts",
            "contacts",
            "consent",
            "consents",
            "keeping",
            "reports",
            "rhythm",
            "results",
            "credentials",
            "cadence"
        })
@NullMarked
package org.alongside.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

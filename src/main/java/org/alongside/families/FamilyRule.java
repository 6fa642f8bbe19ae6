package org.alongside.families;

import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;

/** Who may change what about a family they can reach. Says no until told yes. */
public final class FamilyRule {
    private FamilyRule() {}

    /** Add families and people, change everything about them, open and end enrollments, assign supporters. */
    public static boolean mayManage(Actor actor) {
        return actor.is(Role.MANAGER) || actor.is(Role.SYSTEM);
    }

    /** Correct names to use, phone numbers and what to know before contacting. */
    public static boolean mayCorrect(Actor actor) {
        return mayManage(actor) || actor.is(Role.SUPPORTER) || actor.is(Role.SUPERVISOR);
    }

    /** Decide about phases and pauses of the families in one's reach. */
    public static boolean mayLead(Actor actor) {
        return mayManage(actor) || actor.is(Role.SUPERVISOR);
    }

    /** @throws NotFound as if there were nothing there */
    public static void mustLead(Actor actor) {
        if (!mayLead(actor)) throw new NotFound();
    }

    /** @throws NotFound as if there were nothing there */
    public static void mustManage(Actor actor) {
        if (!mayManage(actor)) throw new NotFound();
    }

    /** @throws NotFound as if there were nothing there */
    public static void mustCorrect(Actor actor) {
        if (!mayCorrect(actor)) throw new NotFound();
    }
}

package org.alongside.incidents;

import org.alongside.platform.db.Actor;

/**
 * Whom an open step waits for. Nobody to wait for passes it up: a writer without an account and a supervisor nobody has are
 * the manager's turn, or the privacy officer's where managers do not see this kind.
 */
final class Waits {
    private Waits() {}

    /** Who has the turn, after passing up. */
    static Duty turn(Step step, Kind kind, Incident incident) {
        return switch (step.by()) {
            case WRITER, SUPPORTER -> incident.begunBy() == null ? above(kind) : Duty.WRITER;
            case SUPERVISOR ->
                kind.audience().contains(Duty.SUPERVISOR) && incident.hasSupervisor() ? Duty.SUPERVISOR : above(kind);
            case MANAGER, PRIVACY_OFFICER -> step.by();
        };
    }

    /** Who is told next when the turn is overdue. */
    static Duty next(Duty turn, Kind kind, Incident incident) {
        return switch (turn) {
            case WRITER, SUPPORTER ->
                kind.audience().contains(Duty.SUPERVISOR) && incident.hasSupervisor() ? Duty.SUPERVISOR : above(kind);
            case SUPERVISOR, PRIVACY_OFFICER -> Duty.MANAGER;
            case MANAGER -> Duty.PRIVACY_OFFICER;
        };
    }

    private static Duty above(Kind kind) {
        return kind.audience().contains(Duty.MANAGER) ? Duty.MANAGER : Duty.PRIVACY_OFFICER;
    }

    /** Whether it is this reader's turn, of an incident that they see. */
    static boolean isOf(Actor actor, Step step, Kind kind, Incident incident) {
        return switch (turn(step, kind, incident)) {
            case WRITER, SUPPORTER -> actor.person().equals(incident.begunBy());
            case SUPERVISOR -> incident.supervised();
            case MANAGER -> Duty.MANAGER.isOf(actor);
            case PRIVACY_OFFICER -> Duty.PRIVACY_OFFICER.isOf(actor);
        };
    }
}

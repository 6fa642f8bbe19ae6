package org.alongside.results;

import java.time.LocalDate;
import java.util.List;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a program agreed on about drug tests.
 *
 * @param from the first day; null where the program says nothing of its own
 * @param collects whether supporters collect samples
 * @param receives codes of the duties in which results are taken from partners and written down
 * @param tells a code from the test-result-tellers list
 * @param by who wrote it down; "" where the program says nothing of its own
 */
public record TestPolicy(
        @Nullable LocalDate from, boolean collects, List<String> receives, String tells, String words, String by) {

    /** Duties that can receive results. */
    public static final List<Role> RECEIVERS = List.of(Role.SUPPORTER, Role.SUPERVISOR, Role.MANAGER);

    public TestPolicy {
        receives = List.copyOf(receives);
    }

    /** Whether the actor takes results; the program itself does, for what partners enter on their own pages. */
    public boolean isReceivedBy(Actor actor) {
        return actor.is(Role.SYSTEM)
                || RECEIVERS.stream().anyMatch(role -> actor.is(role) && receives.contains(role.code()));
    }
}

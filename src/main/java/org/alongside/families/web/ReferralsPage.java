package org.alongside.families.web;

import java.util.List;
import java.util.UUID;

/** Referrals in a list: those open, by how long they have waited, or those closed. */
public record ReferralsPage(boolean closed, boolean mayTake, List<Row> rows) {

    /** @param waited how long it has waited, or when it closed */
    public record Row(UUID id, String name, String what, String waited, String state, String tone) {}
}

package org.alongside.contacts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From when to when, both counted in, a supporter may supervise visits with children.
 *
 * @param until null while it goes on
 * @param basis the training or agreement it rests on
 */
public record VisitApproval(
        UUID id, LocalDate from, @Nullable LocalDate until, String basis, String givenBy, int version) {

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}

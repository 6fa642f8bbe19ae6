package org.alongside.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Who supervises whom, from a day until a day, both counted in; the last day is empty while it goes on. */
public record Supervision(
        UUID id,
        UUID supervisor,
        String supervisorName,
        UUID supporter,
        String supporterName,
        LocalDate from,
        Optional<LocalDate> lastDay) {}

package org.alongside.onboarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A supporter beginning at a place.
 *
 * @param site "" where it is none of the agency's
 * @param setting code from peer-support-settings
 */
public record Onboarding(
        UUID id, UUID supporter, String program, String site, String setting, LocalDate begunOn, List<Tick> ticks) {

    /**
     * An item that is known.
     *
     * @param item code from onboarding-items
     * @param words what was said or agreed; "" for nothing
     */
    public record Tick(UUID onboarding, String item, LocalDate on, String words, String by) {}

    public Optional<Tick> tick(String item) {
        return ticks.stream().filter(tick -> tick.item().equals(item)).findFirst();
    }

    Onboarding with(List<Tick> known) {
        return new Onboarding(id, supporter, program, site, setting, begunOn, List.copyOf(known));
    }
}

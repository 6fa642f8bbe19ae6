package org.alongside.contacts;

import java.util.List;
import java.util.UUID;

/**
 * A family as somebody about to write of them needs it.
 *
 * @param people the enrolled caregiver first
 */
public record Household(UUID family, String name, List<Named> people) {

    /** Whom one meets: the enrolled caregiver, or the household where nobody is named. */
    public String who() {
        return people.isEmpty() ? name : people.getFirst().name();
    }
}

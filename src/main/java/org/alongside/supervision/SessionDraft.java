package org.alongside.supervision;

import java.util.List;
import java.util.UUID;

/**
 * A session as it was typed.
 *
 * @param id made by whoever fills in the form, so that sending it twice records it once
 * @param kind clinical or administrative
 * @param way in-person or remote
 * @param contacts of the supporters, looked at together
 */
public record SessionDraft(
        UUID id,
        String day,
        String minutes,
        String kind,
        String way,
        List<UUID> supporters,
        List<String> topics,
        List<String> competencies,
        List<UUID> contacts,
        String nextSteps) {

    public boolean clinical() {
        return kind.equals("clinical");
    }
}

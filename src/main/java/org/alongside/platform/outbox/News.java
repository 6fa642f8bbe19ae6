package org.alongside.platform.outbox;

import org.alongside.platform.db.Actor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One thing that was announced.
 *
 * @param actor the program, at work for the agency it concerns
 * @param attempt 1 for the first time
 */
public record News(long id, Actor actor, String kind, JsonNode payload, int attempt) {

    /** The payload as the record it was announced with. */
    public <T> T as(Class<T> type, JsonMapper json) {
        return json.treeToValue(payload, type);
    }
}

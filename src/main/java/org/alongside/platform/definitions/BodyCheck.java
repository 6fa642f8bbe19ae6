package org.alongside.platform.definitions;

import tools.jackson.databind.JsonNode;

/**
 * What a schema cannot say of one kind of definition, such as that a name is used twice. Asked when the schema has found
 * nothing. Listed in {@code META-INF/services/org.alongside.platform.definitions.BodyCheck}.
 */
public interface BodyCheck {
    /** The kind of definition that it is asked about. */
    String kind();

    void check(JsonNode body, Wrong wrong);

    /** Takes what is wrong. */
    interface Wrong {
        /** @param pointer JSON pointer within the body, for the line */
        void at(String pointer, String reason);
    }
}

package org.alongside.network;

import java.util.UUID;
import org.alongside.platform.changes.Wrongs;

/**
 * A place an agency works from.
 *
 * @param town "" where none is said
 */
public record Site(UUID id, String name, String town, int version) {
    static final int NAME_CHARACTERS = 120;

    Wrongs wrongs() {
        return new Wrongs()
                .needed("name", name, NAME_CHARACTERS, "network.wrong.site-name-missing")
                .atMost("town", town, NAME_CHARACTERS);
    }
}

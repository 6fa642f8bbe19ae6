package org.alongside.programs;

import java.util.UUID;
import org.alongside.platform.changes.Wrongs;

/**
 * A service with a population of focus.
 *
 * @param supporterTitle what it calls its peer workers, such as Parent Partner
 */
public record Program(UUID id, String name, PeerKind peerKind, String supporterTitle, int version) {
    static final int NAME_CHARACTERS = 120;
    static final int TITLE_CHARACTERS = 60;

    Wrongs wrongs() {
        return new Wrongs()
                .needed("name", name, NAME_CHARACTERS, "programs.wrong.name-missing")
                .needed("supporter-title", supporterTitle, TITLE_CHARACTERS, "programs.wrong.title-missing");
    }
}

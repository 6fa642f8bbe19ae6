package org.alongside.certification;

import java.util.List;
import java.util.UUID;

/**
 * Who offers peer support where: what an organisation or a supporter makes public of itself.
 *
 * @param ofPerson whether it is a supporter's own; else the organisation's
 * @param counties codes of the counties list; languages likewise; peer kinds: family, recovery
 * @param published whether anybody may read it
 * @param version 0 for one that is not kept yet
 */
public record DirectoryEntry(
        UUID id,
        boolean ofPerson,
        String name,
        String about,
        List<String> counties,
        List<String> languages,
        List<String> peerKinds,
        String phone,
        String email,
        String website,
        boolean published,
        int version) {

    public DirectoryEntry {
        counties = List.copyOf(counties);
        languages = List.copyOf(languages);
        peerKinds = List.copyOf(peerKinds);
    }
}

package org.alongside.credentials;

import java.util.UUID;

/** A fact as typed into its form; days as typed, "" for none. */
public record FactDraft(
        UUID id,
        UUID supporter,
        Fact.Kind kind,
        String what,
        String from,
        String to,
        String childBornOn,
        String passed) {

    public static FactDraft blank(UUID id, UUID supporter, Fact.Kind kind) {
        return new FactDraft(id, supporter, kind, "", "", "", "", "");
    }
}

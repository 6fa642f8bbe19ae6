package org.alongside.platform.definitions;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing to choose from a list.
 *
 * @param code kept in records; never changes its meaning
 * @param title as a person would say it
 * @param group the code of the heading it stands under
 * @param peerKinds the kinds of program that offer it
 * @param inContact whether it is offered when a contact is logged
 * @param offered whether people choose it; if not, the program alone writes it
 * @param placeOfService CMS place-of-service code
 * @param ownName what its speakers call a language
 */
public record Code(
        String code,
        String title,
        @Nullable String description,
        @Nullable String group,
        Set<String> peerKinds,
        boolean inContact,
        boolean offered,
        @Nullable String placeOfService,
        @Nullable String ownName,
        @Nullable String source,
        Definition.Confidence confidence) {

    private static final Set<String> BOTH = Set.of("family", "recovery");

    Code(Written written, Definition definition) {
        this(
                written.code,
                written.title,
                written.description,
                written.group,
                written.peerKinds == null ? BOTH : written.peerKinds,
                written.inContact == null || written.inContact,
                written.offered == null || written.offered,
                written.placeOfService,
                written.ownName,
                written.source == null ? definition.source() : written.source,
                written.confidence == null ? definition.confidence() : written.confidence);
    }

    public boolean isOfferedTo(String peerKind) {
        return peerKinds.contains(peerKind);
    }

    /** As the file has it, where much may be left out. */
    record Written(
            String code,
            String title,
            @Nullable String description,
            @Nullable String group,
            @Nullable Set<String> peerKinds,
            @Nullable Boolean inContact,
            @Nullable Boolean offered,
            @Nullable String placeOfService,
            @Nullable String ownName,
            @Nullable String source,
            Definition.@Nullable Confidence confidence) {}
}

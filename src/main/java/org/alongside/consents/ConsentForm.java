package org.alongside.consents;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import org.alongside.consent.Consent;
import org.alongside.consent.Information;
import org.alongside.consent.Purpose;
import org.alongside.consent.Word;
import org.alongside.platform.definitions.Definition;
import org.jspecify.annotations.Nullable;

/**
 * The words of a permission, as its definition has them.
 *
 * @param agrees what signing says
 * @param tellsUs whether it is for what a partner may tell this agency; otherwise this agency tells, unless the one who signs
 *     picks another
 * @param states what its words say, of what the law asks: {@code revocation-right}, {@code redisclosure-warning},
 *     {@code refusal-consequences}
 * @param information what it may be given for, in order
 * @param purposes what for, in order
 * @param ends how it may end
 * @param longestDays how long it may last at most, counted from the day it is signed; null for no such limit
 */
public record ConsentForm(
        Definition definition,
        int position,
        Consent.Kind kind,
        String language,
        String lead,
        String agrees,
        List<Section> sections,
        boolean tellsUs,
        Set<String> states,
        SequencedSet<Information> information,
        SequencedSet<Purpose> purposes,
        Set<Ends> ends,
        @Nullable Integer longestDays) {
    public static final String KIND = "consent-form";

    private static final String PARTNER = "partner";

    public record Section(String title, List<String> lines) {}

    public enum Ends implements Word {
        DAY,
        EVENT,
        NEVER
    }

    public static ConsentForm of(Definition definition) {
        var body = definition.as(Body.class);
        return new ConsentForm(
                definition,
                body.position,
                word(Consent.Kind.values(), body.consentKind),
                body.language,
                body.lead,
                body.agrees,
                body.sections,
                PARTNER.equals(body.discloser),
                Set.copyOf(body.states),
                words(Information.values(), body.information),
                words(Purpose.values(), body.purposes),
                Set.copyOf(words(Ends.values(), body.ends)),
                body.longestDays);
    }

    public String id() {
        return definition.id();
    }

    public String title() {
        return definition.title();
    }

    boolean says(String what) {
        return states.contains(what);
    }

    private static <W extends Word> SequencedSet<W> words(W[] all, List<String> words) {
        var found = new LinkedHashSet<W>();
        for (var word : words) found.add(word(all, word));
        return found;
    }

    private static <W extends Word> W word(W[] all, String word) {
        return Arrays.stream(all)
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private record Body(
            int position,
            String consentKind,
            String language,
            String lead,
            String agrees,
            List<Section> sections,
            @Nullable String discloser,
            List<String> states,
            List<String> information,
            List<String> purposes,
            List<String> ends,
            @Nullable Integer longestDays) {}
}

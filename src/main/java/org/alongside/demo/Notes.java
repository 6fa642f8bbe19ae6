package org.alongside.demo;

import java.util.List;
import org.alongside.contacts.TogetherDraft;
import org.jspecify.annotations.Nullable;

/**
 * What the demo's supporters wrote: {@code demo/notes.yaml}, by peer kind.
 *
 * @param slips sentences that read as more than peer support, and were kept
 * @param answers what their supervisors said to them
 * @param shared parts of a note that may be shared in these words
 * @param forSupervisor parts of a note for whoever supervises its writer
 * @param messages what their supervisors wrote about contacts they looked at
 */
record Notes(
        List<Note> family,
        List<Note> recovery,
        List<String> attempts,
        List<String> addenda,
        List<String> slips,
        List<String> answers,
        List<String> shared,
        List<String> forSupervisor,
        List<String> messages) {

    record Note(
            String mode,
            List<Integer> minutes,
            @Nullable String place,
            List<String> support,
            List<String> activities,
            String words,
            @Nullable String next,
            @Nullable TogetherDraft together) {}

    static Notes read() {
        return Cast.Yaml.read("/demo/notes.yaml", Notes.class);
    }

    List<Note> of(String peerKind) {
        return peerKind.equals("recovery") ? recovery : family;
    }
}

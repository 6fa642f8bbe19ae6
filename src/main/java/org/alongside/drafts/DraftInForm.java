package org.alongside.drafts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a form needs so that its words are kept as a draft.
 *
 * @param fresh whether the record is not there yet
 * @param version of the draft whose words stand in the form; 0 without one
 * @param draft whose words stand in the form; null without one
 * @param begun when it was begun, in words; "" without one
 * @param others drafts about the same family, to go on with instead
 */
public record DraftInForm(
        DraftKind kind,
        UUID record,
        @Nullable UUID family,
        boolean fresh,
        int version,
        @Nullable UUID draft,
        String begun,
        List<DraftLine> others) {

    /** With nothing kept yet, or after a refusal, with what the form said. */
    public static DraftInForm of(DraftKind kind, UUID record, @Nullable UUID family, boolean fresh, int version) {
        return new DraftInForm(kind, record, family, fresh, version, null, "", List.of());
    }

    /** With a draft's words in it. */
    public static DraftInForm of(Draft draft, boolean fresh, Words words, Instant now, ZoneId zone) {
        return new DraftInForm(
                draft.kind(),
                draft.record(),
                draft.family(),
                fresh,
                draft.version(),
                draft.id(),
                DraftLine.of(draft, words, now, zone).what(),
                List.of());
    }

    public DraftInForm beside(List<DraftLine> others) {
        return new DraftInForm(kind, record, family, fresh, version, draft, begun, others);
    }

    /** What the copy on the device is called. */
    public String keep() {
        return kind.code() + ":" + record;
    }

    /** Where scripts send what is typed. */
    public String path() {
        return "/api/drafts/" + kind.code() + "/" + record;
    }

    /** The page on which one goes on. */
    public String page() {
        return fresh ? kind.page(record, family) : kind.mending(record, family);
    }
}

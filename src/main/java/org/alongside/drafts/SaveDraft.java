package org.alongside.drafts;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what somebody is typing: one draft a record, each version made from the one before, nothing overwritten in silence. */
@Component
public class SaveDraft {
    /** How many drafts one person may have open. */
    public static final int MOST = 100;

    private final Db db;
    private final DraftStore drafts;
    private final Ids ids;
    private final Clock clock;

    SaveDraft(Db db, DraftStore drafts, Ids ids, Clock clock) {
        this.db = db;
        this.drafts = drafts;
        this.ids = ids;
        this.clock = clock;
    }

    public sealed interface Outcome {}

    /** It is kept, now or already. */
    public record Saved(int version, Instant at) implements Outcome {}

    /** Another window or device kept other words meanwhile: both are there, for a person to choose. */
    public record Elsewhere(Draft there) implements Outcome {}

    /** Its record was saved meanwhile; the words stand there. */
    public record Finished() implements Outcome {}

    /** {@link #MOST} are open: one has to be finished or thrown away first. */
    public record TooMany() implements Outcome {}

    /** Longer than {@link Typed#LONGEST_CHARACTERS}, or more fields than {@link Typed#MOST_ENTRIES}. */
    public record TooLong() implements Outcome {}

    /** No such family for this person: they do not walk with it, and the days for late notes are over. */
    public record NotFound() implements Outcome {}

    /**
     * What a page sends.
     *
     * @param fresh whether the record was not there yet when the page was opened
     * @param version the one that the words were typed over; 0 where nothing had been kept
     */
    public record Sent(
            DraftKind kind, UUID record, @Nullable UUID family, boolean fresh, int version, Typed typed) {}

    public Outcome save(Actor writer, Sent sent) {
        if (!sent.typed().fits()) return new TooLong();
        return db.as(writer, () -> {
            drafts.hold(sent.record());
            var there = drafts.find(sent.kind(), sent.record()).orElse(null);
            return there == null ? begin(sent) : again(there, sent);
        });
    }

    private Outcome begin(Sent sent) {
        var around = drafts.around(sent.kind(), sent.record(), sent.family());
        if (!around.writable()) return new NotFound();
        if (sent.fresh() && around.written()) return new Finished();
        if (around.open() >= MOST) return new TooMany();
        drafts.add(ids.next(), sent.kind(), sent.record(), sent.family(), sent.typed());
        return new Saved(1, clock.instant());
    }

    private Outcome again(Draft there, Sent sent) {
        if (there.finished() && sent.fresh()) return new Finished();
        if (!there.writable()) return new NotFound();
        if (there.finished()) return reopened(there, sent);
        if (there.open() && there.typed().sameAs(sent.typed())) return new Saved(there.version(), there.savedAt());
        if (there.version() != sent.version()) return new Elsewhere(there);
        drafts.keep(there.id(), sent.typed());
        return new Saved(there.version() + 1, clock.instant());
    }

    /** The record was saved once, and is being mended now. */
    private Outcome reopened(Draft there, Sent sent) {
        drafts.reopen(there.id(), sent.typed());
        return new Saved(there.version() + 1, clock.instant());
    }
}

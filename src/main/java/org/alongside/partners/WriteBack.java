package org.alongside.partners;

import java.util.List;
import java.util.UUID;
import org.alongside.consents.MayShare;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.springframework.stereotype.Component;

/**
 * Writes a note back to whoever works with a family that is shared with the one who writes. It stands in their words beside the
 * family's story; what a program under 42 CFR Part 2 tells is marked so, and is not told on without a permission that covers it.
 */
@Component
public class WriteBack {
    private static final int WORDS_CHARACTERS = 4000;

    private final Db db;
    private final SeeShared seeShared;
    private final NoteStore notes;
    private final MayShare mayShare;

    WriteBack(Db db, SeeShared seeShared, NoteStore notes, MayShare mayShare) {
        this.db = db;
        this.seeShared = seeShared;
        this.notes = notes;
        this.mayShare = mayShare;
    }

    /** @param id made with the form, so that sending it twice writes it once */
    public record Draft(UUID id, UUID report, String words, boolean sud) {}

    public sealed interface Outcome {}

    public record Written() implements Outcome {}

    public record NotYet(Change.Refused<Draft> refused) implements Outcome {}

    /** The family is not shared with them any more, so there is nobody to write to about it. */
    public record Ended() implements Outcome {}

    /** @throws org.alongside.platform.web.NotFound for anybody but a partner to whom the report was released */
    public Outcome write(Actor actor, Draft draft) {
        if (!(seeShared.open(actor, draft.report(), SeeShared.Way.SHOWN) instanceof SeeShared.Open open))
            return new Ended();
        var wrongs = new Wrongs().needed("words", draft.words(), WORDS_CHARACTERS, "partners.wrong.words");
        if (!wrongs.none()) return new NotYet(new Change.Refused<>(wrongs.all()));
        var from = actor.name() + ", " + open.partner();
        // The tag comes first: a note that stands without it could be told on.
        if (draft.sud())
            mayShare.tag(
                    Actor.system(actor.agency(), actor.zone()), open.report().family(), draft.id(), true);
        db.as(actor, () -> notes.add(draft.id(), open.report(), from, draft.words(), draft.sud()));
        return new Written();
    }

    /** What the actor wrote beside a report, the latest first. */
    public List<PartnerNote> mine(Actor actor, UUID report) {
        return db.read(actor, () -> notes.besideReport(report));
    }
}

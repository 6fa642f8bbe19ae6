package org.alongside.partners;

import java.util.List;
import java.util.UUID;
import org.alongside.families.FamilyRule;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** What partners wrote back, for those who work with the family. */
@Component
public class SeeNotes {
    private static final int MOST = 20;

    private final Db db;
    private final NoteStore notes;

    SeeNotes(Db db, NoteStore notes) {
        this.db = db;
        this.notes = notes;
    }

    /** About the families the actor walks with, that nobody has read yet. */
    public List<PartnerNote> waiting(Actor actor) {
        return db.read(actor, () -> notes.waiting(MOST));
    }

    /** @throws NotFound if the actor writes nothing about families, or there is none within reach that nobody had read */
    public void read(Actor actor, UUID id) {
        FamilyRule.mustCorrect(actor);
        db.as(actor, () -> {
            if (!notes.read(id)) throw new NotFound();
        });
    }
}

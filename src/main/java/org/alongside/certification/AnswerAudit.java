package org.alongside.certification;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.files.FileStore;
import org.alongside.platform.files.Proof;
import org.alongside.platform.files.StoredFile;
import org.alongside.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whoever was drawn for an audit answers what the body asked, with a file that proves it, as often as they like until it is decided. */
@Component
public class AnswerAudit {
    static final int WORDS = 2000;

    /** @param id made by whoever fills in the form, so that sending it twice answers once */
    public record Draft(UUID id, UUID member, String words) {}

    private final Db db;
    private final Clock clock;
    private final AuditStore audits;
    private final FileStore files;
    private final CertificationNews news;

    AnswerAudit(Db db, Clock clock, AuditStore audits, FileStore files, CertificationNews news) {
        this.db = db;
        this.clock = clock;
        this.audits = audits;
        this.files = files;
        this.news = news;
    }

    /** The one asked last first. */
    public List<Audit> mine(Actor actor) {
        return db.read(actor, audits::mine);
    }

    /** @throws NotFound if nothing was asked of the actor there */
    public Audit read(Actor actor, UUID member) {
        return db.read(actor, () -> own(actor, member));
    }

    private Audit own(Actor actor, UUID member) {
        return audits.find(member)
                .filter(audit -> audit.holder().equals(actor.person()))
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound if nothing was asked of the actor there, or it is decided */
    public Change<Audit> answer(Actor actor, Draft draft, @Nullable Proof proof) {
        return db.as(actor, () -> {
            var audit = own(actor, draft.member());
            if (audit.steps().stream().anyMatch(step -> step.id().equals(draft.id()))) return Change.done(audit);
            if (!audit.isOpen()) throw new NotFound();
            var wrongs = new Wrongs().needed("words", draft.words(), WORDS, "certification.wrong.audit-words");
            if (proof != null) proof.wrongs("proof").all().forEach(wrong -> wrongs.add(wrong.field(), wrong.key()));
            if (!wrongs.none()) return Change.refused(wrongs);
            var file = proof == null ? null : files.keep(actor, proof);
            var step = new Audit.Step(
                    draft.id(),
                    Audit.Kind.ANSWERED,
                    draft.words(),
                    null,
                    file == null ? "" : file.name(),
                    actor.name(),
                    clock.instant());
            audits.add(audit, step, file);
            news.toStewards(actor, audit);
            return Change.done(audits.find(audit.member()).orElseThrow());
        });
    }

    /** What came with a step. @throws NotFound if there is none, or it is neither the actor's nor their body's */
    public StoredFile open(Actor actor, UUID step) {
        var file = db.read(actor, () -> audits.file(step)).orElseThrow(NotFound::new);
        return files.read(actor, file).orElseThrow(NotFound::new);
    }
}

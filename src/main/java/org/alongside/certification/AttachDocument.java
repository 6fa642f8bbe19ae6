package org.alongside.certification;

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

/** An applicant sends a file along with an application that has not ended: whatever the record cannot tell. */
@Component
public class AttachDocument {
    private static final int WORDS = 200;

    /** So many may be sent along with one application. */
    public static final int MOST = 20;

    /** @param id made by whoever fills in the form, so that sending it twice attaches once */
    public record Draft(UUID id, UUID application, String what) {}

    private final Db db;
    private final ApplicationStore applications;
    private final ApplicationDocumentStore documents;
    private final FileStore files;
    private final CertificationNews news;

    AttachDocument(
            Db db,
            ApplicationStore applications,
            ApplicationDocumentStore documents,
            FileStore files,
            CertificationNews news) {
        this.db = db;
        this.applications = applications;
        this.documents = documents;
        this.files = files;
        this.news = news;
    }

    /** The first first; those of the applicant and of the body only. */
    public List<ApplicationDocument> of(Actor actor, UUID application) {
        return db.read(actor, () -> documents.of(application));
    }

    /** @throws NotFound if it is not the actor's application, or it has ended */
    public Change<UUID> attach(Actor actor, Draft draft, @Nullable Proof proof) {
        return db.as(actor, () -> {
            var application = applications
                    .find(draft.application())
                    .filter(one -> one.applicant().equals(actor.person())
                            && one.state().isOpen())
                    .orElseThrow(NotFound::new);
            if (documents.file(draft.id()).isPresent()) return Change.done(draft.id());
            var wrongs = new Wrongs().needed("what", draft.what(), WORDS, "certification.wrong.document");
            if (proof == null) wrongs.add("document", "certification.wrong.document-missing");
            else proof.wrongs("document").all().forEach(wrong -> wrongs.add(wrong.field(), wrong.key()));
            if (documents.of(application.id()).size() >= MOST)
                wrongs.add("document", "certification.wrong.document-many", MOST);
            if (proof == null || !wrongs.none()) return Change.refused(wrongs);
            documents.add(application, draft.id(), draft.what(), files.keep(actor, proof));
            news.toStewards(actor, application, "document");
            return Change.done(draft.id());
        });
    }

    /** @throws NotFound if there is no such document, or it is neither the actor's nor sent to their body */
    public StoredFile open(Actor actor, UUID document) {
        var file = db.read(actor, () -> documents.file(document)).orElseThrow(NotFound::new);
        return files.read(actor, file).orElseThrow(NotFound::new);
    }
}

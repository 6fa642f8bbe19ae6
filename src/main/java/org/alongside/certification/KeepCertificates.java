package org.alongside.certification;

import java.util.List;
import java.util.UUID;
import org.alongside.credentials.Certificate;
import org.alongside.credentials.CertificateStore;
import org.alongside.credentials.ChangeCertificate;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** What a steward does with the certificates their body issued; the holder is written to each time. */
@Component
public class KeepCertificates {
    private static final int SHOWN = 500;

    private final Db db;
    private final CertificateStore certificates;
    private final ChangeCertificate change;
    private final CertificationNews news;

    public KeepCertificates(Db db, CertificateStore certificates, ChangeCertificate change, CertificationNews news) {
        this.db = db;
        this.certificates = certificates;
        this.change = change;
        this.news = news;
    }

    /** The latest first. @throws NotFound if the actor is no steward */
    public List<Certificate> all(Actor actor) {
        if (!actor.is(Role.STEWARD)) throw new NotFound();
        return db.read(actor, () -> certificates.issued(SHOWN));
    }

    /** @throws NotFound if the actor is no steward of the body that issued it, or it is their own */
    public Certificate read(Actor actor, UUID id) {
        if (!actor.is(Role.STEWARD)) throw new NotFound();
        return db.read(actor, () -> certificates.find(id))
                .filter(certificate -> actor.agency().equals(certificate.issuerAgency()))
                .filter(certificate -> !certificate.holder().equals(actor.account()))
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound as {@link #read} */
    public Change<Certificate> change(Actor actor, ChangeCertificate.Draft draft) {
        read(actor, draft.certificate());
        return db.as(actor, () -> {
            var changed = change.change(actor, draft);
            if (changed instanceof Change.Done<Certificate>(var certificate))
                news.toHolder(actor, certificate, draft.kind().code());
            return changed;
        });
    }
}

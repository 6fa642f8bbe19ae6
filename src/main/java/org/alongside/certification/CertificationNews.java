package org.alongside.certification;

import java.util.UUID;
import org.alongside.credentials.Certificate;
import org.alongside.platform.db.Actor;
import org.alongside.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leaves word for those an event concerns, in whichever agency they are; {@link CertificationLetters} writes to them. */
@Component
public class CertificationNews {
    static final String KIND = "certification-letter";

    private final Outbox outbox;

    public CertificationNews(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * @param account to whom; null for every steward of the agency
     * @param what the end of the keys of the letter's words
     * @param number of a certificate, "" where it is about none
     */
    record Word(UUID agency, @Nullable UUID account, String what, String path, String number) {}

    void toApplicant(Actor actor, Application application, String what) {
        outbox.announce(
                actor.agency(),
                KIND,
                new Word(application.agency(), application.applicant(), what, "/applications/" + application.id(), ""));
    }

    void toStewards(Actor actor, Application application, String what) {
        outbox.announce(
                actor.agency(),
                KIND,
                new Word(application.body(), null, what, "/certifying/applications/" + application.id(), ""));
    }

    void toHolder(Actor actor, Certificate certificate, String what) {
        outbox.announce(
                actor.agency(),
                KIND,
                new Word(
                        certificate.agency(),
                        certificate.holder(),
                        what,
                        "/register/" + certificate.number(),
                        certificate.number()));
    }

    void toHolder(Actor actor, Audit audit, String what) {
        outbox.announce(
                actor.agency(),
                KIND,
                new Word(audit.agency(), audit.holder(), what, "/audits/" + audit.member(), audit.number()));
    }

    void toStewards(Actor actor, Audit audit) {
        var path = "/certifying/draws/" + audit.draw() + "/picked/" + audit.member();
        outbox.announce(actor.agency(), KIND, new Word(audit.body(), null, "audit-answered", path, audit.number()));
    }
}

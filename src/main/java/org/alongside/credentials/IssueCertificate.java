package org.alongside.credentials;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.Violated;
import org.alongside.platform.web.NotFound;
import org.alongside.standards.Standard;
import org.springframework.stereotype.Component;

/**
 * Issues a certificate: the steward of a certifying body to somebody of any agency, or a manager writing down what a body
 * that is not on this installation has issued to one of theirs.
 */
@Component
public class IssueCertificate {
    private static final int LINE = 120;

    /**
     * @param id made by whoever fills in the form, so that sending it twice issues once
     * @param agency the holder's
     * @param holderName as it is to stand on the certificate
     * @param issuer the body's name
     * @param title what the holder may be called
     * @param on the first day in force, as typed; {@code until} is the last
     */
    public record Draft(
            UUID id,
            UUID agency,
            UUID holder,
            String holderName,
            String issuer,
            String number,
            Standard standard,
            String stage,
            String title,
            String on,
            String until) {}

    private final Db db;
    private final Clock clock;
    private final CertificateStore certificates;

    public IssueCertificate(Db db, Clock clock, CertificateStore certificates) {
        this.db = db;
        this.clock = clock;
        this.certificates = certificates;
    }

    /** @throws NotFound if the actor is neither a steward nor a manager of the holder, who is somebody else */
    public Change<Certificate> issue(Actor actor, Draft draft) {
        mustIssue(actor, draft);
        var wrongs = wrongs(draft, actor.today(clock));
        if (!wrongs.none()) return Change.refused(wrongs);
        return Violated.refusing(
                "issued_once",
                Change.refused("number", "credentials.wrong.number-taken"),
                () -> db.as(actor, () -> {
                    var already = certificates.find(draft.id());
                    if (already.isPresent()) return Change.done(already.get());
                    var issued = certificate(actor, draft);
                    certificates.add(issued, Levels.rank(draft.standard(), draft.stage()));
                    return Change.done(issued);
                }));
    }

    /** The program itself issues for a body, as the demo does. */
    private static void mustIssue(Actor actor, Draft draft) {
        if (actor.is(Role.STEWARD) || actor.is(Role.SYSTEM)) return;
        boolean theirs =
                draft.agency().equals(actor.agency()) && !draft.holder().equals(actor.account());
        if (!actor.is(Role.MANAGER) || !theirs) throw new NotFound();
    }

    static Wrongs wrongs(Draft draft, LocalDate today) {
        var wrongs = new Wrongs();
        wrongs.needed("issuer", draft.issuer(), LINE, "credentials.wrong.issuer");
        wrongs.needed("number", draft.number(), LINE, "credentials.wrong.number");
        if (Levels.rank(draft.standard(), draft.stage()) < 0) wrongs.add("stage", "credentials.wrong.stage");
        var on = Typed.day(draft.on());
        var until = Typed.day(draft.until());
        if (on.isEmpty()) wrongs.add("on", "credentials.wrong.day");
        else if (on.get().isAfter(today)) wrongs.add("on", "credentials.wrong.future");
        if (until.isEmpty()) wrongs.add("until", "credentials.wrong.day");
        else if (on.isPresent() && !until.get().isAfter(on.get())) wrongs.add("until", "credentials.wrong.ends-before");
        return wrongs;
    }

    private Certificate certificate(Actor actor, Draft draft) {
        boolean steward = actor.is(Role.STEWARD) || actor.is(Role.SYSTEM);
        var issued = new Certificate.Event(
                draft.id(),
                1,
                Certificate.Kind.ISSUED,
                Typed.day(draft.on()).orElseThrow(),
                Typed.day(draft.until()).orElseThrow(),
                "",
                actor.name(),
                clock.instant());
        return new Certificate(
                draft.id(),
                draft.agency(),
                draft.holder(),
                draft.holderName(),
                steward ? actor.agency() : null,
                draft.issuer(),
                draft.number(),
                draft.standard().id(),
                draft.standard().version(),
                draft.stage(),
                draft.title(),
                List.of(issued));
    }
}

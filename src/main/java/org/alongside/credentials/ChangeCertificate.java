package org.alongside.credentials;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.Violated;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Suspends, reinstates, revokes, renews a certificate, lets it expire or rest; nothing of it is ever changed or taken out. */
@Component
public class ChangeCertificate {
    private static final int REASON = 500;

    /**
     * @param id of the event, made by whoever fills in the form, so that sending it twice does it once
     * @param on from which day, as typed
     * @param until the new last day where it is renewed, as typed; "" for everything else
     */
    public record Draft(UUID id, UUID certificate, Certificate.Kind kind, String on, String until, String reason) {}

    private final Db db;
    private final Clock clock;
    private final CertificateStore certificates;

    public ChangeCertificate(Db db, Clock clock, CertificateStore certificates) {
        this.db = db;
        this.clock = clock;
        this.certificates = certificates;
    }

    /** @throws NotFound if there is no such certificate, or it is not the actor's to keep */
    public Change<Certificate> change(Actor actor, Draft draft) {
        var today = actor.today(clock);
        return Violated.refusing(
                "one_event_after_another",
                Change.refused("", "credentials.wrong.meanwhile"),
                () -> db.as(actor, () -> {
                    var certificate = certificates.find(draft.certificate()).orElseThrow(NotFound::new);
                    mustKeep(actor, certificate);
                    if (certificate.events().stream()
                            .anyMatch(event -> event.id().equals(draft.id()))) return Change.done(certificate);
                    var wrongs = wrongs(certificate, draft, today);
                    if (!wrongs.none()) return Change.refused(wrongs);
                    var event = event(actor, certificate, draft);
                    certificates.add(certificate, event);
                    var events = new ArrayList<>(certificate.events());
                    events.add(event);
                    return Change.done(certificate.with(events));
                }));
    }

    /** What its body issued, its steward keeps; what was written down from elsewhere, a manager does, not about themself. */
    private static void mustKeep(Actor actor, Certificate certificate) {
        boolean bodys =
                actor.agency().equals(certificate.issuerAgency()) && (actor.is(Role.STEWARD) || actor.is(Role.SYSTEM));
        boolean written = certificate.issuerAgency() == null
                && actor.is(Role.MANAGER)
                && !certificate.holder().equals(actor.account());
        if (!bodys && !written) throw new NotFound();
    }

    static Wrongs wrongs(Certificate certificate, Draft draft, LocalDate today) {
        var wrongs = new Wrongs();
        if (draft.kind().needsReason()) wrongs.needed("reason", draft.reason(), REASON, "credentials.wrong.reason");
        else wrongs.atMost("reason", draft.reason(), REASON);
        var on = Typed.day(draft.on());
        var last = certificate.events().getLast();
        if (on.isEmpty()) return wrongs.add("on", "credentials.wrong.day");
        if (on.get().isAfter(today)) return wrongs.add("on", "credentials.wrong.future");
        if (on.get().isBefore(last.on())) return wrongs.add("on", "credentials.wrong.before-last", last.on());
        if (!certificate.allows(draft.kind(), on.get())) {
            var state = certificate.on(on.get());
            return wrongs.add("on", "credentials.wrong.in-state." + state.code(), certificate.number());
        }
        if (draft.kind() != Certificate.Kind.RENEWED) return wrongs;
        var until = Typed.day(draft.until());
        if (until.isEmpty()) wrongs.add("until", "credentials.wrong.day");
        else if (!until.get().isAfter(on.get())
                || last.until() != null && !until.get().isAfter(last.until()))
            wrongs.add("until", "credentials.wrong.not-longer");
        return wrongs;
    }

    private Certificate.Event event(Actor actor, Certificate certificate, Draft draft) {
        var last = certificate.events().getLast();
        return new Certificate.Event(
                draft.id(),
                last.position() + 1,
                draft.kind(),
                Typed.day(draft.on()).orElseThrow(),
                draft.kind().setsTheEnd() ? Typed.day(draft.until()).orElseThrow() : last.until(),
                draft.reason(),
                actor.name(),
                clock.instant());
    }
}

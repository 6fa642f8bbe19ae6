package org.alongside.certification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.credentials.Certificate;
import org.alongside.credentials.CertificateStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A steward asks those who were drawn for an audit to show something by a day, reads what they answer, and says whether it is
 * met. No certificate changes by it: whatever follows from it, the body does to the certificate itself.
 */
@Component
public class LookIntoDrawn {
    private static final int CERTIFICATES = 10_000;
    private static final int LONGEST_DAYS = 366;

    /** @param due as typed */
    public record Question(String words, String due) {}

    /**
     * @param id made by whoever fills in the form, so that sending it twice says it once
     * @param kind asked again, met or not met; as typed, like {@code due}
     */
    public record Draft(UUID id, UUID member, String kind, String words, String due) {}

    private final Db db;
    private final Clock clock;
    private final Ids ids;
    private final DrawStore draws;
    private final AuditStore audits;
    private final CertificateStore certificates;
    private final CertificationNews news;

    LookIntoDrawn(
            Db db,
            Clock clock,
            Ids ids,
            DrawStore draws,
            AuditStore audits,
            CertificateStore certificates,
            CertificationNews news) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.draws = draws;
        this.audits = audits;
        this.certificates = certificates;
        this.news = news;
    }

    /** By who was picked; those of whom nothing was asked yet are not there. @throws NotFound if the actor is no steward */
    public Map<UUID, Audit> of(Actor actor, UUID draw) {
        mustBeSteward(actor);
        return db.read(actor, () -> audits.ofDraw(draw)).stream()
                .collect(Collectors.toMap(Audit::member, Function.identity()));
    }

    /** @throws NotFound if the actor is no steward of the body that drew, or nothing was asked yet */
    public Audit read(Actor actor, UUID member) {
        mustBeSteward(actor);
        return db.read(actor, () -> received(actor, member));
    }

    private Audit received(Actor actor, UUID member) {
        return audits.find(member)
                .filter(audit -> audit.body().equals(actor.agency()))
                .orElseThrow(NotFound::new);
    }

    /**
     * Asks everybody picked of whom nothing was asked yet; whoever asks is left out where they were picked themselves.
     *
     * @return how many were asked
     * @throws NotFound if the actor is no steward of the body that drew
     */
    public Change<Integer> ask(Actor actor, UUID id, Question question) {
        mustBeSteward(actor);
        return db.as(actor, () -> {
            var draw = draws.find(id).orElseThrow(NotFound::new);
            var wrongs = wrongs(actor, question);
            if (!wrongs.none()) return Change.refused(wrongs);
            var asked = audits.ofDraw(id).stream().map(Audit::member).collect(Collectors.toSet());
            var held = certificates.issued(CERTIFICATES).stream()
                    .collect(Collectors.toMap(Certificate::id, Function.identity()));
            var begun = draw.picked().stream()
                    .filter(member -> !asked.contains(member.id()))
                    .flatMap(member -> Optional.ofNullable(held.get(member.certificate()))
                            .map(certificate -> begun(actor, draw, member, certificate, question))
                            .stream())
                    .filter(audit -> !audit.holder().equals(actor.person()))
                    .toList();
            if (!begun.isEmpty()) audits.ask(begun);
            begun.forEach(audit -> news.toHolder(actor, audit, "audit-asked"));
            return Change.done(begun.size());
        });
    }

    private Audit begun(
            Actor actor, AuditDraw draw, AuditDraw.Member member, Certificate certificate, Question question) {
        var step = new Audit.Step(
                ids.next(),
                Audit.Kind.ASKED,
                question.words(),
                Typed.day(question.due()).orElseThrow(),
                "",
                actor.name(),
                clock.instant());
        return new Audit(
                member.id(),
                draw.id(),
                certificate.agency(),
                certificate.holder(),
                member.holder(),
                member.number(),
                actor.agency(),
                "",
                List.of(step));
    }

    private Wrongs wrongs(Actor actor, Question question) {
        var wrongs = new Wrongs().needed("words", question.words(), AnswerAudit.WORDS, "certification.wrong.audit-ask");
        var today = actor.today(clock);
        boolean fits = Typed.day(question.due())
                .filter(due -> !due.isBefore(today) && !due.isAfter(today.plusDays(LONGEST_DAYS)))
                .isPresent();
        return fits ? wrongs : wrongs.add("due", "certification.wrong.audit-due");
    }

    /**
     * Asks again, or says whether it is met. Met is what was answered; not met also what nobody answered in time.
     *
     * @throws NotFound if the actor is no steward of the body that drew, it is their own, or nothing was asked yet
     */
    public Change<Audit> say(Actor actor, Draft draft) {
        mustBeSteward(actor);
        return db.as(actor, () -> {
            var audit = received(actor, draft.member());
            if (audit.holder().equals(actor.person())) throw new NotFound();
            if (audit.steps().stream().anyMatch(step -> step.id().equals(draft.id()))) return Change.done(audit);
            var kind = kind(draft.kind());
            var wrongs = wrongs(actor, audit, draft, kind);
            if (kind == null || !wrongs.none()) return Change.refused(wrongs);
            var due = kind == Audit.Kind.ASKED ? Typed.day(draft.due()).orElseThrow() : null;
            audits.add(
                    audit,
                    new Audit.Step(draft.id(), kind, draft.words(), due, "", actor.name(), clock.instant()),
                    null);
            news.toHolder(actor, audit, "audit-" + kind.code());
            return Change.done(audits.find(audit.member()).orElseThrow());
        });
    }

    private static Audit.@Nullable Kind kind(String typed) {
        return switch (typed) {
            case "asked" -> Audit.Kind.ASKED;
            case "met" -> Audit.Kind.MET;
            case "not-met" -> Audit.Kind.NOT_MET;
            default -> null;
        };
    }

    private Wrongs wrongs(Actor actor, Audit audit, Draft draft, Audit.@Nullable Kind kind) {
        if (kind == null) return new Wrongs().add("kind", "certification.wrong.kind");
        if (kind == Audit.Kind.ASKED) return wrongs(actor, new Question(draft.words(), draft.due()));
        var wrongs = new Wrongs();
        var today = actor.today(clock);
        if (audit.state() == Audit.Kind.ASKED && !(kind == Audit.Kind.NOT_MET && audit.isLate(today)))
            wrongs.add("kind", "certification.wrong.audit-early");
        if (kind == Audit.Kind.NOT_MET)
            return wrongs.needed("words", draft.words(), AnswerAudit.WORDS, "certification.wrong.audit-why");
        return wrongs.atMost("words", draft.words(), AnswerAudit.WORDS);
    }

    private static void mustBeSteward(Actor actor) {
        if (!actor.is(Role.STEWARD)) throw new NotFound();
    }
}

package org.alongside.certification;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.credentials.Certificate;
import org.alongside.credentials.CertificateStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.alongside.standards.Draw;
import org.springframework.stereotype.Component;

/**
 * A steward draws certificate holders whose continuing education is to be looked at. Everybody who holds a certificate in
 * force at the level can be picked, each with the same chance; the seed is made in the moment of the draw.
 */
@Component
public class DrawForAudit {
    private static final int CERTIFICATES = 10_000;
    private static final int SHOWN = 50;
    private static final int SEED_BYTES = 16;
    private static final int WORDS = 500;
    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,3}");

    /** @param level standard and stage, a blank between them; as typed, like the size */
    public record Draft(UUID id, String level, String size, String reason) {}

    /** A level with how many hold it today. */
    public record Level(String standard, String stage, long holders) {
        public String code() {
            return standard + " " + stage;
        }
    }

    private final Db db;
    private final Clock clock;
    private final Ids ids;
    private final CertificateStore certificates;
    private final DrawStore draws;
    private final CertificationNews news;
    private final SecureRandom random = new SecureRandom();

    DrawForAudit(Db db, Clock clock, Ids ids, CertificateStore certificates, DrawStore draws, CertificationNews news) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.certificates = certificates;
        this.draws = draws;
        this.news = news;
    }

    /** The latest first. @throws NotFound if the actor is no steward */
    public List<AuditDraw> latest(Actor actor) {
        mustBeSteward(actor);
        return db.read(actor, () -> draws.latest(SHOWN));
    }

    /** Levels that somebody holds today. @throws NotFound if the actor is no steward */
    public List<Level> levels(Actor actor) {
        mustBeSteward(actor);
        var held = db.read(actor, () -> inForce(actor));
        return held.stream()
                .map(one -> new Level(one.standard(), one.stage(), 0))
                .distinct()
                .map(level -> new Level(
                        level.standard(),
                        level.stage(),
                        held.stream().filter(one -> isAt(one, level.code())).count()))
                .toList();
    }

    /** @throws NotFound if the actor is no steward of the body that drew */
    public AuditDraw read(Actor actor, UUID id) {
        mustBeSteward(actor);
        return db.read(actor, () -> draws.find(id)).orElseThrow(NotFound::new);
    }

    /** @throws NotFound if the actor is no steward */
    public Change<AuditDraw> draw(Actor actor, Draft draft) {
        mustBeSteward(actor);
        return db.as(actor, () -> {
            var already = draws.find(draft.id());
            if (already.isPresent()) return Change.done(already.get());
            var held = inForce(actor).stream()
                    .filter(one -> isAt(one, draft.level()))
                    .toList();
            var wrongs = new Wrongs();
            if (held.isEmpty()) wrongs.add("level", "certification.wrong.level");
            if (!SIZE.matcher(draft.size()).matches()) wrongs.add("size", "certification.wrong.size");
            wrongs.needed("reason", draft.reason(), WORDS, "certification.wrong.reason");
            if (!wrongs.none()) return Change.refused(wrongs);
            var drawn = drawn(actor, draft, held);
            draws.add(drawn);
            for (var member : drawn.picked())
                held.stream()
                        .filter(one -> one.id().equals(member.certificate()))
                        .forEach(one -> news.toHolder(actor, one, "drawn"));
            return Change.done(draws.find(draft.id()).orElseThrow());
        });
    }

    private AuditDraw drawn(Actor actor, Draft draft, List<Certificate> held) {
        var bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        var seed = HexFormat.of().formatHex(bytes);
        int size = Integer.parseInt(draft.size());
        var picks = Draw.of(seed, held.stream().map(Certificate::number).toList(), size);
        var first = held.getFirst();
        return new AuditDraw(
                draft.id(),
                first.standard(),
                first.stage(),
                draft.reason(),
                seed,
                size,
                actor.today(clock),
                clock.instant(),
                actor.name(),
                held.stream()
                        .map(one -> new AuditDraw.Member(
                                ids.next(),
                                one.id(),
                                one.number(),
                                one.holderName(),
                                picks.contains(one.number()) ? Integer.valueOf(picks.indexOf(one.number()) + 1) : null))
                        .toList());
    }

    private List<Certificate> inForce(Actor actor) {
        var today = actor.today(clock);
        return certificates.issued(CERTIFICATES).stream()
                .filter(one -> one.on(today) == Certificate.State.VALID)
                .toList();
    }

    private static boolean isAt(Certificate certificate, String level) {
        return level.equals(certificate.standard() + " " + certificate.stage());
    }

    private static void mustBeSteward(Actor actor) {
        if (!actor.is(Role.STEWARD)) throw new NotFound();
    }
}

package org.alongside.credentials;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.files.FileStore;
import org.alongside.platform.files.Proof;
import org.alongside.platform.files.StoredFile;
import org.alongside.platform.web.NotFound;
import org.alongside.standards.Standard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A manager writes down a certificate that a body elsewhere issued to one of theirs, how they checked that it is so, and keeps
 * the document. Nobody enters their own.
 */
@Component
public class EnterCertificate {
    /** In the register of its body, by asking the body, or by seeing the original. */
    public static final List<String> WAYS = List.of("register", "issuer", "original");

    private final Db db;
    private final Clock clock;
    private final PeopleStore people;
    private final SeeProgress progress;
    private final CertificateStore certificates;
    private final CertificateCheckStore checks;
    private final IssueCertificate issue;
    private final FileStore files;

    public EnterCertificate(
            Db db,
            Clock clock,
            PeopleStore people,
            SeeProgress progress,
            CertificateStore certificates,
            CertificateCheckStore checks,
            IssueCertificate issue,
            FileStore files) {
        this.db = db;
        this.clock = clock;
        this.people = people;
        this.progress = progress;
        this.certificates = certificates;
        this.checks = checks;
        this.issue = issue;
        this.files = files;
    }

    /**
     * As typed.
     *
     * @param id made by whoever fills in the form, so that sending it twice enters it once
     * @param level standard and stage, a blank between them
     * @param how one of {@link #WAYS}
     */
    public record Draft(UUID id, String level, String issuer, String number, String on, String until, String how) {}

    /** A level of a standard that one can hold. */
    public record Level(Standard standard, Standard.Stage stage) {
        public String code() {
            return standard.id() + " " + stage.id();
        }
    }

    /** @throws NotFound for anybody but managers, for oneself, or if there is no such supporter */
    public PeopleStore.Someone whose(Actor actor, UUID supporter) {
        if (!actor.is(Role.MANAGER)) throw new NotFound();
        return db.read(actor, () -> people.find(supporter, actor.today(clock)))
                .filter(one -> !one.own())
                .orElseThrow(NotFound::new);
    }

    public List<Level> levels(Actor actor) {
        return progress.standards(actor, actor.today(clock)).stream()
                .flatMap(standard -> Levels.of(standard).stream().map(stage -> new Level(standard, stage)))
                .toList();
    }

    /** @throws NotFound as {@link #whose} */
    public Change<Certificate> enter(Actor actor, UUID supporter, Draft draft, @Nullable Proof proof) {
        var holder = whose(actor, supporter);
        var levels = levels(actor);
        var level =
                levels.stream().filter(one -> one.code().equals(draft.level())).findFirst();
        var issued = new IssueCertificate.Draft(
                draft.id(),
                actor.agency(),
                supporter,
                holder.name(),
                draft.issuer(),
                draft.number(),
                level.map(Level::standard).orElse(levels.getFirst().standard()),
                level.map(one -> one.stage().id()).orElse(""),
                level.map(one -> one.stage().title()).orElse(""),
                draft.on(),
                draft.until());
        return db.as(actor, () -> {
            var wrongs = wrongs(actor, draft, issued, proof);
            if (!wrongs.none()) return Change.refused(wrongs);
            var made = issue.issue(actor, issued);
            if (made instanceof Change.Done<Certificate>) check(actor, supporter, draft, proof);
            return made;
        });
    }

    private Wrongs wrongs(Actor actor, Draft draft, IssueCertificate.Draft issued, @Nullable Proof proof) {
        var wrongs = new Wrongs()
                .addAll(IssueCertificate.wrongs(issued, actor.today(clock)).all());
        boolean entered = certificates.of(issued.holder()).stream()
                .anyMatch(one -> !one.id().equals(draft.id())
                        && one.number().equalsIgnoreCase(draft.number())
                        && one.issuer().equalsIgnoreCase(draft.issuer()));
        if (entered) wrongs.add("number", "credentials.wrong.number-entered");
        if (!Set.copyOf(WAYS).contains(draft.how())) wrongs.add("how", "credentials.wrong.how");
        if (proof != null) wrongs.addAll(proof.wrongs("document").all());
        return wrongs;
    }

    private void check(Actor actor, UUID holder, Draft draft, @Nullable Proof proof) {
        var file = Optional.ofNullable(proof).map(one -> files.keep(actor, one));
        checks.add(draft.id(), holder, draft.how(), file, actor.today(clock));
    }

    /** How the certificates of a supporter were checked, as far as the reader may see them. */
    public List<CertificateCheckStore.Check> checks(Actor actor, UUID supporter) {
        return db.read(actor, () -> checks.of(supporter));
    }

    /** @throws NotFound if there is no such document, or it is not the actor's to see */
    public StoredFile document(Actor actor, UUID certificate) {
        var file = db.read(actor, () -> checks.file(certificate)).orElseThrow(NotFound::new);
        return files.read(actor, file).orElseThrow(NotFound::new);
    }
}

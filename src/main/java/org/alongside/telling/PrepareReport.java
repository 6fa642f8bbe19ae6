package org.alongside.telling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.families.FamilyRule;
import org.alongside.families.FamilyStore;
import org.alongside.families.Person;
import org.alongside.families.PersonStore;
import org.alongside.network.Partner;
import org.alongside.network.PartnerStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Begins a report about a caregiver, writes it in versions, amends a released one, or gives a draft up. */
@Component
public class PrepareReport {
    /** A year and a day: the longest a report may look back. */
    static final int DAYS_AT_MOST = 366;

    private static final int WORDS_CHARACTERS = 10_000;
    private static final int WHY_CHARACTERS = 500;

    private final Db db;
    private final Clock clock;
    private final ReportStore reports;
    private final Compose compose;
    private final FamilyStore families;
    private final PersonStore people;
    private final PartnerStore partners;

    PrepareReport(
            Db db,
            Clock clock,
            ReportStore reports,
            Compose compose,
            FamilyStore families,
            PersonStore people,
            PartnerStore partners) {
        this.db = db;
        this.clock = clock;
        this.reports = reports;
        this.compose = compose;
        this.families = families;
        this.people = people;
        this.partners = partners;
    }

    /** What there is to choose from. */
    public record Choices(String family, List<Person> caregivers, List<ReportKind> kinds, List<Partner> partners) {}

    /** @throws NotFound if the actor writes nothing about families, or cannot reach this one */
    public Choices choices(Actor actor, UUID family) {
        FamilyRule.mustCorrect(actor);
        return db.read(actor, () -> {
            var today = today(actor);
            return new Choices(
                    families.find(family).orElseThrow(NotFound::new).name(),
                    people.ofFamily(family).stream().filter(Person::isCaregiver).toList(),
                    compose.kinds(actor.agency(), today),
                    partners.all().stream()
                            .filter(partner -> partner.isOpenOn(today))
                            .toList());
        });
    }

    /**
     * A report to begin, as typed.
     *
     * @param id made with the form, so that sending it twice begins it once
     */
    public record Draft(
            UUID id, UUID family, String person, String kind, String from, String to, String partner, String purpose) {}

    /** @throws NotFound if the actor writes nothing about families, or cannot reach this one */
    public Change<UUID> begin(Actor actor, Draft draft) {
        return db.as(actor, () -> {
            var choices = choices(actor, draft.family());
            var wrongs = new Wrongs();
            var person = choices.caregivers().stream()
                    .filter(one -> one.id().toString().equals(draft.person()))
                    .findFirst();
            if (person.isEmpty()) wrongs.add("person", "telling.wrong.person");
            var kind = choices.kinds().stream()
                    .filter(one -> one.id().equals(draft.kind()))
                    .findFirst();
            if (kind.isEmpty()) wrongs.add("kind", "telling.wrong.kind");
            days(draft, today(actor), wrongs);
            var partner = choices.partners().stream()
                    .filter(one -> one.id().toString().equals(draft.partner()))
                    .findFirst();
            if (partner.isEmpty()) wrongs.add("partner", "telling.wrong.partner");
            var purpose = kind.flatMap(one -> one.purposes().stream()
                    .filter(purposed -> purposed.word().equals(draft.purpose()))
                    .findFirst());
            if (purpose.isEmpty()) wrongs.add("purpose", "telling.wrong.purpose");
            if (!wrongs.none()) return Change.refused(wrongs);
            reports.begin(new ReportStore.Begun(
                    draft.id(),
                    draft.family(),
                    person.orElseThrow().id(),
                    kind.orElseThrow().id(),
                    kind.get().definition().version(),
                    Typed.day(draft.from()).orElseThrow(),
                    Typed.day(draft.to()).orElseThrow(),
                    partner.orElseThrow().id(),
                    purpose.orElseThrow(),
                    null,
                    ""));
            return Change.done(draft.id());
        });
    }

    private static void days(Draft draft, LocalDate today, Wrongs wrongs) {
        var from = Typed.day(draft.from());
        var to = Typed.day(draft.to());
        if (from.isEmpty()) wrongs.add("from", "telling.wrong.day");
        if (to.isEmpty()) wrongs.add("to", "telling.wrong.day");
        else if (to.get().isAfter(today)) wrongs.add("to", "telling.wrong.to-come");
        if (from.isEmpty() || to.isEmpty()) return;
        if (to.get().isBefore(from.get())) wrongs.add("to", "telling.wrong.backwards");
        else if (from.get().plusDays(DAYS_AT_MOST).isBefore(to.get()))
            wrongs.add("from", "telling.wrong.too-long", DAYS_AT_MOST);
    }

    /** @param number of the version that was edited, 0 for none */
    public record Writing(UUID report, int number, Map<String, String> words, Set<String> leftOut) {}

    /**
     * Saves what was written as the next version; what is the same as the latest makes none. Overtaken where somebody else saved
     * first, or it was released meanwhile.
     *
     * @throws NotFound if the actor writes nothing about families, or there is no such draft within their reach
     */
    public Change<Report> write(Actor actor, Writing writing) {
        FamilyRule.mustCorrect(actor);
        return db.as(actor, () -> {
            var report = draft(writing.report());
            var wrongs = new Wrongs();
            writing.words().forEach((section, words) -> wrongs.atMost("text-" + section, words, WORDS_CHARACTERS));
            if (!wrongs.none()) return Change.refused(wrongs);
            var now = report.text();
            if (now.words().equals(writing.words()) && now.leftOut().equals(writing.leftOut()))
                return Change.done(report);
            if (now.number() != writing.number()
                    || !reports.save(report, writing.number() + 1, writing.words(), writing.leftOut()))
                return Change.overtaken(draft(writing.report()));
            return Change.done(draft(writing.report()));
        });
    }

    /**
     * Begins a report that stands in place of a released one, with the same words.
     *
     * @param id of the new one; sending it twice begins it once
     * @throws NotFound if the actor writes nothing about families, or there is no such released report within their reach
     */
    public Change<UUID> amend(Actor actor, UUID id, UUID released, String why) {
        FamilyRule.mustCorrect(actor);
        var wrongs = new Wrongs().needed("why", why, WHY_CHARACTERS, "telling.wrong.why");
        return db.as(actor, () -> {
            var report = reports.find(released).filter(Report::isReleased).orElseThrow(NotFound::new);
            if (!wrongs.none()) return Change.refused(wrongs);
            reports.begin(new ReportStore.Begun(
                    id,
                    report.family(),
                    report.person(),
                    report.kind(),
                    report.kindVersion(),
                    report.from(),
                    report.to(),
                    report.partner(),
                    report.purpose(),
                    released,
                    why));
            var text = report.text();
            if (text.number() > 0) reports.save(draft(id), 1, text.words(), text.leftOut());
            return Change.done(id);
        });
    }

    /** @throws NotFound if the actor writes nothing about families, or there is no such draft within their reach */
    public Change<UUID> drop(Actor actor, UUID id, String why) {
        FamilyRule.mustCorrect(actor);
        var wrongs = new Wrongs().needed("why", why, WHY_CHARACTERS, "telling.wrong.why");
        return db.as(actor, () -> {
            var report = draft(id);
            if (!wrongs.none()) return Change.refused(wrongs);
            if (!reports.drop(id, why)) throw new NotFound();
            return Change.done(report.family());
        });
    }

    private Report draft(UUID id) {
        return reports.find(id).filter(report -> !report.isReleased()).orElseThrow(NotFound::new);
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), actor.zone());
    }
}

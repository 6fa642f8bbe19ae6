package org.alongside.results;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.consents.WhyNot;
import org.alongside.families.FamilyRule;
import org.alongside.families.FamilyStore;
import org.alongside.network.Partner;
import org.alongside.network.PartnerStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes down a result that a partner told, corrects it by another version, or takes it out. Every version asks {@link MayTell} anew:
 * while no permission holds nothing is written down, and what is wrong can only be taken out.
 */
@Component
public class RecordResult {
    /** How a result came. */
    public static final String WAYS = "test-result-ways";

    public static final String SPECIMENS = "test-specimens";
    public static final String SUBSTANCES = "test-substances";

    /** The way of what partners enter themselves, which is not offered to anybody else. */
    public static final String PARTNER_PAGE = "partner-page";

    private final Db db;
    private final Clock clock;
    private final FamilyStore families;
    private final ResultStore results;
    private final PartnerStore partners;
    private final MayTell mayTell;
    private final TestPolicies policies;
    private final Definitions definitions;

    RecordResult(
            Db db,
            Clock clock,
            FamilyStore families,
            ResultStore results,
            PartnerStore partners,
            MayTell mayTell,
            TestPolicies policies,
            Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.families = families;
        this.results = results;
        this.partners = partners;
        this.mayTell = mayTell;
        this.policies = policies;
        this.definitions = definitions;
    }

    public sealed interface Outcome {}

    public record Kept(TestResult result) implements Outcome {}

    /** Something is missing or wrong in what was typed. */
    public record NotYet(Change.Refused<ResultDraft> refused) implements Outcome {}

    /** Nothing lets that partner tell it: who it is about, and who would have to be allowed. */
    public record NotAllowed(UUID person, Partner partner, MayTell.No no) implements Outcome {
        /** Why not and what would do, in a sentence. */
        public String why(Words words) {
            return WhyNot.of(no.decided(), words);
        }
    }

    /** Somebody else corrected it first; this is what they left. */
    public record Overtaken(TestResult theirs) implements Outcome {}

    /**
     * By somebody who works with the family and takes results in its program.
     *
     * @throws NotFound if they do not, or cannot reach the family
     */
    public Outcome record(Actor actor, UUID family, ResultDraft draft) {
        FamilyRule.mustCorrect(actor);
        return db.as(actor, () -> {
            if (families.find(family).isEmpty()) throw new NotFound();
            var known = results.find(draft.id()).filter(one -> one.family().equals(family));
            if (known.isPresent() && !draft.isCorrection()) return new Kept(known.get());
            var today = actor.today(clock);
            var person = results.inRecovery(family, today).stream()
                    .filter(Recovering::now)
                    .filter(one -> one.person().toString().equals(draft.person()))
                    .findFirst();
            var partner = Typed.id(draft.partner()).flatMap(partners::find).filter(one -> one.isOpenOn(today));
            var wrongs = new Wrongs();
            if (person.isEmpty()) wrongs.add("person", "results.wrong.person");
            else if (!policies.holding(actor, person.get().program(), today).isReceivedBy(actor))
                wrongs.add("person", "results.wrong.not-received");
            if (partner.isEmpty()) wrongs.add("partner", "results.wrong.partner");
            if (!isWay(draft.way(), actor, today)) wrongs.add("way", "results.wrong.way");
            wrongs.addAll(wrongs(draft, actor, today).all());
            if (!wrongs.none()) return new NotYet(new Change.Refused<>(wrongs.all()));
            var told = new Told(
                    family, person.orElseThrow().person(), partner.orElseThrow(), draft.way(), null, actor.name());
            return kept(actor, told, draft, 1, today);
        });
    }

    private boolean isWay(String way, Actor actor, LocalDate today) {
        return !way.equals(PARTNER_PAGE) && codes(WAYS, actor, today).has(way);
    }

    /**
     * By somebody who signs in for the partner. It reads and writes with the program's reach: whoever calls it has made sure that
     * they are invited for this person and may know that they take part.
     *
     * @param reporter who signs in for the partner
     */
    public Outcome told(Actor reporter, UUID family, UUID person, Partner partner, ResultDraft draft) {
        var program = reporter.asProgram();
        return db.as(program, () -> {
            var today = program.today(clock);
            var wrongs = wrongs(draft, program, today);
            var number = 1;
            var there = results.find(draft.id());
            if (draft.isCorrection()) {
                var result = own(reporter, there).orElseThrow(NotFound::new);
                if (result.now().id().equals(draft.version())) return new Kept(result);
                if (result.now().number() != draft.number()) return new Overtaken(result);
                number = draft.number() + 1;
            } else if (there.isPresent()) return new Kept(own(reporter, there).orElseThrow(NotFound::new));
            if (!wrongs.none()) return new NotYet(new Change.Refused<>(wrongs.all()));
            var told = new Told(
                    family,
                    person,
                    partner,
                    PARTNER_PAGE,
                    reporter.person(),
                    reporter.name() + ", " + partner.called());
            return kept(program, told, draft, number, today);
        });
    }

    private static Optional<TestResult> own(Actor reporter, Optional<TestResult> result) {
        return result.filter(one -> reporter.person().equals(one.reporter()) && !one.isOut());
    }

    /**
     * Another version of what was written down; whose it is, who told it and how it came stay.
     *
     * @throws NotFound if the actor writes nothing about families, or there is no such result within reach that holds
     */
    public Outcome correct(Actor actor, ResultDraft draft) {
        FamilyRule.mustCorrect(actor);
        return db.as(actor, () -> {
            var result = results.find(draft.id()).filter(one -> !one.isOut()).orElseThrow(NotFound::new);
            var today = actor.today(clock);
            var wrongs = wrongs(draft, actor, today);
            if (result.now().id().equals(draft.version())) return new Kept(result);
            if (result.now().number() != draft.number()) return new Overtaken(result);
            if (!wrongs.none()) return new NotYet(new Change.Refused<>(wrongs.all()));
            var partner = partners.find(result.partner()).orElseThrow(NotFound::new);
            var told =
                    new Told(result.family(), result.person(), partner, result.way(), result.reporter(), actor.name());
            return kept(actor, told, draft, draft.number() + 1, today);
        });
    }

    /** @throws NotFound if the actor writes nothing about families, or there is no such result within reach that holds */
    public Change<TestResult> takeOut(Actor actor, UUID id, String why) {
        FamilyRule.mustCorrect(actor);
        return db.as(actor, () -> {
            var result = results.find(id).filter(one -> !one.isOut()).orElseThrow(NotFound::new);
            var wrongs = new Wrongs().needed("out-why", why, ResultRule.WHY_CHARACTERS, "results.wrong.out-why");
            if (!wrongs.none()) return Change.refused(wrongs);
            if (!results.takeOut(id, why)) throw new NotFound();
            return Change.done(result);
        });
    }

    /** Whose result it is, who tells it and how. */
    private record Told(
            UUID family,
            UUID person,
            Partner partner,
            String way,
            @Nullable UUID reporter,
            String from) {}

    private Outcome kept(Actor actor, Told told, ResultDraft draft, int number, LocalDate today) {
        var reportedOn = Typed.day(draft.reportedOn()).orElseThrow();
        return switch (mayTell.ask(
                actor, told.partner(), told.family(), told.person(), draft.id(), reportedOn, today)) {
            case MayTell.No no -> new NotAllowed(told.person(), told.partner(), no);
            case MayTell.Yes(var consent, var purpose) -> {
                if (number == 1)
                    results.add(
                            draft.id(),
                            told.family(),
                            told.person(),
                            told.partner().id(),
                            told.way(),
                            told.reporter());
                boolean mine = results.add(told.family(), draft.id(), version(draft, told, number, consent), purpose);
                var now = results.find(draft.id()).orElseThrow(NotFound::new);
                yield mine || number == 1 ? new Kept(now) : new Overtaken(now);
            }
        };
    }

    private TestResult.Version version(ResultDraft draft, Told told, int number, UUID consent) {
        return new TestResult.Version(
                draft.version(),
                number,
                Typed.day(draft.sampledOn()).orElseThrow(),
                Typed.day(draft.reportedOn()).orElseThrow(),
                draft.specimen(),
                draft.panel(),
                TestOutcome.of(draft.outcome()).orElseThrow(),
                Finding.of(draft.finding()).orElse(null),
                draft.substances(),
                draft.asPrescribed(),
                draft.words(),
                number == 1 ? "" : draft.why(),
                told.from(),
                consent,
                clock.instant());
    }

    private Wrongs wrongs(ResultDraft draft, Actor actor, LocalDate today) {
        return ResultRule.wrongs(draft, codes(SPECIMENS, actor, today), codes(SUBSTANCES, actor, today), today);
    }

    private CodeList codes(String list, Actor actor, LocalDate on) {
        return definitions.codes(list, actor.agency(), on);
    }
}

package org.alongside.telling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.audit.ViewLog;
import org.alongside.consent.Purpose;
import org.alongside.consents.ConsentStore;
import org.alongside.consents.ConsentWords;
import org.alongside.consents.Decided;
import org.alongside.consents.Disclose;
import org.alongside.consents.DisclosureStore;
import org.alongside.consents.MayShare;
import org.alongside.consents.Recipient;
import org.alongside.consents.Sharing;
import org.alongside.families.FamilyRule;
import org.alongside.network.Partner;
import org.alongside.network.PartnerStore;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.words.Words;
import org.alongside.results.ResultStore;
import org.springframework.stereotype.Component;

/**
 * Copies the whole record of a caregiver for themself, or for somebody who may have it: every chapter, decided thing by thing,
 * decided again when it is made, and written into the ledger of disclosures. What supervisors and supporters say to each other
 * is in no copy, and what is written in a supporter's own words goes to the caregiver, or where a court orders it
 * (docs/decisions/0013).
 */
@Component
public class WholeRecord {
    private static final String WAY = "printed";
    private static final int REPORTS = 1000;

    /** What a whole record may be asked for. */
    public static final Set<Purpose> PURPOSES = Set.of(
            Purpose.OWN_REQUEST,
            Purpose.LEGAL_PROCEEDING,
            Purpose.TREATMENT,
            Purpose.CARE_COORDINATION,
            Purpose.CHILD_WELFARE_CASE);

    private final Db db;
    private final Clock clock;
    private final WholeStore whole;
    private final ResultStore results;
    private final ConsentStore consents;
    private final DisclosureStore disclosures;
    private final ReportStore reports;
    private final PartnerStore partners;
    private final MayShare mayShare;
    private final Disclose disclose;
    private final Notices notices;
    private final Compose compose;
    private final ViewLog views;
    private final Definitions definitions;

    WholeRecord(
            Db db,
            Clock clock,
            WholeStore whole,
            ResultStore results,
            ConsentStore consents,
            DisclosureStore disclosures,
            ReportStore reports,
            PartnerStore partners,
            MayShare mayShare,
            Disclose disclose,
            Notices notices,
            Compose compose,
            ViewLog views,
            Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.whole = whole;
        this.results = results;
        this.consents = consents;
        this.disclosures = disclosures;
        this.reports = reports;
        this.partners = partners;
        this.mayShare = mayShare;
        this.disclose = disclose;
        this.notices = notices;
        this.compose = compose;
        this.views = views;
        this.definitions = definitions;
    }

    /** Whether they may make a copy of the records in their reach. */
    public static boolean mayMake(Actor actor) {
        return FamilyRule.mayLead(actor) || actor.is(Role.PRIVACY_OFFICER);
    }

    /**
     * Whose, for whom and what for.
     *
     * @param to {@code partner:} or {@code person:} and an id
     */
    public record Asked(UUID family, UUID person, String to, Purpose purpose) {
        /** For the caregiver themself. */
        public static Asked own(UUID family, UUID person) {
            return new Asked(family, person, Recipient.self(person, "").id(), Purpose.OWN_REQUEST);
        }
    }

    /** Somebody whose record can be copied. */
    public record Whose(UUID id, String name) {
        public String recipient() {
            return Recipient.self(id, name).id();
        }
    }

    /**
     * A chapter before it is made.
     *
     * @param told whether it is said at all what is in it, or that there is nothing
     * @param in how many things go; {@code out} those that do not
     */
    public record Chapter(String id, String title, boolean told, int in, List<Out> out) {}

    /** @param forOthers whether only its readers keep it back: the decision would let it go */
    public record Out(Decided decided, boolean forOthers) {}

    /** @param chapters empty where nothing was asked that can be */
    public record Look(String name, List<Whose> people, List<Partner> partners, List<Chapter> chapters) {
        public int in() {
            return chapters.stream().mapToInt(Chapter::in).sum();
        }
    }

    /**
     * What would be in it. Looking is noted.
     *
     * @throws NotFound if the actor makes no copies, or there is no such family within reach
     */
    public Look look(Actor actor, UUID family, Optional<Asked> asked, Words words, String agency) {
        mustMake(actor);
        return db.as(actor, () -> {
            var held = whole.family(family).orElseThrow(NotFound::new);
            views.opened(actor, "whole-record", family, family);
            var all = partners.all();
            var chapters = asked.flatMap(one -> drawn(actor, held, one, all, words, agency))
                    .map(drawn -> drawn.decisions().stream()
                            .map(one -> new Chapter(
                                    one.chapter().id(),
                                    drawn.things().title(one.chapter()),
                                    one.told(),
                                    one.count(),
                                    one.out().stream()
                                            .map(out -> new Out(out.decided(), out.isForOthers()))
                                            .toList()))
                            .toList())
                    .orElse(List.of());
            return new Look(
                    held.name(),
                    held.caregivers().stream()
                            .map(human -> new Whose(human.id(), human.name()))
                            .toList(),
                    all,
                    chapters);
        });
    }

    /**
     * Makes it: only what may go as of now, and its act in the ledger. Empty where nothing of it may, or nothing was asked that
     * can be.
     *
     * @param act made with the page, so that making it in two forms is written down once
     * @param agency its name
     * @throws NotFound as above
     */
    public Optional<RecordCopy> make(Actor actor, UUID act, Asked asked, Words words, String agency) {
        mustMake(actor);
        return copied(actor, act, asked, words, agency);
    }

    /**
     * A caregiver's own, for the pages of caregivers: it reads with the program's reach, so whoever calls has made sure that the
     * person is the one who is signed in, or whom they may act for.
     *
     * @throws NotFound if there is no such caregiver in that family
     */
    public RecordCopy own(Actor caregiver, UUID act, UUID family, UUID person, Words words, String agency) {
        return copied(caregiver.asProgram(), act, Asked.own(family, person), words, agency)
                .orElseThrow(NotFound::new);
    }

    private Optional<RecordCopy> copied(Actor actor, UUID act, Asked asked, Words words, String agency) {
        return db.as(actor, () -> {
            var held = whole.family(asked.family()).orElseThrow(NotFound::new);
            views.opened(actor, "whole-record", asked.family(), asked.family());
            var drawn = drawn(actor, held, asked, partners.all(), words, agency).orElse(null);
            if (drawn == null) return Optional.<RecordCopy>empty();
            var items = drawn.decisions().stream()
                    .flatMap(Whole.Decision::in)
                    .flatMap(Whole.Weighed::all)
                    .filter(Whole.Weighed::in)
                    .flatMap(one -> one.items().stream())
                    .map(Decided::item)
                    .distinct()
                    .toList();
            var what = words.say("telling.record.what", drawn.name());
            var left = disclose.record(actor, act, new Sharing(drawn.recipient(), asked.purpose(), items), WAY, what);
            if (!(left instanceof Disclose.Left(var decided, var notice))) return Optional.<RecordCopy>empty();
            return Optional.of(new RecordCopy(
                    asked.person(),
                    drawn.name(),
                    drawn.recipient().name(),
                    asked.purpose().word(),
                    agency,
                    clock.instant(),
                    notices.of(actor, agency, decided, notice, words),
                    drawn.decisions().stream()
                            .map(one -> chapter(one, drawn.things(), words))
                            .toList()));
        });
    }

    private static RecordCopy.Chapter chapter(Whole.Decision decision, WholeThings things, Words words) {
        var entries = decision.in().map(RecordCopy::entry).toList();
        var note =
                !entries.isEmpty() ? "" : words.say(decision.told() ? "telling.part.none" : "telling.record.part.not");
        return new RecordCopy.Chapter(decision.chapter().id(), things.title(decision.chapter()), note, entries);
    }

    /** What was asked, found and decided. */
    private record Drawn(String name, Recipient recipient, WholeThings things, List<Whole.Decision> decisions) {}

    private Optional<Drawn> drawn(Actor actor, Held held, Asked asked, List<Partner> all, Words words, String agency) {
        var today = LocalDate.ofInstant(clock.instant(), actor.zone());
        var name = held.caregivers().stream()
                .filter(one -> one.id().equals(asked.person()))
                .map(Held.Human::name)
                .findFirst();
        var recipient = name.flatMap(called -> recipient(asked, called, all, today));
        if (recipient.isEmpty() || !PURPOSES.contains(asked.purpose())) return Optional.empty();
        boolean self =
                asked.to().equals(Asked.own(asked.family(), asked.person()).to());
        var of = new WholeOf(
                asked.family(), asked.person(), words, list -> definitions.codes(list, actor.agency(), today));
        var things = new WholeThings(
                of,
                new HouseholdThings(of, held),
                held,
                whole.walked(asked.family()),
                new ContactThings(of, whole.contacts(asked.family(), asked.person())),
                new ResultThings(
                        of,
                        results.ofFamily(asked.family()).stream()
                                .filter(result ->
                                        !result.isOut() && result.person().equals(asked.person()))
                                .toList()),
                own(actor, of, self, all, agency, today));
        var found = things.whole();
        var decided = mayShare.decide(actor, new Sharing(recipient.get(), asked.purpose(), found.items()), today);
        return Optional.of(new Drawn(name.get(), recipient.get(), things, found.decide(decided)));
    }

    private static Optional<Recipient> recipient(Asked asked, String name, List<Partner> partners, LocalDate today) {
        var self = Recipient.self(asked.person(), name);
        if (asked.to().equals(self.id())) return Optional.of(self);
        return partners.stream()
                .filter(partner ->
                        partner.isOpenOn(today) && partner.recipient().equals(asked.to()))
                .findFirst()
                .map((Partner partner) -> Recipient.of(partner));
    }

    /** For somebody else, what is for the caregiver alone is not even read. */
    private OwnThings own(Actor actor, WholeOf of, boolean self, List<Partner> all, String agency, LocalDate today) {
        var say = ConsentWords.of(of.words(), definitions, actor.agency(), agency, today, all);
        if (!self) return new OwnThings(of, List.of(), List.of(), List.of(), say, kind -> kind);
        var kinds = compose.kinds(actor.agency(), today).stream()
                .collect(Collectors.toMap(ReportKind::id, ReportKind::title));
        return new OwnThings(
                of,
                consents.ofFamily(of.family()),
                disclosures.ofPerson(of.person(), LocalDate.ofInstant(Instant.EPOCH, actor.zone())),
                reports.ofFamily(of.family(), REPORTS),
                say,
                kind -> kinds.getOrDefault(kind, kind));
    }

    private static void mustMake(Actor actor) {
        if (!mayMake(actor)) throw new NotFound();
    }
}

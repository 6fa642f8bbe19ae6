package org.alongside.partners;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.consent.Information;
import org.alongside.consent.Purpose;
import org.alongside.consents.Disclose;
import org.alongside.consents.Item;
import org.alongside.consents.Recipient;
import org.alongside.consents.Sharing;
import org.alongside.network.Partner;
import org.alongside.network.PartnerStore;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.words.Words;
import org.alongside.results.MayTell;
import org.alongside.results.RecordResult;
import org.alongside.results.Recovering;
import org.alongside.results.ResultDraft;
import org.alongside.results.ResultStore;
import org.alongside.results.TestResult;
import org.springframework.stereotype.Component;

/**
 * Somebody of a treatment provider tells results of tests. They see the caregivers of whom they may tell one today and who let us
 * say to them that they take part: two permissions, one each way. That the names stood there is in the ledger, once a day. They see
 * what they told themselves, of these caregivers alone, and correct it by another version.
 */
@Component
public class ReportResult {
    private static final String TREATMENT = "treatment";
    private static final int MOST = 200;
    private static final List<Purpose> PURPOSES = List.of(Purpose.CARE_COORDINATION, Purpose.TREATMENT);

    private final Db db;
    private final Clock clock;
    private final SharedStore shared;
    private final PartnerStore partners;
    private final TestedStore store;
    private final ResultStore results;
    private final MayTell mayTell;
    private final RecordResult recordResult;
    private final Disclose disclose;
    private final Words words = Words.english();

    ReportResult(
            Db db,
            Clock clock,
            SharedStore shared,
            PartnerStore partners,
            TestedStore store,
            ResultStore results,
            MayTell mayTell,
            RecordResult recordResult,
            Disclose disclose) {
        this.db = db;
        this.clock = clock;
        this.shared = shared;
        this.partners = partners;
        this.store = store;
        this.results = results;
        this.mayTell = mayTell;
        this.recordResult = recordResult;
        this.disclose = disclose;
    }

    /** Whether a partner tells results at all. */
    static boolean tells(Partner partner) {
        return partner.kind().equals(TREATMENT);
    }

    /** @param results the actor's own, the latest first */
    public record Desk(Partner partner, List<Recovering> people, List<TestResult> results) {}

    /** @throws NotFound for anybody but an invited partner of a treatment provider */
    public Desk desk(Actor actor) {
        if (!actor.is(Role.PARTNER)) throw new NotFound();
        var program = actor.asProgram();
        return db.as(program, () -> {
            var today = actor.today(clock);
            var tested = store.of(actor.person(), today);
            var partner = tested.stream()
                    .findFirst()
                    .map(TestedStore.Tested::partner)
                    .or(() -> shared.partnerOf(actor.person()))
                    .flatMap(partners::find)
                    .filter(one -> tells(one) && one.isOpenOn(today))
                    .orElseThrow(NotFound::new);
            var theirs = tested.stream()
                    .filter(one -> one.partner().equals(partner.id()))
                    .map(TestedStore.Tested::who)
                    .toList();
            var people = known(actor, program, partner, mayTell.of(program, partner, theirs, today), today);
            var shown = people.stream().map(Recovering::person).collect(Collectors.toSet());
            return new Desk(
                    partner,
                    people,
                    results.by(actor.person(), MOST).stream()
                            .filter(result -> shown.contains(result.person())
                                    && result.partner().equals(partner.id()))
                            .toList());
        });
    }

    /** Of those of whom they may tell, whom they may be told to take part; each is written into the ledger. */
    private List<Recovering> known(
            Actor actor, Actor program, Partner partner, List<Recovering> people, LocalDate today) {
        var known = new ArrayList<Recovering>();
        for (var purpose : PURPOSES) {
            var asked = people.stream().filter(one -> !known.contains(one)).toList();
            if (asked.isEmpty()) break;
            var outcomes = disclose.recordEach(
                            program,
                            "listed",
                            asked.stream()
                                    .map(one -> act(actor, partner, purpose, one, today))
                                    .toList())
                    .iterator();
            for (var one : asked) if (outcomes.next() instanceof Disclose.Left) known.add(one);
        }
        return List.copyOf(known);
    }

    private Disclose.Act act(Actor actor, Partner partner, Purpose purpose, Recovering one, LocalDate today) {
        var item = new Item(one.person(), one.family(), one.person(), one.program(), Information.ATTENDANCE, false);
        return new Disclose.Act(
                UUID.nameUUIDFromBytes((actor.person() + "/tests/" + one.person() + "/" + today).getBytes(UTF_8)),
                new Sharing(Recipient.of(partner), purpose, List.of(item)),
                words.say("partners.ledger.tests", actor.name()));
    }

    /** @throws NotFound as above, or if no result of this person can be told now */
    public Recovering one(Actor actor, UUID person) {
        return found(desk(actor), person);
    }

    private static Recovering found(Desk desk, UUID person) {
        return desk.people().stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound as above, or if the actor told no such result */
    public TestResult mine(Actor actor, UUID result) {
        return desk(actor).results().stream()
                .filter(one -> one.id().equals(result))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Told today. @throws NotFound as above */
    public RecordResult.Outcome tell(Actor actor, UUID person, ResultDraft draft) {
        var desk = desk(actor);
        var one = found(desk, person);
        return recordResult.told(actor, one.family(), one.person(), desk.partner(), draft);
    }
}

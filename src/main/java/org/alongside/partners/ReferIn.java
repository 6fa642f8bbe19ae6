package org.alongside.partners;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.consent.Information;
import org.alongside.consent.Purpose;
import org.alongside.consents.Disclose;
import org.alongside.consents.Item;
import org.alongside.consents.Recipient;
import org.alongside.consents.Sharing;
import org.alongside.families.Referral;
import org.alongside.families.TakeReferral;
import org.alongside.network.Partner;
import org.alongside.network.PartnerStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.words.Words;
import org.springframework.stereotype.Component;

/**
 * Refers a family in: it lands in the agency's inbox like any other referral. Whoever sent it sees that it was received, and when it
 * is closed; more only with the family's permission to tell them that they take part, decided at each look and written into the
 * ledger once a day.
 */
@Component
public class ReferIn {
    private static final int MOST = 100;
    private static final int WORDS_CHARACTERS = 900;
    private static final int NAME_CHARACTERS = 120;
    private static final String FORM = "form";
    private static final String SOMEBODY_ELSE = "other";

    private final Db db;
    private final Clock clock;
    private final SharedStore shared;
    private final SentReferralStore referrals;
    private final TakeReferral takeReferral;
    private final PartnerStore partners;
    private final Disclose disclose;
    private final Definitions definitions;
    private final Words words = Words.english();

    ReferIn(
            Db db,
            Clock clock,
            SharedStore shared,
            SentReferralStore referrals,
            TakeReferral takeReferral,
            PartnerStore partners,
            Disclose disclose,
            Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.shared = shared;
        this.referrals = referrals;
        this.takeReferral = takeReferral;
        this.partners = partners;
        this.disclose = disclose;
        this.definitions = definitions;
    }

    /** What the caregiver knows of it, as the one who refers says. */
    public static final List<String> KNOWS = List.of("agrees", "knows", "not-yet");

    /**
     * As typed.
     *
     * @param id made with the form, so that sending it twice refers once
     * @param safe how to reach them safely
     * @param knows one of {@link #KNOWS}, or "" where they did not say
     */
    public record Draft(
            UUID id,
            String givenName,
            String familyName,
            String phone,
            String town,
            String safe,
            String why,
            String asks,
            String knows) {}

    /** @throws NotFound for anybody but a partner who is invited */
    public Change<Draft> send(Actor actor, Draft draft) {
        mustBePartner(actor);
        var wrongs = new Wrongs()
                .needed("given-name", draft.givenName(), NAME_CHARACTERS, "partners.wrong.given-name")
                .atMost("safe", draft.safe(), WORDS_CHARACTERS)
                .atMost("why", draft.why(), WORDS_CHARACTERS)
                .atMost("asks", draft.asks(), WORDS_CHARACTERS);
        if (draft.phone().isBlank() && draft.safe().isBlank()) wrongs.add("safe", "partners.wrong.safe");
        if (!wrongs.none()) return Change.refused(wrongs);
        var program = actor.asProgram();
        return db.as(program, () -> {
            var partner = partner(actor);
            return switch (takeReferral.take(program, draft(actor, partner, draft))) {
                case Change.Refused<Referral>(var others) -> Change.refused(new Wrongs().addAll(others));
                case Change.Overtaken<Referral> never -> throw new IllegalStateException("Nobody else took " + never);
                case Change.Done<Referral>(var taken) -> {
                    referrals.add(taken.id(), partner.id(), actor.person(), taken.name());
                    yield Change.done(draft);
                }
            };
        });
    }

    private TakeReferral.Draft draft(Actor actor, Partner partner, Draft draft) {
        var today = today(actor);
        boolean listed =
                definitions.codes("referral-sources", actor.agency(), today).has(partner.kind());
        return new TakeReferral.Draft(
                draft.id(),
                today.toString(),
                FORM,
                listed ? partner.kind() : SOMEBODY_ELSE,
                actor.name() + ", " + partner.called(),
                partner.phone(),
                draft.givenName(),
                draft.familyName(),
                draft.phone(),
                draft.town(),
                draft.safe(),
                whatFor(draft),
                null,
                null);
    }

    private String whatFor(Draft draft) {
        var lines = new ArrayList<String>();
        if (!draft.why().isEmpty()) lines.add(draft.why());
        if (!draft.asks().isEmpty()) lines.add(words.say("partners.refer.asked", draft.asks()));
        lines.add(words.say("partners.refer.said." + (KNOWS.contains(draft.knows()) ? draft.knows() : "nothing")));
        return String.join("\n\n", lines);
    }

    /** What the actor sent, the latest first. @throws NotFound for anybody but a partner who is invited */
    public List<SentReferral> sent(Actor actor) {
        mustBePartner(actor);
        var sent = db.read(actor, () -> referrals.of(actor.person(), MOST));
        if (sent.isEmpty()) return List.of();
        var program = Actor.system(actor.agency(), actor.zone());
        return db.as(program, () -> {
            var standings = referrals
                    .standings(sent.stream().map(SentReferral::id).toList())
                    .stream()
                    .collect(Collectors.toMap(ReferralStanding::id, Function.identity()));
            var partner = partner(actor);
            var told = told(actor, program, partner, List.copyOf(standings.values()));
            return sent.stream()
                    .map(one -> {
                        var standing = Objects.requireNonNull(standings.get(one.id()));
                        return new SentReferral(
                                one.id(), one.called(), one.at(), told.getOrDefault(one.id(), standing.plain()));
                    })
                    .toList();
        });
    }

    /** The states that may be told, each under the first purpose for which it may. */
    private HashMap<UUID, SentReferral.State> told(
            Actor actor, Actor program, Partner partner, List<ReferralStanding> standings) {
        var told = new HashMap<UUID, SentReferral.State>();
        if (!partner.isOpenOn(today(actor))) return told;
        for (var purpose : List.of(Purpose.CARE_COORDINATION, Purpose.TREATMENT, Purpose.CHILD_WELFARE_CASE)) {
            var asked = standings.stream()
                    .filter(one -> one.person() != null && one.told() != one.plain() && !told.containsKey(one.id()))
                    .toList();
            if (asked.isEmpty()) break;
            var outcomes = disclose.recordEach(
                            program,
                            "listed",
                            asked.stream()
                                    .map(one -> act(actor, partner, purpose, one))
                                    .toList())
                    .iterator();
            for (var one : asked) if (outcomes.next() instanceof Disclose.Left) told.put(one.id(), one.told());
        }
        return told;
    }

    private Disclose.Act act(Actor actor, Partner partner, Purpose purpose, ReferralStanding standing) {
        var item = new Item(
                standing.id(),
                Objects.requireNonNull(standing.family()),
                Objects.requireNonNull(standing.person()),
                standing.program(),
                Information.ATTENDANCE,
                false);
        return new Disclose.Act(
                UUID.nameUUIDFromBytes(
                        (actor.person() + "/referral/" + standing.id() + "/" + today(actor) + "/" + standing.told())
                                .getBytes(UTF_8)),
                new Sharing(Recipient.of(partner), purpose, List.of(item)),
                words.say("partners.ledger.referral", actor.name()));
    }

    private Partner partner(Actor actor) {
        return shared.partnerOf(actor.person()).flatMap(partners::find).orElseThrow(NotFound::new);
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), actor.zone());
    }

    private static void mustBePartner(Actor actor) {
        if (!actor.is(Role.PARTNER)) throw new NotFound();
    }
}

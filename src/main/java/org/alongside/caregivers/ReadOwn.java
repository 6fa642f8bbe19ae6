package org.alongside.caregivers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.consents.ConsentStore;
import org.alongside.consents.Disclosure;
import org.alongside.consents.DisclosureStore;
import org.alongside.consents.ExceptionStore;
import org.alongside.consents.Standing;
import org.alongside.network.Partner;
import org.alongside.network.PartnerStore;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.words.Words;
import org.alongside.telling.ReadAlone;
import org.alongside.telling.RecordCopy;
import org.alongside.telling.WholeRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A caregiver reads their own pages. Nobody else finds anything here, and no caregiver anything of somebody else. */
@Component
public class ReadOwn {
    private static final Period LOOKED_WITHIN = Period.ofYears(1);
    private static final int TOLD = 200;

    private final Db db;
    private final Clock clock;
    private final OwnStore own;
    private final ConsentStore consents;
    private final ExceptionStore exceptions;
    private final DisclosureStore disclosures;
    private final PartnerStore partners;
    private final ReadAlone reports;
    private final WholeRecord whole;

    ReadOwn(
            Db db,
            Clock clock,
            OwnStore own,
            ConsentStore consents,
            ExceptionStore exceptions,
            DisclosureStore disclosures,
            PartnerStore partners,
            ReadAlone reports,
            WholeRecord whole) {
        this.db = db;
        this.clock = clock;
        this.own = own;
        this.consents = consents;
        this.exceptions = exceptions;
        this.disclosures = disclosures;
        this.partners = partners;
        this.reports = reports;
        this.whole = whole;
    }

    /**
     * @param called how to speak to them
     * @param waiting how many reports are to be read
     * @param tested whether results of tests were told of them
     */
    public record Home(
            String called,
            int waiting,
            boolean tested,
            List<Own.Supporter> supporters,
            List<Own.Next> next,
            List<Own.Goal> goals,
            List<Own.Accomplishment> accomplishments,
            List<Own.Shared> shared) {
        Home with(int waiting) {
            return new Home(called, waiting, tested, supporters, next, goals, accomplishments, shared);
        }

        /** What of it stands there because of one contact. */
        Home of(UUID contact) {
            return new Home(
                    called,
                    0,
                    false,
                    List.of(),
                    next.stream().filter(one -> one.contact().equals(contact)).toList(),
                    List.of(),
                    accomplishments.stream()
                            .filter(one -> one.contact().equals(contact))
                            .toList(),
                    shared.stream().filter(one -> one.contact().equals(contact)).toList());
        }
    }

    /** @throws NotFound if no door is open to the actor */
    public Home home(Actor actor) {
        var read = db.read(actor, () -> {
            var me = me();
            var today = today(actor);
            return new Read(me, reports.offered(actor, me.family()), home(me.called(), me.tested(), null, today));
        });
        var waiting = reports.mine(actor, read.me().family(), read.offered()).stream()
                .filter(ReadAlone.Mine::isWaiting)
                .count();
        return read.home().with((int) waiting);
    }

    /** @param whom null for the one who acts */
    Home home(String called, boolean tested, @Nullable UUID whom, LocalDate today) {
        var told = own.told(whom);
        return new Home(
                called,
                0,
                tested,
                own.supporters(today, whom),
                own.next(today, whom),
                own.goals(whom),
                told.accomplishments(),
                told.shared());
    }

    private record Read(OwnStore.Me me, Set<UUID> offered, Home home) {}

    /** @param partners those that may know, for their names */
    public record Permissions(List<Standing> consents, List<Partner> partners) {}

    /** The latest signed first. @throws NotFound if no door is open to the actor */
    public Permissions permissions(Actor actor) {
        return db.read(actor, () -> {
            var me = me();
            var events = exceptions.ofFamily(me.family()).events();
            var today = today(actor);
            var standing = consents.ofFamily(me.family()).stream()
                    .filter(signed -> !signed.isMistaken())
                    .map(signed -> Standing.of(signed, events, today))
                    .toList();
            return new Permissions(standing, partners.all());
        });
    }

    /** @throws NotFound if no door is open to the actor, or there is no such permission of theirs */
    public Permissions permission(Actor actor, UUID consent) {
        var all = permissions(actor);
        var one = all.consents().stream()
                .filter(standing -> standing.signed().id().equals(consent))
                .toList();
        if (one.isEmpty()) throw new NotFound();
        return new Permissions(one, all.partners());
    }

    /**
     * @param told the latest first; what was handed to themself is in it
     * @param lookers within the last year
     */
    public record Seen(List<Disclosure> told, List<Own.Looker> lookers, List<Partner> partners) {}

    /** @throws NotFound if no door is open to the actor */
    public Seen seen(Actor actor) {
        return db.read(actor, () -> {
            var me = me();
            var since = today(actor).minus(LOOKED_WITHIN).atStartOfDay(actor.zone());
            return new Seen(disclosures.ofFamily(me.family(), TOLD), own.lookers(since.toInstant()), partners.all());
        });
    }

    /** On their pages, the newest first. @throws NotFound if no door is open to the actor */
    public List<ReadAlone.Mine> reports(Actor actor) {
        var me = db.read(actor, this::me);
        return reports.mine(actor, me.family(), reports.offered(actor, me.family()));
    }

    /** Results of tests that were told of them, the latest sample first. @throws NotFound if no door is open to the actor */
    public List<Own.Result> results(Actor actor) {
        return db.read(actor, () -> {
            me();
            return own.results();
        });
    }

    /**
     * Their whole record, to take along; that they have it is in the ledger.
     *
     * @param act made with the page, so that taking it in two forms is written down once
     * @param agency its name
     * @throws NotFound if no door is open to the actor
     */
    public RecordCopy copy(Actor actor, UUID act, Words words, String agency) {
        var me = db.read(actor, this::me);
        return whole.own(actor, act, me.family(), me.person(), words, agency);
    }

    /** Whose pages they are. @throws NotFound if no door is open to the actor */
    public Whose whose(Actor actor) {
        var me = db.read(actor, this::me);
        return new Whose(me.family(), me.person());
    }

    public record Whose(UUID family, UUID person) {}

    /** How to speak to the one whose door is open to the actor. @throws NotFound if no door is */
    public String called(Actor actor) {
        return db.read(actor, () -> me().called());
    }

    /** @throws NotFound if no door is open to the actor */
    public void mustHaveDoor(Actor actor) {
        db.read(actor, this::me);
    }

    private OwnStore.Me me() {
        return own.me().orElseThrow(NotFound::new);
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), actor.zone());
    }
}

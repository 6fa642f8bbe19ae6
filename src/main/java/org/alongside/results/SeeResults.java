package org.alongside.results;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.audit.ViewLog;
import org.alongside.consent.Information;
import org.alongside.consents.ConsentStore;
import org.alongside.consents.ExceptionStore;
import org.alongside.consents.Standing;
import org.alongside.families.FamilyRule;
import org.alongside.network.Partner;
import org.alongside.network.PartnerStore;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Results of tests of the families in one's reach, with who may tell them. Looking is noted. */
@Component
public class SeeResults {
    private final Db db;
    private final Clock clock;
    private final ResultStore results;
    private final PartnerStore partners;
    private final ConsentStore consents;
    private final ExceptionStore exceptions;
    private final TestPolicies policies;
    private final ViewLog views;

    SeeResults(
            Db db,
            Clock clock,
            ResultStore results,
            PartnerStore partners,
            ConsentStore consents,
            ExceptionStore exceptions,
            TestPolicies policies,
            ViewLog views) {
        this.db = db;
        this.clock = clock;
        this.results = results;
        this.partners = partners;
        this.consents = consents;
        this.exceptions = exceptions;
        this.policies = policies;
        this.views = views;
    }

    /**
     * @param names of those who are, or were, tested
     * @param recovering who takes part in a recovery program today
     * @param policy of the program of the first of them; empty where there is none
     * @param mayTell permissions that let a partner tell results today
     * @param partners all that there are, for their names
     */
    public record OfFamily(
            UUID family,
            List<String> names,
            List<TestResult> results,
            List<Recovering> recovering,
            Optional<TestPolicy> policy,
            TestGuidance guidance,
            List<Standing> mayTell,
            List<Partner> partners) {

        /** Whether the actor can write down a result here. */
        public boolean isReceivedBy(Actor actor) {
            return FamilyRule.mayCorrect(actor)
                    && policy.filter(one -> one.isReceivedBy(actor)).isPresent();
        }
    }

    /** @throws NotFound if the actor does not reach the family, or nobody in it is, or was, tested in a recovery program */
    public OfFamily ofFamily(Actor actor, UUID family) {
        return db.as(actor, () -> {
            var today = actor.today(clock);
            var all = results.ofFamily(family);
            var ever = results.inRecovery(family, today);
            if (ever.isEmpty() && all.isEmpty()) throw new NotFound();
            var recovering = ever.stream().filter(Recovering::now).toList();
            views.opened(actor, "test-results", family, family);
            var events = exceptions.ofFamily(family).events();
            return new OfFamily(
                    family,
                    Stream.concat(
                                    ever.stream().map(Recovering::name),
                                    all.stream().map(TestResult::personName))
                            .distinct()
                            .toList(),
                    all,
                    recovering,
                    recovering.stream().findFirst().map(one -> policies.holding(actor, one.program(), today)),
                    policies.guidance(actor),
                    consents.ofFamily(family).stream()
                            .filter(signed -> signed.consent().information().contains(Information.TEST_RESULTS)
                                    && signed.tells(actor.agency()))
                            .map(signed -> Standing.of(signed, events, today))
                            .filter(Standing::holds)
                            .toList(),
                    partners.all());
        });
    }

    /** @throws NotFound if there is no such result within the actor's reach */
    public One one(Actor actor, UUID id) {
        return db.as(actor, () -> {
            var result = results.find(id).orElseThrow(NotFound::new);
            views.opened(actor, "test-result", id, result.family());
            return new One(result, policies.guidance(actor));
        });
    }

    public record One(TestResult result, TestGuidance guidance) {}
}

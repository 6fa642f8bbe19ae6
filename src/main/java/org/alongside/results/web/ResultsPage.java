package org.alongside.results.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.network.Partner;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.Shell;
import org.alongside.results.RecordResult;
import org.alongside.results.ResultWords;
import org.alongside.results.SeeResults;
import org.alongside.results.TestPolicies;
import org.alongside.results.TestPolicy;
import org.alongside.results.TestResult;

/**
 * Results of a family, who may tell them, and what the program agreed on; every word ready.
 *
 * @param mayRecord whether the reader can write one down
 * @param notHere why not, where the program says that others take results; ""
 * @param policy what the program agreed on, in sentences; empty where nobody takes part now
 */
public record ResultsPage(
        UUID family,
        String name,
        boolean mayRecord,
        String notHere,
        List<Line> lines,
        List<Permission> permissions,
        List<String> policy) {

    public record Line(String href, String who, String outcome, String told, String state, String tone) {}

    /** @param href where it is read and taken back */
    public record Permission(String href, String who, String until) {}

    static ResultsPage of(SeeResults.OfFamily read, ResultWords words, Actor actor, Shell shell) {
        var partners = read.partners().stream().collect(Collectors.toMap(Partner::recipient, Partner::called));
        boolean receives = read.isReceivedBy(actor);
        boolean supports = actor.is(Role.SUPPORTER) || actor.is(Role.SUPERVISOR) || actor.is(Role.MANAGER);
        return new ResultsPage(
                read.family(),
                shell.words().spoken().list(read.names()),
                receives,
                supports && !receives && !read.recovering().isEmpty() ? shell.say("results.not-received") : "",
                read.results().stream()
                        .map(result -> line(result, words, shell))
                        .toList(),
                read.mayTell().stream()
                        .map(standing -> {
                            var consent = standing.signed().consent();
                            var until = consent.expiresOn();
                            return new Permission(
                                    "/consents/" + standing.signed().id(),
                                    shell.say(
                                            "results.may-tell.who",
                                            partners.getOrDefault(consent.discloser(), ""),
                                            standing.signed().signerName()),
                                    until == null
                                            ? ""
                                            : shell.say(
                                                    "consents.until",
                                                    shell.words().spoken().date(until)));
                        })
                        .toList(),
                read.policy().map(policy -> policy(policy, words, shell)).orElse(List.of()));
    }

    static List<String> policy(TestPolicy policy, ResultWords words, Shell shell) {
        var receives = TestPolicy.RECEIVERS.stream()
                .map(Role::code)
                .filter(policy.receives()::contains)
                .map(code -> shell.say("results.receiver." + code))
                .toList();
        var lines = List.of(
                shell.say(policy.collects() ? "results.policy.collects.said" : "results.policy.collects-not.said"),
                shell.say("results.policy.receives.said", shell.words().spoken().list(receives)),
                shell.say("results.policy.tells.said", words.title(TestPolicies.TELLERS, policy.tells())));
        return policy.words().isEmpty() ? lines : List.of(lines.get(0), lines.get(1), lines.get(2), policy.words());
    }

    private static Line line(TestResult result, ResultWords words, Shell shell) {
        var now = result.now();
        boolean corrected = now.number() > 1;
        return new Line(
                "/test-results/" + result.id(),
                result.personName(),
                words.outcome(now),
                words.told(result),
                result.isOut() ? shell.say("results.state.out") : corrected ? shell.say("results.state.corrected") : "",
                result.isOut() ? "care" : "note");
    }

    /** Where a permission is given, with what is known picked already. */
    static String permission(UUID family, UUID person, Partner partner) {
        return "/families/" + family + "/permissions/new/test-results?person=" + person + "&discloser="
                + partner.recipient();
    }

    static boolean isWay(String code) {
        return !code.equals(RecordResult.PARTNER_PAGE);
    }
}

package org.alongside.demo;

import static org.alongside.demo.Telling.done;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.consents.ConsentDraft;
import org.alongside.consents.ConsentWords;
import org.alongside.consents.GiveConsent;
import org.alongside.consents.SignedConsent;
import org.alongside.network.Partner;
import org.alongside.network.PartnerStore;
import org.alongside.partners.ReportResult;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.words.Words;
import org.alongside.results.RecordResult;
import org.alongside.results.ResultDraft;
import org.alongside.results.TestPolicies;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells {@code demo/tests.yaml}: what programs agreed on about drug tests, and results that treatment providers told, with permission. */
@Component
@Profile("demo")
class Tested implements Chapter {
    private static final long TESTED = 20_261_420;
    private static final int ALLOWED_DAYS_AGO = 26;
    private static final int LASTS_DAYS = 200;

    private final File file = Cast.Yaml.read("/demo/tests.yaml", File.class);
    private final Db db;
    private final PartnerStore partners;
    private final GiveConsent giveConsent;
    private final TestPolicies policies;
    private final RecordResult recordResult;
    private final ReportResult reportResult;
    private final Definitions definitions;

    Tested(
            Db db,
            PartnerStore partners,
            GiveConsent giveConsent,
            TestPolicies policies,
            RecordResult recordResult,
            ReportResult reportResult,
            Definitions definitions) {
        this.db = db;
        this.partners = partners;
        this.giveConsent = giveConsent;
        this.policies = policies;
        this.recordResult = recordResult;
        this.reportResult = reportResult;
        this.definitions = definitions;
    }

    private record File(List<Agreed> policies, List<Told> told) {}

    private record Agreed(String agency, String program, List<String> receives, String tells, String words) {}

    /**
     * @param nth of the families of recovery programs that stayed
     * @param by who of the partner tells it on their pages; "" where they call
     */
    private record Told(String agency, String partner, int nth, String by, List<Result> results) {}

    /** @param corrected what was wrong at first, when it had come as negative; "" for nothing */
    private record Result(
            int daysAgo,
            String outcome,
            String finding,
            List<String> substances,
            boolean asPrescribed,
            String words,
            String corrected) {}

    @Override
    public void tell(Telling telling) {
        var chance = new Chance(TESTED);
        var name = telling.agency().name();
        var since = telling.today().minusDays(ALLOWED_DAYS_AGO);
        for (var agreed : file.policies()) {
            var id = chance.id(since);
            if (agreed.agency().equals(name)) telling.at(since.atTime(9, 0), () -> agree(telling, agreed, id, since));
        }
        var recovering = telling.stayed().stream()
                .filter(home -> home.program().peerKind().equals("recovery"))
                .toList();
        for (var told : file.told())
            if (told.agency().equals(name) && told.nth() <= recovering.size())
                tell(telling, told, recovering.get(told.nth() - 1), since, chance);
    }

    private void agree(Telling telling, Agreed agreed, UUID id, LocalDate from) {
        done(policies.agree(
                telling.manager(),
                telling.program(agreed.program()),
                new TestPolicies.Draft(id, from.toString(), "no", agreed.receives(), agreed.tells(), agreed.words())));
    }

    private void tell(Telling telling, Told told, Home home, LocalDate since, Chance chance) {
        var inbound = chance.id(since);
        var outbound = chance.id(since);
        telling.at(since.atTime(14, 0), () -> {
            var signer = telling.signer(home);
            var us = "agency:" + signer.supporter().agency();
            var them = partner(signer.supporter(), told).recipient();
            sign(telling, signer, inbound, "test-results", them, us, "test-results", since);
            sign(telling, signer, outbound, "share", "", them, "attendance", since);
        });
        for (var result : told.results()) {
            var day = telling.today().minusDays(result.daysAgo());
            var id = chance.id(day);
            var version = chance.id(day);
            var correction = chance.id(day);
            boolean wrong = !result.corrected().isEmpty();
            telling.at(day.atTime(13, 30), () -> {
                var first = draft(told, telling, home, result, id, version, 0, day, wrong);
                kept(
                        told.by().isEmpty()
                                ? recordResult.record(telling.signer(home).supporter(), home.id(), first)
                                : reportResult.tell(telling.who(told.by()), telling.caregiver(home), first));
            });
            if (wrong)
                telling.at(
                        day.atTime(15, 10),
                        () -> kept(recordResult.correct(
                                telling.signer(home).supporter(),
                                draft(told, telling, home, result, id, correction, 1, day, false))));
        }
    }

    private void sign(
            Telling telling,
            Signer signer,
            UUID id,
            String form,
            String discloser,
            String recipient,
            String information,
            LocalDate day) {
        var all = db.read(signer.supporter(), partners::all);
        var draft = new ConsentDraft(
                id,
                signer.caregiver(),
                form,
                1,
                discloser,
                List.of(recipient),
                List.of(information),
                List.of("care-coordination"),
                day.toString(),
                signer.name(),
                false,
                "",
                day.plusDays(LASTS_DAYS).toString(),
                "",
                SignedConsent.Way.SCREEN,
                "M60 120L90 60L120 130L160 80L210 120L280 90L340 110L420 95",
                "",
                true);
        var words = ConsentWords.of(
                Words.english(),
                definitions,
                signer.supporter().agency(),
                telling.agency().name(),
                day,
                all);
        done(giveConsent.give(signer.supporter(), draft, words));
    }

    /** @param wrong as it came at first: negative, and nothing more was said */
    private ResultDraft draft(
            Told told,
            Telling telling,
            Home home,
            Result result,
            UUID id,
            UUID version,
            int number,
            LocalDate day,
            boolean wrong) {
        return new ResultDraft(
                id,
                version,
                number,
                telling.caregiver(home).toString(),
                partner(telling.signer(home).supporter(), told).id().toString(),
                told.by().isEmpty() ? "phone" : RecordResult.PARTNER_PAGE,
                day.minusDays(1).toString(),
                day.toString(),
                "urine",
                "Five kinds of drugs",
                wrong ? "negative" : result.outcome(),
                wrong ? "" : result.finding(),
                wrong ? List.of() : result.substances(),
                !wrong && result.asPrescribed(),
                wrong ? "" : result.words(),
                number == 0 ? "" : result.corrected());
    }

    private Partner partner(Actor actor, Told told) {
        return db.read(actor, partners::all).stream()
                .filter(partner -> partner.name().equals(told.partner()))
                .findFirst()
                .orElseThrow();
    }

    private static void kept(RecordResult.Outcome outcome) {
        if (!(outcome instanceof RecordResult.Kept))
            throw new IllegalStateException("A result of the demo was refused: " + outcome);
    }
}

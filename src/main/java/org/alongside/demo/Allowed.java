package org.alongside.demo;

import static org.alongside.demo.Telling.done;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.consent.Information;
import org.alongside.consent.Purpose;
import org.alongside.consents.ConsentDraft;
import org.alongside.consents.ConsentWords;
import org.alongside.consents.Disclose;
import org.alongside.consents.EndConsent;
import org.alongside.consents.GiveConsent;
import org.alongside.consents.Item;
import org.alongside.consents.Recipient;
import org.alongside.consents.Sharing;
import org.alongside.consents.SignedConsent;
import org.alongside.network.KeepPartner;
import org.alongside.network.Partner;
import org.alongside.network.PartnerStore;
import org.alongside.platform.db.Db;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.words.Words;
import org.alongside.programs.ReviewPart2;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells {@code demo/sharing.yaml}: partners, what families allowed them to know, what they took back, and what was shared. */
@Component
@Profile("demo")
class Allowed implements Chapter {
    private static final String NEVER = "none";
    private static final String COURT = "treatment-court";
    private static final long ALLOWED = 20_261_310;

    /** The file. */
    record File(List<Agency> agencies) {}

    record Agency(
            String name,
            List<Outside> partners,
            Review part2,
            List<Given> consents,
            List<ReportsTold.Report> reports) {}

    record Outside(String name, String kind, List<String> classes, String address, String phone) {}

    record Review(String program, String status, String why) {}

    /**
     * A consent of the caregiver who comes so-manieth among those whom supporters walk with.
     *
     * @param to partners by name, or classes
     * @param lasts days until it ends; 0 where an event does
     * @param share what was shared under it a day later; "" for nothing
     * @param revokedDaysAgo null where it was not taken back
     */
    record Given(
            int nth,
            String form,
            List<String> to,
            List<String> information,
            List<String> purposes,
            int daysAgo,
            int lasts,
            String share,
            @Nullable Integer revokedDaysAgo) {}

    private final File file = Cast.Yaml.read("/demo/sharing.yaml", File.class);
    private final Db db;
    private final KeepPartner keepPartner;
    private final PartnerStore partners;
    private final ReviewPart2 reviewPart2;
    private final GiveConsent giveConsent;
    private final EndConsent endConsent;
    private final Disclose disclose;
    private final Definitions definitions;
    private final ReportsTold reportsTold;

    Allowed(
            Db db,
            KeepPartner keepPartner,
            PartnerStore partners,
            ReviewPart2 reviewPart2,
            GiveConsent giveConsent,
            EndConsent endConsent,
            Disclose disclose,
            Definitions definitions,
            ReportsTold reportsTold) {
        this.db = db;
        this.keepPartner = keepPartner;
        this.partners = partners;
        this.reviewPart2 = reviewPart2;
        this.giveConsent = giveConsent;
        this.endConsent = endConsent;
        this.disclose = disclose;
        this.definitions = definitions;
        this.reportsTold = reportsTold;
    }

    @Override
    public void tell(Telling telling) {
        var chance = new Chance(ALLOWED);
        var here = of(telling.agency().name());
        var since = telling.today().minusDays(Telling.KNOWN_LONG_DAYS);
        telling.on(since, () -> begin(telling, here, () -> chance.id(since)));
        var stayed = telling.stayed();
        for (var given : here.consents())
            if (given.nth() <= stayed.size()) tell(telling, given, stayed.get(given.nth() - 1), chance);
        for (var report : here.reports())
            if (report.nth() <= stayed.size()) reportsTold.tell(telling, report, stayed.get(report.nth() - 1), chance);
    }

    /** Whether one of the agency's partners is called so. */
    boolean knows(String agency, String partner) {
        return of(agency).partners().stream().anyMatch(one -> one.name().equals(partner));
    }

    private Agency of(String agency) {
        return file.agencies().stream()
                .filter(one -> one.name().equals(agency))
                .findFirst()
                .orElseThrow();
    }

    /** Partners and the review of one program. */
    private void begin(Telling telling, Agency agency, Supplier<UUID> ids) {
        var manager = telling.manager();
        for (var one : agency.partners()) {
            var partner = new Partner(
                    ids.get(), one.kind(), one.name(), "", one.classes(), one.address(), one.phone(), "", "", null, 0);
            done(keepPartner.add(manager, partner));
        }
        var review = agency.part2();
        done(reviewPart2.review(manager, ids.get(), telling.program(review.program()), review.status(), review.why()));
    }

    private void tell(Telling telling, Given given, Home home, Chance chance) {
        var day = telling.today().minusDays(given.daysAgo());
        var id = chance.id(day);
        var act = chance.id(day);
        telling.at(day.atTime(15, 0), () -> sign(telling.agency().name(), given, id, telling.signer(home), day));
        if (!given.share().isEmpty())
            telling.at(day.plusDays(1).atTime(9, 0), () -> share(given, act, telling.signer(home)));
        var revoked = given.revokedDaysAgo();
        if (revoked != null) telling.at(telling.now().minusDays(revoked), () -> revoke(id, telling.signer(home)));
    }

    private void sign(String agency, Given given, UUID id, Signer signer, LocalDate day) {
        var all = db.read(signer.supporter(), partners::all);
        var byName = new HashMap<String, String>();
        for (var partner : all) byName.put(partner.name(), partner.recipient());
        boolean never = given.form().startsWith("treatment-payment");
        var draft = new ConsentDraft(
                id,
                signer.caregiver(),
                given.form(),
                1,
                "",
                given.to().stream().map(to -> byName.getOrDefault(to, to)).toList(),
                given.information(),
                given.purposes(),
                day.toString(),
                signer.name(),
                false,
                "",
                given.lasts() == 0 ? "" : day.plusDays(given.lasts()).toString(),
                given.lasts() > 0
                        ? ""
                        : never ? NEVER : given.form().equals(COURT) ? "supervision-ended" : "case-closed",
                SignedConsent.Way.SCREEN,
                "M60 120L90 60L120 130L160 80L210 120L280 90L340 110L420 95",
                "",
                true);
        var words =
                ConsentWords.of(Words.english(), definitions, signer.supporter().agency(), agency, day, all);
        done(giveConsent.give(signer.supporter(), draft, words));
    }

    private void share(Given given, UUID act, Signer signer) {
        var to = given.to().getFirst();
        var recipient = db.read(signer.supporter(), partners::all).stream()
                .filter(partner -> partner.name().equals(to))
                .findFirst()
                .map(Recipient::of)
                .orElseThrow();
        var information = Information.valueOf(word(given.information().getFirst()));
        var item = new Item(act, signer.family(), signer.caregiver(), signer.program(), information, false);
        var sharing =
                new Sharing(recipient, Purpose.valueOf(word(given.purposes().getFirst())), List.of(item));
        var outcome = disclose.record(signer.supporter(), act, sharing, "told", given.share());
        if (outcome instanceof Disclose.Kept)
            throw new IllegalStateException("The demo may not share: " + given.share());
    }

    private static String word(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private void revoke(UUID consent, Signer signer) {
        done(endConsent.revoke(
                signer.supporter(), consent, "spoken", signer.name(), "Wants to talk about it herself."));
    }
}

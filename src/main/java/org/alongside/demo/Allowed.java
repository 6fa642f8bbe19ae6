package org.alongside.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
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
class Allowed {
    private static final String NEVER = "none";
    private static final String COURT = "treatment-court";

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

    /** Who signs: a caregiver, whose family a supporter walks with in a program. */
    record Signer(Actor supporter, UUID family, UUID caregiver, String name, UUID program) {}

    private final File file = Cast.Yaml.read("/demo/sharing.yaml", File.class);
    private final Db db;
    private final KeepPartner keepPartner;
    private final PartnerStore partners;
    private final ReviewPart2 reviewPart2;
    private final GiveConsent giveConsent;
    private final EndConsent endConsent;
    private final Disclose disclose;
    private final Definitions definitions;

    Allowed(
            Db db,
            KeepPartner keepPartner,
            PartnerStore partners,
            ReviewPart2 reviewPart2,
            GiveConsent giveConsent,
            EndConsent endConsent,
            Disclose disclose,
            Definitions definitions) {
        this.db = db;
        this.keepPartner = keepPartner;
        this.partners = partners;
        this.reviewPart2 = reviewPart2;
        this.giveConsent = giveConsent;
        this.endConsent = endConsent;
        this.disclose = disclose;
        this.definitions = definitions;
    }

    /** One agency's part of it. */
    Agency of(String agency) {
        return file.agencies().stream()
                .filter(one -> one.name().equals(agency))
                .findFirst()
                .orElseThrow();
    }

    /** Partners and the review of one program, at the beginning. */
    void begin(Agency agency, Actor manager, Map<String, UUID> programs, Supplier<UUID> ids) {
        for (var one : agency.partners()) {
            var partner = new Partner(
                    ids.get(), one.kind(), one.name(), "", one.classes(), one.address(), one.phone(), "", "", null, 0);
            done(keepPartner.add(manager, partner));
        }
        var review = agency.part2();
        var program = Objects.requireNonNull(programs.get(review.program()), review.program());
        done(reviewPart2.review(manager, ids.get(), program, review.status(), review.why()));
    }

    void sign(String agency, Given given, UUID id, Signer signer, LocalDate day) {
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

    void share(Given given, UUID act, Signer signer) {
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

    void revoke(UUID consent, Signer signer) {
        done(endConsent.revoke(
                signer.supporter(), consent, "spoken", signer.name(), "Wants to talk about it herself."));
    }

    private static <T> T done(Change<T> change) {
        if (change instanceof Change.Done<T>(var now)) return now;
        throw new IllegalStateException("A step of the demo was refused: " + change);
    }
}

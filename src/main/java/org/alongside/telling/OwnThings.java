package org.alongside.telling;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.consent.Information;
import org.alongside.consents.ConsentWords;
import org.alongside.consents.Disclosure;
import org.alongside.consents.SignedConsent;
import org.alongside.telling.Whole.Readers;
import org.alongside.telling.Whole.Thing;

/**
 * What only the caregiver is told of. Pure.
 *
 * @param say in whose words permissions are
 * @param kinds titles of kinds of reports, by id
 */
record OwnThings(
        WholeOf of,
        List<SignedConsent> consents,
        List<Disclosure> disclosures,
        List<Report> reportsAbout,
        ConsentWords say,
        Function<String, String> kinds) {

    List<Thing> permissions() {
        return consents.stream()
                .filter(signed -> signed.person().equals(of.person()))
                .map(signed -> {
                    var consent = signed.consent();
                    return alone(
                            signed.id(),
                            of.words().spoken().date(consent.signedOn()),
                            of.fields()
                                    .day("on", consent.signedOn())
                                    .text("to", say.toldWhom(consent))
                                    .text("what", say.information(consent.information()))
                                    .text("purposes", say.purposes(consent.purposes()))
                                    .text("until", say.until(consent))
                                    .day("taken_back", consent.revokedOn())
                                    .text("words", signed.words()));
                })
                .toList();
    }

    List<Thing> shared() {
        return disclosures.stream()
                .map(told -> alone(
                        told.id(),
                        of.words().spoken().date(told.on()),
                        of.fields()
                                .day("on", told.on())
                                .text("to", told.recipientName())
                                .text("what", told.what())
                                .add("purpose", told.purpose(), of.words().say("consents.purpose." + told.purpose()))
                                .add("basis", told.basis(), of.words().say("consents.basis." + told.basis()))
                                .text("by", told.byName())))
                .toList();
    }

    List<Thing> reports() {
        return reportsAbout.stream()
                .filter(report -> report.person().equals(of.person()) && report.isReleased())
                .map(report -> alone(
                        report.id(),
                        kinds.apply(report.kind()),
                        of.fields()
                                .add("kind", report.kind(), kinds.apply(report.kind()))
                                .day("from", report.from())
                                .day("until", report.to())
                                .text("to", report.partnerName())))
                .toList();
    }

    private Thing alone(UUID id, String title, CopyFields fields) {
        return new Thing(
                id, title, Readers.OWN, List.of(of.item(id, null, Information.DEMOGRAPHICS)), fields.all(), List.of());
    }
}

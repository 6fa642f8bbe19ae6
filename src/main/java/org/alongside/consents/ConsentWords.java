package org.alongside.consents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.consent.Consent;
import org.alongside.consent.Information;
import org.alongside.consent.Purpose;
import org.alongside.network.KeepPartner;
import org.alongside.network.Partner;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A consent in plain words: who may know what, what for and until when. Pages, papers and the signed text say it alike.
 *
 * @param agencyName as it calls itself
 * @param partners by how consents name them
 */
public record ConsentWords(
        Words words,
        Definitions definitions,
        UUID agency,
        String agencyName,
        LocalDate today,
        Map<String, Partner> partners) {

    public static ConsentWords of(
            Words words,
            Definitions definitions,
            UUID agency,
            String agencyName,
            LocalDate today,
            List<Partner> partners) {
        return new ConsentWords(
                words,
                definitions,
                agency,
                agencyName,
                today,
                partners.stream().collect(Collectors.toMap(Partner::recipient, partner -> partner)));
    }

    /** A partner by name, a class by its title, this agency by its own name. */
    public String recipient(String recipient) {
        if (recipient.equals(Recipient.agency(agency))) return agencyName;
        var partner = partners.get(recipient);
        if (partner != null) return partner.called();
        return definitions.codes(KeepPartner.CLASSES, agency, today).title(recipient);
    }

    public String recipients(Consent consent) {
        return list(consent.recipients().stream().map(this::recipient).sorted().toList());
    }

    /** "High Plains", or who tells them where that is somebody else: "High Plains, told by Bitterroot Recovery". */
    public String toldWhom(Consent consent) {
        return consent.discloser().equals(Recipient.agency(agency))
                ? recipients(consent)
                : words.say("consents.told-by", recipients(consent), recipient(consent.discloser()));
    }

    public String information(Information information) {
        return words.say("consents.information." + information.word());
    }

    public String information(Set<Information> information) {
        return list(information.stream().sorted().map(this::information).toList());
    }

    public String purpose(Purpose purpose) {
        return words.say("consents.purpose." + purpose.word());
    }

    public String purposes(Set<Purpose> purposes) {
        return list(purposes.stream().sorted().map(this::purpose).toList());
    }

    /** "December 31, 2026", "The child welfare case is closed", or both. */
    public String until(Consent consent) {
        var parts = new ArrayList<String>();
        if (consent.expiresOn() != null) parts.add(words.spoken().date(consent.expiresOn()));
        if (consent.expiryEvent() != null) parts.add(event(consent.expiryEvent()));
        return String.join(words.say("consents.or"), parts);
    }

    public String event(String code) {
        return definitions.codes(GiveConsent.EVENTS, agency, today).title(code);
    }

    private String list(List<String> several) {
        return String.join(words.say("consents.and"), several);
    }

    /** All that was read and signed, a line for each thing; this is what is kept. */
    String signed(ConsentForm form, Consent consent, String person) {
        var lines = new ArrayList<String>();
        lines.add(form.title());
        lines.add(form.lead());
        for (var section : form.sections()) {
            lines.add("");
            lines.add(section.title());
            lines.addAll(section.lines());
        }
        lines.add("");
        lines.add(words.say("consents.said.whose", person));
        lines.add(words.say("consents.said.from", recipient(consent.discloser())));
        lines.add(words.say("consents.said.to", recipients(consent)));
        lines.add(words.say("consents.said.what", information(consent.information())));
        lines.add(words.say("consents.said.why", purposes(consent.purposes())));
        lines.add(words.say("consents.said.until", until(consent)));
        lines.add("");
        lines.add(form.agrees());
        if (consent.authority() != null) lines.add(words.say("consents.said.authority", consent.authority()));
        lines.add(words.say("consents.said.signed", words.spoken().date(consent.signedOn())));
        return String.join("\n", lines);
    }

    /** A clear explanation of its scope, for those who are told something under it (42 CFR 2.32(b)). */
    public String scope(@Nullable Consent consent) {
        return consent == null
                ? ""
                : words.say(
                        "consents.scope",
                        words.spoken().date(consent.signedOn()),
                        recipients(consent),
                        information(consent.information()),
                        purposes(consent.purposes()),
                        until(consent));
    }
}

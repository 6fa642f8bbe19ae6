package org.alongside.consents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.consent.Consent;
import org.alongside.families.FamilyRule;
import org.alongside.families.Person;
import org.alongside.families.PersonStore;
import org.alongside.network.KeepPartner;
import org.alongside.network.Partner;
import org.alongside.network.PartnerStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.definitions.Code;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * A person of a family, or somebody with the right to, allows something to be shared. Whoever walks with the family holds the
 * phone, or keeps the paper that was signed; nothing is shared before this, and a consent is never changed after it.
 */
@Component
public class GiveConsent {
    public static final String EVENTS = "consent-events";

    private final Db db;
    private final Clock clock;
    private final PersonStore people;
    private final PartnerStore partners;
    private final ConsentStore consents;
    private final ConsentForms forms;
    private final Definitions definitions;

    GiveConsent(
            Db db,
            Clock clock,
            PersonStore people,
            PartnerStore partners,
            ConsentStore consents,
            ConsentForms forms,
            Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.people = people;
        this.partners = partners;
        this.consents = consents;
        this.forms = forms;
        this.definitions = definitions;
    }

    /**
     * Keeps it once, however often it is sent. Overtaken by the form, where its words have changed since they were read.
     *
     * @param words makes the text that is signed, from the form and what was filled in
     * @throws NotFound if the actor writes nothing about families, cannot reach the person, or there is no such form
     */
    public Change<SignedConsent> give(Actor actor, ConsentDraft draft, ConsentWords words) {
        FamilyRule.mustCorrect(actor);
        return db.as(actor, () -> {
            var today = actor.today(clock);
            var person = people.find(draft.person()).orElseThrow(NotFound::new);
            var form = forms.find(draft.form(), actor.agency(), today).orElseThrow(NotFound::new);
            var there = consents.find(draft.id());
            if (there.isPresent()) return Change.done(there.get());
            var open = partners.all().stream()
                    .filter(partner -> partner.isOpenOn(today))
                    .toList();
            var wrongs = ConsentRule.wrongs(
                    draft, form, person, recipients(actor, form, open, today), codes(EVENTS, actor, today), today);
            if (draft.version() != form.definition().version()) wrongs.add("agrees", "consents.wrong.newer");
            if (!discloserIsKnown(draft, form, actor, open)) wrongs.add("discloser", "consents.wrong.discloser");
            if (!wrongs.none()) return Change.refused(wrongs);
            consents.add(signed(actor, draft, form, person, words));
            return Change.done(consents.find(draft.id()).orElseThrow(NotFound::new));
        });
    }

    private Set<String> recipients(Actor actor, ConsentForm form, List<Partner> open, LocalDate today) {
        if (form.tellsUs()) return Set.of(Recipient.agency(actor.agency()));
        var known = new HashSet<>(codes(KeepPartner.CLASSES, actor, today));
        open.forEach(partner -> known.add(partner.recipient()));
        known.add(Recipient.agency(actor.agency()));
        return known;
    }

    private static boolean discloserIsKnown(ConsentDraft draft, ConsentForm form, Actor actor, List<Partner> open) {
        boolean us = draft.discloser().isEmpty() || draft.discloser().equals(Recipient.agency(actor.agency()));
        return us && !form.tellsUs()
                || open.stream().anyMatch(partner -> partner.recipient().equals(draft.discloser()));
    }

    private Set<String> codes(String list, Actor actor, LocalDate today) {
        return definitions.codes(list, actor.agency(), today).codes().stream()
                .map(Code::code)
                .collect(Collectors.toSet());
    }

    private SignedConsent signed(Actor actor, ConsentDraft draft, ConsentForm form, Person person, ConsentWords words) {
        var authority = draft.authority().isBlank() ? null : draft.authority();
        var consent = new Consent(
                draft.id().toString(),
                person.id().toString(),
                form.kind(),
                draft.discloser().isEmpty() ? Recipient.agency(actor.agency()) : draft.discloser(),
                Set.copyOf(draft.recipients()),
                form.information().stream()
                        .filter(one -> draft.information().contains(one.word()))
                        .collect(Collectors.toSet()),
                form.purposes().stream()
                        .filter(one -> draft.purposes().contains(one.word()))
                        .collect(Collectors.toSet()),
                Typed.day(draft.signedOn()).orElseThrow(),
                draft.representative() ? Consent.SignedBy.REPRESENTATIVE : Consent.SignedBy.PERSON,
                authority,
                Typed.day(draft.expiresOn()).orElse(null),
                draft.event().isEmpty() ? null : draft.event(),
                null,
                form.says("revocation-right"),
                form.says("redisclosure-warning"),
                form.says("refusal-consequences"));
        return new SignedConsent(
                draft.id(),
                person.familyId(),
                person.id(),
                consent,
                draft.signer(),
                form.id(),
                form.definition().version(),
                form.language(),
                words.signed(form, consent, person.name()),
                draft.way(),
                draft.drawing(),
                draft.witness(),
                clock.instant(),
                actor.account(),
                List.of());
    }
}

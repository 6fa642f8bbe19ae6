package org.alongside.consents;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.consent.Consent;
import org.alongside.consent.Information;
import org.alongside.families.Person;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;

/**
 * What must be right before a permission can be signed: every element 42 CFR 2.31(a) asks for, and what its form allows. What
 * passes here covers what it names until it ends.
 */
final class ConsentRule {
    static final int NAME_CHARACTERS = 120;
    static final int AUTHORITY_CHARACTERS = 300;
    static final int DRAWING_CHARACTERS = 40_000;
    private static final int OF_AGE = 18;
    private static final String NEVER = "none";

    /** Lines from point to point, as the page draws them; nothing else gets into a document. */
    private static final Pattern DRAWN = Pattern.compile("(M\\d{1,3} \\d{1,3}(L\\d{1,3} \\d{1,3})*)*");

    private ConsentRule() {}

    /**
     * @param recipients ids and classes that there are
     * @param events codes that there are
     */
    static Wrongs wrongs(
            ConsentDraft draft,
            ConsentForm form,
            Person person,
            Set<String> recipients,
            Set<String> events,
            LocalDate today) {
        var wrongs = new Wrongs();
        if (draft.recipients().isEmpty() || !recipients.containsAll(draft.recipients()))
            wrongs.add("recipients", "consents.wrong.recipients");
        var information = form.information().stream().map(Information::word).toList();
        if (draft.information().isEmpty() || !information.containsAll(draft.information()))
            wrongs.add("information", "consents.wrong.information");
        var purposes = form.purposes().stream().map(purpose -> purpose.word()).toList();
        if (draft.purposes().isEmpty() || !purposes.containsAll(draft.purposes()))
            wrongs.add("purposes", "consents.wrong.purposes");
        signed(draft, form, events, today, wrongs);
        signer(draft, person, today, wrongs);
        if (!draft.agrees()) wrongs.add("agrees", "consents.wrong.agrees");
        return wrongs;
    }

    private static void signed(
            ConsentDraft draft, ConsentForm form, Set<String> events, LocalDate today, Wrongs wrongs) {
        var signedOn = Typed.day(draft.signedOn());
        if (signedOn.isEmpty()) wrongs.add("signed-on", "consents.wrong.signed-on");
        else if (signedOn.get().isAfter(today)) wrongs.add("signed-on", "consents.wrong.signed-later");
        var until = Typed.day(draft.expiresOn());
        boolean byEvent = !draft.event().isEmpty();
        if (!draft.expiresOn().isEmpty() && until.isEmpty()) wrongs.add("expires-on", "consents.wrong.not-a-day");
        else if (until.isEmpty() && !byEvent
                || until.isPresent() && !form.ends().contains(ConsentForm.Ends.DAY))
            wrongs.add("expires-on", "consents.wrong.no-end");
        else if (until.isPresent() && signedOn.isPresent()) {
            var longest = form.longestDays();
            if (until.get().isBefore(signedOn.get())) wrongs.add("expires-on", "consents.wrong.ends-before");
            else if (longest != null && until.get().isAfter(signedOn.get().plusDays(longest)))
                wrongs.add("expires-on", "consents.wrong.too-long", longest);
        }
        var needed = draft.event().equals(NEVER) ? ConsentForm.Ends.NEVER : ConsentForm.Ends.EVENT;
        boolean known = events.contains(draft.event()) && form.ends().contains(needed);
        boolean mustBe = form.kind() == Consent.Kind.COURT_REFERRAL;
        if (byEvent && !known || mustBe && !byEvent) wrongs.add("event", "consents.wrong.event");
    }

    private static void signer(ConsentDraft draft, Person person, LocalDate today, Wrongs wrongs) {
        wrongs.needed("signer", draft.signer(), NAME_CHARACTERS, "consents.wrong.signer");
        boolean minor = person.bornOn() != null
                && Period.between(person.bornOn(), today).getYears() < OF_AGE;
        if (draft.authority().isBlank() && draft.representative()) wrongs.add("authority", "consents.wrong.authority");
        else if (draft.authority().isBlank() && minor) wrongs.add("authority", "consents.wrong.minor");
        wrongs.atMost("authority", draft.authority(), AUTHORITY_CHARACTERS)
                .atMost("witness", draft.witness(), NAME_CHARACTERS);
        if (draft.drawing().length() > DRAWING_CHARACTERS
                || !DRAWN.matcher(draft.drawing()).matches()) wrongs.add("signer", "consents.wrong.drawing");
    }
}

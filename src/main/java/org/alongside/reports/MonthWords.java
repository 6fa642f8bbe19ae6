package org.alongside.reports;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.words.Spoken;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;

/** A month in words: sentences from the bundle, codes by the agency's lists of today. */
public record MonthWords(Words words, Definitions definitions, UUID agency, LocalDate today) {

    String say(String key, @Nullable Object... args) {
        return words.say(key, args);
    }

    Spoken spoken() {
        return words.spoken();
    }

    CodeList modes() {
        return definitions.codes("modes", agency, today);
    }

    CodeList supportTypes() {
        return definitions.codes("support-types", agency, today);
    }

    CodeList activities() {
        return definitions.codes("scope-activities", agency, today);
    }

    CodeList places() {
        return definitions.codes("places", agency, today);
    }

    String place(String code) {
        return places().title(code);
    }

    /** What was held together: {@code visit}, {@code meeting-attended} and so on. */
    String held(String code) {
        return say("reports.held." + code);
    }

    String heldIn(Month.Contact contact) {
        return String.join(", ", contact.held().stream().map(this::held).toList());
    }

    /** "12.4". */
    String miles(BigDecimal miles) {
        return miles.signum() == 0 ? "0" : miles.stripTrailingZeros().toPlainString();
    }

    /** "$1,208.99". */
    String money(int cents) {
        var format = NumberFormat.getCurrencyInstance(words.locale());
        format.setCurrency(Currency.getInstance("USD"));
        return format.format(BigDecimal.valueOf(cents, 2));
    }

    /** "35 min on the way · 12.4 miles"; "" where nobody travelled. */
    String travelOf(Month.Contact contact) {
        var parts = new ArrayList<String>();
        if (contact.travelMinutes() > 0) parts.add(say("reports.month.on-the-way", length(contact.travelMinutes())));
        if (contact.miles().signum() > 0) parts.add(say("reports.month.driven", miles(contact.miles())));
        return String.join(say("reports.between"), parts);
    }

    String outcome(String code) {
        return definitions.codes("attempt-outcomes", agency, today).title(code);
    }

    String modeOf(Month.Contact contact) {
        return modes().title(contact.mode());
    }

    String supportTypesOf(Month.Contact contact) {
        return titles(supportTypes(), contact.supportTypes());
    }

    String activitiesOf(Month.Contact contact) {
        return titles(activities(), contact.activities());
    }

    private static String titles(CodeList list, List<String> codes) {
        return String.join(", ", codes.stream().map(list::title).toList());
    }

    /** Who it was with, or that the reader does not reach the family. */
    String caregiverOf(Month.Contact contact) {
        return Objects.requireNonNullElse(contact.caregiver(), say("reports.month.out-of-reach"));
    }

    /** "Tue 17 Nov 2026, 22:30", with the zone where it is told from elsewhere. */
    String momentOf(Month.Contact contact) {
        var day = spoken().weekday(contact.day());
        return contact.time() == null ? day : say("platform.day.moment", day, spoken().time(contact.time()));
    }

    /** "Visit · At home · Emotional, Concrete"; "Call · No answer" where nobody was reached. */
    String whatOf(Month.Contact contact) {
        var parts = new ArrayList<String>();
        parts.add(modeOf(contact));
        if (contact.place() != null) parts.add(place(contact.place()));
        if (contact.outcome() != null) parts.add(outcome(contact.outcome()));
        if (!contact.supportTypes().isEmpty()) parts.add(supportTypesOf(contact));
        if (!contact.held().isEmpty()) parts.add(heldIn(contact));
        return String.join(say("reports.between"), parts);
    }

    /** "12 h 15 min" and beside it "12.25". */
    String length(int minutes) {
        return spoken().minutes(minutes);
    }
}

package org.alongside.reports;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.alongside.platform.documents.Csv;

/** A month as a table: one row for each contact that counts, so that its columns add up to the page's totals. */
public final class MonthCsv {
    private MonthCsv() {}

    public static void write(Month month, MonthWords say, Csv csv) {
        csv.row(
                say.say("reports.csv.day"),
                say.say("reports.csv.time"),
                say.say("reports.csv.zone"),
                say.say("reports.csv.caregiver"),
                say.say("reports.csv.supporter"),
                say.say("reports.csv.mode"),
                say.say("reports.csv.made"),
                say.say("reports.csv.tried"),
                say.say("reports.csv.minutes"),
                say.say("reports.csv.travel"),
                say.say("reports.csv.miles"),
                say.say("reports.csv.paid"),
                say.say("reports.csv.outcome"),
                say.say("reports.csv.place"),
                say.say("reports.csv.support-types"),
                say.say("reports.csv.activities"),
                say.say("reports.csv.held"),
                say.say("reports.csv.took-part"),
                say.say("reports.csv.signed"),
                say.say("reports.csv.contact"));
        for (var contact : month.contacts()) {
            csv.row(
                    contact.day(),
                    contact.time(),
                    contact.zone(),
                    say.caregiverOf(contact),
                    contact.supporterName(),
                    say.modeOf(contact),
                    contact.made() ? 1 : 0,
                    contact.made() ? 0 : 1,
                    contact.minutes(),
                    contact.travelMinutes(),
                    say.miles(contact.miles()),
                    contact.cents() == null ? null : BigDecimal.valueOf(contact.cents(), 2),
                    contact.outcome() == null ? null : say.outcome(contact.outcome()),
                    contact.place() == null ? null : say.place(contact.place()),
                    say.supportTypesOf(contact),
                    say.activitiesOf(contact),
                    say.heldIn(contact),
                    contact.tookPart().stream().map(Month.Person::name).collect(Collectors.joining(", ")),
                    contact.signed() ? 1 : 0,
                    contact.id());
        }
    }
}

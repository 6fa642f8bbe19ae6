package org.alongside.field;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.contacts.ContactRow;
import org.alongside.families.SafeContact;
import org.alongside.families.SafeNote;
import org.alongside.workforce.Away;
import org.jspecify.annotations.Nullable;

/**
 * One supporter, as their supervisor or manager sees the work.
 *
 * @param visits where it stands when they may supervise visits with children
 * @param set where an absence is set, and {@code serves} where it is said whom they serve; "" for those who may not
 */
public record SupporterPage(
        String name,
        String sentence,
        String months,
        String review,
        int families,
        String thisWeek,
        String thisMonth,
        int unsigned,
        int overdue,
        List<Family> walked,
        List<Contact> contacts,
        List<Absence> away,
        String set,
        String serves,
        String visits) {

    /** @param href where the supporter is said to be back earlier; "" for those who may not */
    public record Absence(String words, String href) {}

    public record Family(String href, String who, String what, SafeNote safe) {}

    public record Contact(
            String href, String who, String what, String when, String length, boolean signed, boolean late) {}

    static SupporterPage of(
            TeamStore.Member member,
            List<DayStore.Walked> walked,
            Map<UUID, SafeContact> safe,
            List<ContactRow> contacts,
            List<Away> away,
            boolean manages,
            ContactWords say) {
        return new SupporterPage(
                member.name(),
                member.lastOn() == null
                        ? say.say("field.supporter.never")
                        : say.say("field.supporter.last", say.spoken().fromToday(member.lastOn(), say.today())),
                "/supporters/" + member.id() + "/months",
                "/team/" + member.id() + "/review",
                member.families(),
                say.say("field.team.work", member.madeThisWeek(), say.spoken().minutes(member.minutesThisWeek())),
                say.say("field.team.work", member.madeThisMonth(), say.spoken().minutes(member.minutesThisMonth())),
                member.unsigned(),
                member.overdue(),
                walked.stream()
                        .map(family -> family(family, safe.get(family.family()), say))
                        .toList(),
                contacts.stream()
                        .filter(contact -> !contact.voided())
                        .map(contact -> contact(contact, say))
                        .toList(),
                away.stream()
                        .map(one -> new Absence(
                                say.say("field.supporter.away", one.coverName(), one.fromOn(), one.untilOn()),
                                manages ? "/away/" + one.id() + "/back" : ""))
                        .toList(),
                manages ? "/supporters/" + member.id() + "/away" : "",
                manages ? "/supporters/" + member.id() + "/serves" : "",
                "/supporters/" + member.id() + "/visit-approvals");
    }

    private static Family family(DayStore.Walked family, @Nullable SafeContact safe, ContactWords say) {
        var tried = say.tried(family);
        return new Family(
                "/families/" + family.family(),
                family.caregiver(),
                tried.isEmpty() ? say.seen(family) : say.seen(family) + say.say("field.between") + tried,
                SafeNote.of(safe, family.family(), say.words()));
    }

    private static Contact contact(ContactRow contact, ContactWords say) {
        return new Contact(
                "/contacts/" + contact.id(),
                contact.caregiverName(),
                say.spoken().time(contact.time()) + say.say("field.between") + say.what(contact),
                say.spoken().day(contact.day(), say.today()),
                contact.made() ? say.spoken().minutes(contact.minutes()) : say.say("field.tried-short"),
                contact.signed(),
                contact.late());
    }
}

package org.alongside.field;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.cadence.CadenceAnswer;
import org.alongside.cadence.CadenceAnswer.Status;
import org.alongside.contacts.ContactRow;
import org.alongside.families.SafeContact;
import org.alongside.families.SafeNote;
import org.alongside.rhythm.Rhythm;
import org.alongside.workforce.Away;
import org.jspecify.annotations.Nullable;

/**
 * One supporter, as their supervisor or manager sees the work.
 *
 * @param visits where it stands when they may supervise visits with children
 * @param kept how much of what their programs expected in the last four weeks was kept; "" where nothing was
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
        String kept,
        List<Family> walked,
        List<Contact> contacts,
        List<Absence> away,
        String set,
        String serves,
        String visits) {

    private static final int KEPT_DAYS = 28;
    private static final Set<Status> COUNTED = EnumSet.of(Status.KEPT, Status.ATTEMPTED, Status.MISSED);

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
            List<Rhythm> rhythms,
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
                kept(rhythms, say),
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

    /** "9 of 11": what was expected in the last four weeks and is over, and how much of it was kept; "" for nothing. */
    private static String kept(List<Rhythm> rhythms, ContactWords say) {
        var from = say.today().minusDays(KEPT_DAYS);
        var over = rhythms.stream()
                .flatMap(rhythm -> rhythm.parts().stream())
                .flatMap(part -> part.answer().periods().stream())
                .filter(period -> !period.to().isBefore(from))
                .map(CadenceAnswer.Period::status)
                .filter(COUNTED::contains)
                .toList();
        var kept = over.stream().filter(Status.KEPT::equals).count();
        return over.isEmpty() ? "" : say.say("field.supporter.kept.of", kept, over.size());
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

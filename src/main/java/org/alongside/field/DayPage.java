package org.alongside.field;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.contacts.ContactMessage;
import org.alongside.contacts.ContactRow;
import org.alongside.contacts.FollowUp;
import org.alongside.families.Referral;
import org.alongside.families.SafeNote;
import org.alongside.rhythm.Rhythm;
import org.alongside.rhythm.RhythmWords;
import org.jspecify.annotations.Nullable;

/**
 * My day, every word ready.
 *
 * @param more how many families beyond {@code reach} would be good to reach, in words; "" for none
 * @param settled whether there are families and all of them were reached of late
 */
public record DayPage(
        String greeting,
        String sentence,
        String date,
        List<Step> due,
        List<Logged> logged,
        List<Reach> reach,
        String reachCount,
        String more,
        boolean settled,
        List<Logged> unsigned,
        String moreUnsigned,
        List<Step> overdue,
        String moreOverdue,
        Figures figures,
        List<Handed> handed,
        List<Asked> asked,
        List<Message> messages,
        List<Later> later,
        @Nullable WrapUp wrapUp) {

    /** A follow-up, with what it is for. */
    public record Step(UUID id, UUID family, String what, String about, int version) {}

    /** A family not enrolled yet that I am asked to reach. {@code heed} is what to know before calling, "" for nothing. */
    public record Asked(UUID id, String who, String what, String heed) {}

    /** What somebody who supervises me wrote about a contact of mine, until I have read it. */
    public record Message(UUID contact, String from, String about, String words) {}

    /** What is planned or expected later this week. */
    public record Later(String href, String who, String what) {}

    /**
     * The evening: what was done today, what can be signed in one go, and what waits tomorrow.
     *
     * @param unsigned every one that would be signed, listed
     * @param unwritten how many more say nothing yet, in words; "" for none
     */
    public record WrapUp(String done, List<Logged> unsigned, String unwritten, String tomorrow, String closing) {}

    /** A family that somebody handed over to me, until I have read the note. */
    public record Handed(
            UUID id, UUID enrollment, String who, String what, String note, String told, List<String> agreed) {}

    /**
     * A contact, named by the caregiver.
     *
     * @param written whether it says what happened, so that it can be signed
     */
    public record Logged(
            UUID id,
            String who,
            String what,
            String time,
            String length,
            boolean made,
            boolean written,
            boolean signed,
            int version) {}

    /** A family it would be good to reach. {@code phone} is E.164. */
    public record Reach(
            UUID family,
            String who,
            String what,
            SafeNote safe,
            @Nullable String phone) {}

    public record Figures(int families, String hours, int made, int attempted, String since) {}

    public boolean hasFamilies() {
        return figures.families > 0;
    }

    public boolean nothingToday() {
        return due.isEmpty() && logged.isEmpty();
    }

    public boolean nothingToFinish() {
        return unsigned.isEmpty() && overdue.isEmpty();
    }

    static DayPage of(String name, LocalDateTime now, LocalDate monday, Day day, ContactWords say) {
        var today = now.toLocalDate();
        var reach = day.goodToReach(today);
        var beyond = reach.size() - Day.REACH_SHOWN;
        return new DayPage(
                say.say("field.day.hello." + timeOfDay(now.getHour()), firstName(name)),
                sentence(day, today, say),
                say.spoken().longDay(today),
                day.dueToday(today).stream().map(next -> step(next, say)).toList(),
                day.logged(today).stream().map(contact -> logged(contact, say)).toList(),
                reach.stream()
                        .limit(Day.REACH_SHOWN)
                        .map(family -> reach(family, day, say))
                        .toList(),
                say.say("field.day.reach.count", reach.size()),
                beyond > 0 ? say.say("field.day.reach.more", beyond) : "",
                reach.isEmpty() && !day.families().isEmpty(),
                day.unsigned().stream()
                        .limit(day.unsignedShown())
                        .map(contact -> logged(contact, say))
                        .toList(),
                day.unsigned().size() > day.unsignedShown() ? say.say("field.day.unsigned.more") : "",
                day.overdue(today).stream()
                        .limit(Day.OVERDUE_SHOWN)
                        .map(next -> step(next, say))
                        .toList(),
                day.overdue(today).size() > Day.OVERDUE_SHOWN
                        ? say.say("field.day.overdue.more", day.overdue(today).size() - Day.OVERDUE_SHOWN)
                        : "",
                new Figures(
                        day.families().size(),
                        say.spoken().minutes(day.week().minutes()),
                        day.week().made(),
                        day.week().attempted(),
                        say.say("field.day.figures.since", say.spoken().longDay(monday))),
                day.handed().stream().map(one -> handed(one, say)).toList(),
                day.toReach().stream().map(one -> asked(one, say)).toList(),
                day.messages().stream().map(one -> message(one, say)).toList(),
                later(day, today, say),
                timeOfDay(now.getHour()).equals("evening") ? wrapUp(day, today, say) : null);
    }

    private static Asked asked(Referral one, ContactWords say) {
        var what = Stream.of(
                        say.say("field.day.asked.since", one.receivedOn(), one.tries()),
                        one.town(),
                        one.programName() == null ? "" : one.programName())
                .filter(words -> !words.isEmpty())
                .collect(joining(say.say("field.between")));
        return new Asked(one.id(), one.name(), what, one.safeContact());
    }

    static Message message(ContactMessage one, ContactWords say) {
        return new Message(
                one.contact(),
                one.from(),
                say.say("field.day.message.about", one.caregiver(), say.spoken().dayWithin(one.day(), say.today())),
                one.words());
    }

    private static List<Later> later(Day day, LocalDate today, ContactWords say) {
        var expected = day.expectedLater(today).stream()
                .map(family -> new Later(
                        "/families/" + family.family(),
                        family.caregiver(),
                        expected(day.rhythms().get(family.family()), say)));
        var steps = day.dueLater(today).stream()
                .map(next -> new Later(
                        "/contacts/" + next.id(),
                        next.what(),
                        say.say(
                                "field.day.step.later",
                                next.caregiverName(),
                                say.spoken().dayWithin(next.dueOn(), today))));
        return Stream.concat(steps, expected).limit(Day.LATER_SHOWN).toList();
    }

    private static WrapUp wrapUp(Day day, LocalDate today, ContactWords say) {
        var logged = day.logged(today);
        var made = logged.stream().filter(ContactRow::made).toList();
        var minutes = made.stream().mapToInt(ContactRow::minutes).sum();
        var unsigned = day.unsigned().stream()
                .limit(day.unsignedShown())
                .map(contact -> logged(contact, say))
                .toList();
        var unwritten = unsigned.stream().filter(contact -> !contact.written()).count();
        return new WrapUp(
                made.isEmpty()
                        ? say.say("field.day.wrap.none", logged.size())
                        : say.say(
                                "field.day.wrap.done",
                                made.size(),
                                say.spoken().minutes(minutes),
                                logged.size() - made.size()),
                unsigned.stream().filter(Logged::written).toList(),
                unwritten == 0 ? "" : say.say("field.day.wrap.unwritten", unwritten),
                say.say("field.day.wrap.tomorrow", day.dueTomorrow(today).size()),
                say.say(made.isEmpty() ? "field.day.wrap.rest" : "field.day.wrap.thanks"));
    }

    private static Handed handed(Day.HandedOver one, ContactWords say) {
        var handOver = one.handOver();
        var agreed = one.agreements().stream()
                .flatMap(agreement -> Stream.concat(
                        agreement.words().isEmpty() ? Stream.of() : Stream.of(agreement.words()),
                        agreement.explained().stream().map(say::agreed)))
                .distinct()
                .toList();
        return new Handed(
                handOver.id(),
                handOver.enrollment(),
                handOver.caregiver(),
                say.say("field.day.handed.from", handOver.from(), handOver.onDay()),
                handOver.note(),
                EnrollmentPage.told(handOver, say),
                agreed);
    }

    private static String timeOfDay(int hour) {
        return hour < 4 || hour >= 17 ? "evening" : hour < 12 ? "morning" : "afternoon";
    }

    private static String firstName(String name) {
        return name.strip().split("\\s+", 2)[0];
    }

    private static String sentence(Day day, LocalDate today, ContactWords say) {
        var due = day.dueToday(today).size();
        var reach = day.goodToReach(today);
        if (day.families().isEmpty()) return say.say("field.day.sentence.new");
        if (reach.isEmpty()) return say.say("field.day.sentence.due", due);
        var who = firstName(reach.getFirst().caregiver());
        return due == 0 ? say.say("field.day.sentence.reach", who) : say.say("field.day.sentence.both", due, who);
    }

    private static Step step(FollowUp next, ContactWords say) {
        var about = next.overdue(say.today())
                ? say.say(
                        "field.day.step.planned",
                        next.caregiverName(),
                        say.spoken().dayWithin(next.dueOn(), say.today()))
                : say.say("field.day.step.today", next.caregiverName());
        return new Step(next.id(), next.family(), next.what(), about, next.version());
    }

    private static Logged logged(ContactRow contact, ContactWords say) {
        return new Logged(
                contact.id(),
                contact.caregiverName(),
                contact.day().equals(say.today())
                        ? say.what(contact)
                        : say.spoken().day(contact.day(), say.today()) + say.say("field.between") + say.what(contact),
                say.spoken().time(contact.time()),
                contact.made() ? say.spoken().minutes(contact.minutes()) : say.say("field.tried-short"),
                contact.made(),
                !contact.made() || !contact.whatHappened().isBlank(),
                contact.signed(),
                contact.version());
    }

    private static Reach reach(DayStore.Walked family, Day day, ContactWords say) {
        var told = Stream.of(expected(day.rhythms().get(family.family()), say), say.seen(family), say.tried(family))
                .filter(words -> !words.isEmpty())
                .collect(joining(say.say("field.between")));
        return new Reach(
                family.family(),
                family.caregiver(),
                told,
                SafeNote.of(day.safe().get(family.family()), family.family(), say.words()),
                family.phone());
    }

    /** What is due and until when; "" where nothing is. */
    private static String expected(@Nullable Rhythm rhythm, ContactWords say) {
        if (rhythm == null) return "";
        var words = new RhythmWords(say.words(), say.definitions(), say.agency(), say.today());
        return rhythm.due().map(due -> words.due(rhythm, due)).orElse("");
    }
}

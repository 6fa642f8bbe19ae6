package org.alongside.field;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.contacts.FollowUp;
import org.alongside.families.Alert;
import org.alongside.families.Enrolled;
import org.alongside.families.Family;
import org.alongside.families.FamilyRule;
import org.alongside.families.PeopleToday.Placement;
import org.alongside.families.PeopleToday.Today;
import org.alongside.families.Person;
import org.alongside.families.SafeContact;
import org.alongside.families.SafeNote;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.workforce.Walker;
import org.jspecify.annotations.Nullable;

/**
 * A family's page, every word ready.
 *
 * @param name of its caregivers, as they ask to be called
 * @param family how it is called in lists
 * @param sentence who walks with them since when, in which program, in which languages
 */
public record FamilyPage(
        UUID id,
        String name,
        String family,
        String sentence,
        List<Chip> chips,
        SafeNote safe,
        List<Told> alerts,
        StoryPage story,
        List<Step> steps,
        List<Member> members,
        List<More> more,
        List<Enrollment> enrollments,
        boolean mayManage,
        boolean mayCorrect,
        boolean mayLog,
        boolean hasMonths) {

    /** The first number of the first caregiver who has one; none or one. */
    public List<Number> callNow() {
        return members.stream()
                .filter(Member::caregiver)
                .flatMap(member -> member.numbers().stream())
                .limit(1)
                .toList();
    }

    /** A word on a state. */
    public record Chip(String words, String tone) {}

    /**
     * Somebody in the family and how to reach them.
     *
     * @param what they are to the family, and how to speak of them
     * @param speaks languages spoken and written, and whether an interpreter is wanted
     * @param lives where a child lives today, with whom and since when
     */
    public record Member(
            UUID id,
            String name,
            boolean caregiver,
            String age,
            String what,
            String speaks,
            String lives,
            List<Number> numbers) {
        /** "Luis, 9". */
        public String nameAndAge() {
            return age.isEmpty() ? name : name + ", " + age;
        }
    }

    /** A phone number: E.164 to call, and as people read it. */
    public record Number(String e164, String shown, String mayText, String note) {}

    /** @param what for whom and since when */
    public record Enrollment(UUID id, String program, String what, String ended, boolean open, List<Walking> team) {}

    /** A supporter on this enrollment. */
    public record Walking(UUID id, String name, String what, boolean now, boolean mayEnd) {}

    /** A page with more about the family, and what is on it in a line. */
    public record More(String href, String title, String what) {}

    /** An alert in force: of what kind, its words, and until when. */
    public record Told(UUID id, String kind, String words, String until) {}
    /** What is planned next. */
    public record Step(UUID contact, String what, String due, boolean overdue) {}

    /** All that is read about a family. */
    record Read(
            Family family,
            List<Person> people,
            Map<UUID, Today> today,
            List<Enrolled> enrollments,
            List<Walker> walkers,
            List<FollowUp> steps,
            SafeContact safe,
            List<Alert> alerts,
            Story story) {}

    static FamilyPage of(Read read, Actor actor, StoryFilter filter, ContactWords say, ChangeWords changes) {
        var family = read.family();
        var caregivers = read.people().stream().filter(Person::isCaregiver).toList();
        return new FamilyPage(
                family.id(),
                caregivers.isEmpty()
                        ? say.say("families.found.family", family.name())
                        : say.spoken()
                                .list(caregivers.stream().map(Person::name).toList()),
                say.say("families.found.family", family.name()),
                sentence(read, caregivers, actor, say),
                chips(read, caregivers, say),
                SafeNote.of(read.safe(), family.id(), say.words()),
                read.alerts().stream()
                        .filter(alert -> alert.isOn(say.today()))
                        .map(alert -> alert(alert, say))
                        .toList(),
                StoryPage.of(family.id(), read.story(), filter, say, changes),
                read.steps().stream().map(step -> step(step, say)).toList(),
                read.people().stream().map(person -> member(person, read, say)).toList(),
                more(read, actor, say),
                read.enrollments().stream()
                        .map(one -> enrollment(one, read, say))
                        .toList(),
                FamilyRule.mayManage(actor),
                FamilyRule.mayCorrect(actor),
                actor.is(Role.SUPPORTER) && walksToday(read, actor, say.today()),
                actor.is(Role.SUPPORTER) || actor.is(Role.SUPERVISOR) || actor.is(Role.MANAGER));
    }

    private static String sentence(Read read, List<Person> caregivers, Actor actor, ContactWords say) {
        var parts = new ArrayList<String>();
        read.walkers().stream()
                .filter(walker -> walker.assignment().isOn(say.today()))
                .min(Comparator.comparing(walker -> walker.assignment().kind()))
                .ifPresent(walker -> {
                    var since = say.spoken().date(walker.assignment().startsOn());
                    parts.add(
                            walker.assignment().supporterId().equals(actor.account())
                                    ? say.say("field.family.with-you", since)
                                    : say.say("field.family.with", walker.supporter(), since));
                });
        read.enrollments().stream()
                .filter(one -> one.enrollment().isOpenOn(say.today()))
                .map(Enrolled::program)
                .distinct()
                .forEach(parts::add);
        if (!read.family().town().isEmpty()) parts.add(read.family().town());
        caregivers.stream()
                .flatMap(person -> person.languages().stream())
                .distinct()
                .map(code -> say.language(code))
                .reduce((some, more) -> some + ", " + more)
                .ifPresent(parts::add);
        return String.join(say.say("field.between"), parts);
    }

    private static List<Chip> chips(Read read, List<Person> caregivers, ContactWords say) {
        var chips = new ArrayList<Chip>();
        var open = read.enrollments().stream().anyMatch(one -> one.enrollment().isOpenOn(say.today()));
        if (caregivers.stream().anyMatch(Person::interpreter))
            chips.add(new Chip(say.say("field.family.interpreter"), "note"));
        if (!open) chips.add(new Chip(say.say("field.family.not-enrolled"), ""));
        else if (read.walkers().stream().noneMatch(walker -> walker.assignment().isOn(say.today()))) {
            chips.add(new Chip(say.say("field.family.without"), "wait"));
        }
        return chips;
    }

    private static List<More> more(Read read, Actor actor, ContactWords say) {
        var base = "/families/" + read.family().id();
        var alerts =
                read.alerts().stream().filter(alert -> alert.isOn(say.today())).count();
        var more = new ArrayList<>(List.of(
                new More(base + "/rhythm", say.say("rhythm.title"), say.say("rhythm.family.what")),
                new More(base + "/reports", say.say("telling.title"), say.say("telling.family.what")),
                new More(base + "/goals", say.say("families.part.goals.title"), say.say("field.family.more.goals")),
                new More(
                        base + "/household",
                        say.say("families.household.title"),
                        say.say("field.family.more.household")),
                new More(
                        base + "/addresses",
                        say.say("families.part.addresses.title"),
                        say.say("field.family.more.addresses")),
                new More(
                        base + "/care-team",
                        say.say("families.part.care-team.title"),
                        say.say("field.family.more.care-team")),
                new More(
                        base + "/alerts",
                        say.say("families.part.alerts.title"),
                        say.say("field.family.more.alerts", alerts))));
        if (read.enrollments().stream().anyMatch(Enrolled::recovery))
            more.add(new More(base + "/test-results", say.say("results.title"), say.say("field.family.more.results")));
        if (FamilyRule.mayCorrect(actor))
            more.add(new More(
                    base + "/own-pages", say.say("caregivers.staff.title"), say.say("field.family.more.own-pages")));
        more.add(new More(base + "/sharing", say.say("consents.sharing"), say.say("field.family.more.sharing")));
        if (FamilyRule.mayCorrect(actor))
            more.add(new More(base + "/preview", say.say("field.preview.title"), say.say("field.family.more.preview")));
        if (FamilyRule.mayManage(actor))
            more.add(new More(base + "/merge", say.say("families.merge.link"), say.say("field.family.more.merge")));
        return more;
    }

    private static Told alert(Alert alert, ContactWords say) {
        return new Told(
                alert.id(),
                say.alertKind(alert.kind()),
                alert.words(),
                alert.until() == null
                        ? ""
                        : say.say("field.family.alert.until", say.spoken().date(alert.until())));
    }

    private static boolean walksToday(Read read, Actor actor, LocalDate today) {
        return read.walkers().stream()
                .anyMatch(walker -> walker.assignment().supporterId().equals(actor.account())
                        && walker.assignment().isOn(today));
    }

    private static Step step(FollowUp step, ContactWords say) {
        var overdue = step.overdue(say.today());
        var due = say.spoken().day(step.dueOn(), say.today());
        return new Step(
                step.id(),
                step.what(),
                say.say(overdue ? "field.family.step.overdue" : "field.family.step.due", due),
                overdue);
    }

    private static Member member(Person person, Read read, ContactWords say) {
        var today = read.today().getOrDefault(person.id(), Today.NOTHING_KNOWN);
        var what = Stream.of(
                        person.relation().isEmpty()
                                ? say.say("families.kind." + person.kind().code())
                                : say.relation(person.relation()),
                        today.pronouns(),
                        person.nameToUse().isEmpty() ? "" : say.say("field.family.given", person.givenName()))
                .filter(words -> !words.isEmpty());
        return new Member(
                person.id(),
                person.name(),
                person.isCaregiver(),
                person.kind() == Person.Kind.CHILD ? age(person.bornOn(), say.today()) : "",
                String.join(say.say("field.between"), what.toList()),
                speaks(person, today.writesIn(), say),
                today.placement() == null ? "" : lives(today.placement(), say),
                today.phones().stream()
                        .map(phone -> new Number(
                                phone.number(),
                                phone.shown(),
                                (phone.kind().isEmpty() ? "" : say.phoneKind(phone.kind()) + say.say("field.between"))
                                        + say.say(phone.mayText() ? "field.family.may-text" : "field.family.no-text"),
                                phone.note()))
                        .toList());
    }

    private static String speaks(Person person, List<String> writesIn, ContactWords say) {
        return Stream.of(
                        person.languages().isEmpty()
                                ? ""
                                : say.say("field.family.speaks", languages(person.languages(), say)),
                        writesIn.isEmpty() ? "" : say.say("families.about.writes", languages(writesIn, say)),
                        person.interpreter() ? say.say("field.family.interpreter") : "")
                .filter(words -> !words.isEmpty())
                .collect(joining(say.say("field.between")));
    }

    private static String languages(List<String> codes, ContactWords say) {
        return say.spoken().list(codes.stream().map(say::language).toList());
    }

    private static String lives(Placement placement, ContactWords say) {
        var how = say.arrangement(placement.arrangement());
        var since = say.spoken().date(placement.since());
        return placement.carer().isEmpty()
                ? say.say("field.family.lives", how, since)
                : say.say("field.family.lives.with", how, placement.carer(), since);
    }

    private static String age(@Nullable LocalDate bornOn, LocalDate today) {
        return bornOn == null ? "" : String.valueOf(bornOn.until(today).getYears());
    }

    private static Enrollment enrollment(Enrolled enrolled, Read read, ContactWords say) {
        var one = enrolled.enrollment();
        var caregiver = read.people().stream()
                .filter(person -> person.id().equals(one.caregiverId()))
                .map(Person::name)
                .findFirst()
                .orElseGet(() -> say.say("field.change.somebody"));
        var what = Stream.of(
                        caregiver, say.say("field.family.since", say.spoken().date(one.startedOn())), enrolled.site())
                .filter(words -> !words.isEmpty());
        var ended = one.endedOn() == null
                ? ""
                : say.say("field.family.ended", say.spoken().date(one.endedOn()), say.endReason(one.endReason()));
        return new Enrollment(
                one.id(),
                enrolled.program(),
                String.join(say.say("field.between"), what.toList()),
                ended,
                one.endedOn() == null,
                read.walkers().stream()
                        .filter(walker -> walker.assignment().enrollmentId().equals(one.id()))
                        .map(walker -> walking(walker, enrolled, say))
                        .toList());
    }

    private static Walking walking(Walker walker, Enrolled enrolled, ContactWords say) {
        var assignment = walker.assignment();
        var starts = say.spoken().date(assignment.startsOn());
        var when = assignment.endsOn() == null
                ? say.say(
                        assignment.startsOn().isAfter(say.today()) ? "field.family.from" : "field.family.since", starts)
                : say.say("field.family.from-to", starts, say.spoken().date(assignment.endsOn()));
        return new Walking(
                assignment.id(),
                walker.supporter(),
                String.join(
                        say.say("field.between"),
                        enrolled.supporterTitle(),
                        say.say("field.walks-as." + assignment.kind().code()),
                        when),
                assignment.isOn(say.today()),
                assignment.endsOn() == null || assignment.endsOn().isAfter(say.today()));
    }
}

package org.alongside.families.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.families.About;
import org.alongside.families.CarePeriod;
import org.alongside.families.Family;
import org.alongside.families.FamilyRule;
import org.alongside.families.Kinship;
import org.alongside.families.Person;
import org.alongside.families.web.PartPages.Ask;
import org.alongside.families.web.PartPages.Row;

/**
 * Everybody in a household, what they are to each other, and who has each child.
 *
 * @param home how the family is called in lists
 */
public record HouseholdPage(
        UUID family,
        String home,
        List<Member> members,
        List<Row> relations,
        List<Child> children,
        boolean mayManage,
        boolean mayCorrect) {

    /**
     * Somebody in the household.
     *
     * @param about what they say about themselves; none or one
     */
    public record Member(UUID id, String name, String what, List<Row> about) {}

    /**
     * A child and who has it.
     *
     * @param now custody, guardianship and placement of today
     * @param other what was, or is to be
     */
    public record Child(UUID id, String name, List<Row> now, List<Row> other) {}

    public String base() {
        return "/families/" + family;
    }

    static HouseholdPage of(
            Family home,
            List<Kinship> kinships,
            List<CarePeriod> care,
            List<About> abouts,
            KinshipPages kinshipPages,
            CarePages carePages,
            AboutPages aboutPages,
            Ask ask) {
        return new HouseholdPage(
                home.id(),
                home.name(),
                ask.people().stream()
                        .map(person -> member(person, abouts, aboutPages, ask))
                        .toList(),
                kinships.stream().map(one -> kinshipPages.row(one, ask)).toList(),
                ask.people().stream()
                        .filter(person -> person.kind() == Person.Kind.CHILD)
                        .map(child -> child(child, care, carePages, ask))
                        .toList(),
                FamilyRule.mayManage(ask.actor()),
                FamilyRule.mayCorrect(ask.actor()));
    }

    private static Member member(Person person, List<About> abouts, AboutPages pages, Ask ask) {
        var what = new ArrayList<String>();
        what.add(
                person.relation().isEmpty()
                        ? ask.say("families.kind." + person.kind().code())
                        : ask.title("family-relations", person.relation()));
        if (person.bornOn() != null) {
            what.add(
                    person.bornMonthOnly()
                            ? ask.say("families.born-in", ask.words().spoken().month(YearMonth.from(person.bornOn())))
                            : ask.say("families.born", ask.date(person.bornOn())));
        }
        if (!person.overAgeReason().isEmpty()) what.add(person.overAgeReason());
        return new Member(
                person.id(),
                person.name(),
                String.join(ask.say("families.between"), what),
                abouts.stream()
                        .filter(one -> one.person().equals(person.id()))
                        .map(one -> pages.row(one, ask))
                        .toList());
    }

    private static Child child(Person child, List<CarePeriod> care, CarePages pages, Ask ask) {
        var own = care.stream().filter(one -> one.child().equals(child.id())).toList();
        return new Child(
                child.id(),
                child.name(),
                own.stream()
                        .filter(one -> one.isOn(ask.today()))
                        .map(one -> pages.row(one, ask))
                        .toList(),
                own.stream()
                        .filter(one -> !one.isOn(ask.today()))
                        .map(one -> pages.row(one, ask))
                        .toList());
    }
}

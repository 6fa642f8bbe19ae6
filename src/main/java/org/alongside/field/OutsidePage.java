package org.alongside.field;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.consent.Purpose;
import org.alongside.consents.Recipient;
import org.alongside.consents.WhyNot;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Whom to tell, what for, and what would be on the paper and what not, with the reason; every word ready.
 *
 * @param act under which it is made
 * @param asked whether there is something to show yet
 */
public record OutsidePage(
        UUID family,
        String name,
        UUID act,
        List<Choice> people,
        List<Choice> recipients,
        List<Choice> purposes,
        String from,
        String until,
        boolean asked,
        List<Line> in,
        List<Line> out,
        Problems problems) {

    /**
     * @param why it may be told, or may not
     * @param isProtected whether 42 CFR Part 2 protects it
     * @param isTagged whether somebody said that it tells of substance use
     */
    public record Line(String what, String why, UUID record, boolean isProtected, boolean isTagged) {}

    static OutsidePage of(
            TellOutside.Look look, TellOutside.@Nullable Asked asked, UUID act, ContactWords say, Problems problems) {
        var outside = look.outside();
        var preview = look.preview().orElse(null);
        var people = outside.caregivers().stream()
                .map(person -> Choice.of(
                        person.id().toString(),
                        person.name(),
                        asked == null
                                ? person.equals(outside.caregivers().getFirst())
                                : person.id().equals(asked.person())))
                .toList();
        return new OutsidePage(
                outside.family(),
                outside.name(),
                act,
                people,
                recipients(outside, asked, say.today()),
                Arrays.stream(Purpose.values())
                        .filter(Outside.PURPOSES::contains)
                        .map(purpose -> Choice.of(
                                purpose.word(),
                                say.say("consents.purpose." + purpose.word()),
                                asked != null && asked.purpose() == purpose))
                        .toList(),
                outside.from().toString(),
                outside.until().toString(),
                preview != null,
                preview == null ? List.of() : lines(preview.in(), say),
                preview == null ? List.of() : lines(preview.out(), say),
                problems);
    }

    private static List<Choice> recipients(Outside outside, TellOutside.@Nullable Asked asked, LocalDate today) {
        var to = asked == null ? "" : asked.to();
        var partners = outside.partners().stream()
                .filter(partner -> partner.isOpenOn(today))
                .map(partner -> Choice.of(
                        partner.recipient(),
                        partner.called(),
                        partner.recipient().equals(to)));
        var themselves = outside.caregivers().stream()
                .map(person -> Recipient.self(person.id(), person.name()))
                .map(self -> Choice.of(self.id(), self.name(), self.id().equals(to)));
        return Stream.concat(partners, themselves).toList();
    }

    private static List<Line> lines(List<Outside.Weighed> things, ContactWords say) {
        return things.stream()
                .map(one -> new Line(
                        said(one.thing(), say),
                        WhyNot.of(one.decided(), say.words()),
                        one.decided().item().id(),
                        one.decided().isProtected(),
                        one.decided().isTagged()))
                .toList();
    }

    /** What a thing tells: nothing of it says more than its kind of information. */
    static String said(Outside.Thing thing, ContactWords say) {
        return switch (thing) {
            case Outside.Met met ->
                say.say(
                        met.made() ? "field.outside.met" : "field.outside.tried",
                        say.spoken().date(met.day()),
                        say.mode(met.mode()));
            case Outside.Did did -> say.say("field.outside.did", say.spoken().date(did.day()), done(did, say));
            case Outside.Said one -> say.say("field.outside.said", say.spoken().date(one.day()), one.words());
            case Outside.Wants wants -> say.say("field.outside.wants", wants.words());
        };
    }

    private static String done(Outside.Did did, ContactWords say) {
        var done = new ArrayList<String>();
        did.supportTypes().forEach(code -> done.add(say.title("support-types", code)));
        did.activities().forEach(code -> done.add(say.title("scope-activities", code)));
        return done.isEmpty() ? say.say("field.outside.nothing-noted") : String.join(", ", done);
    }
}

package org.alongside.contacts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.contacts.Named;
import org.alongside.contacts.NoteParts;
import org.alongside.contacts.ReadContact.Opened;
import org.alongside.contacts.TogetherSaid;
import org.alongside.contacts.VoidContact;
import org.alongside.families.FamilyRule;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.Problems;
import org.alongside.platform.words.Spoken;

/**
 * One contact to read, and what the reader may do with it.
 *
 * @param state "", unsigned, signed or void
 * @param late "" unless it was written down after the supporter's assignment
 * @param familyIsOpen whether the reader may go on to the family's page
 * @param parts of the note for somebody else, as far as the reader may read them
 * @param preview where it is shown as others would read it; "" where the reader may not look
 * @param step the next step, if it has a day
 * @param ownFamily whether the family is the supporter's own; {@code mayMarkOwn} whether the reader may say so or take it back
 * @param addendum made for the form, so that sending it twice adds it once
 */
public record ContactPage(
        UUID id,
        int version,
        UUID family,
        UUID supporter,
        String who,
        String writer,
        String title,
        String when,
        String state,
        String stateWords,
        String late,
        boolean familyIsOpen,
        String preview,
        List<Fact> facts,
        String whatHappened,
        String nextStep,
        NoteParts parts,
        Step step,
        List<Told> addenda,
        List<String> events,
        boolean mayChange,
        boolean maySign,
        boolean mayVoid,
        boolean mayAdd,
        boolean ownFamily,
        boolean mayMarkOwn,
        UUID addendum,
        String addendumTyped,
        String reasonTyped,
        Problems problems) {

    /** A name and its value. */
    public record Fact(String name, String value) {}

    /** {@code words} is "" where there is no step with a day. */
    public record Step(String words, boolean done, boolean mine) {
        public boolean exists() {
            return !words.isEmpty();
        }
    }

    /** Words and when and by whom they were added. */
    public record Told(String words, String when) {}

    static ContactPage of(Opened opened, Actor reader, UUID addendum, ContactSaid said) {
        var contact = opened.contact();
        var row = contact.row();
        boolean mine = row.supporter().equals(reader.account());
        boolean open = mine && !row.signed() && !row.voided();
        var spoken = said.spoken();
        var state = row.voided() ? "void" : row.signed() ? "signed" : "unsigned";
        return new ContactPage(
                row.id(),
                row.version(),
                row.family(),
                row.supporter(),
                row.caregiverName(),
                row.supporterName(),
                said.codes().modes().title(row.mode()),
                said.say("contacts.when", spoken.weekday(row.day()), spoken.time(row.time()), said.length(row)),
                state,
                said.say("contacts.state." + state),
                row.late() ? said.say("contacts.late") : "",
                opened.familyIsOpen(),
                opened.familyIsOpen() && FamilyRule.mayCorrect(reader)
                        ? "/families/" + row.family() + "/preview?contact=" + row.id() + "&from=" + row.day()
                                + "&until=" + row.day()
                        : "",
                facts(opened, said),
                row.whatHappened(),
                row.nextStep(),
                new NoteParts(row.shareable(), contact.forSupervisor()),
                step(opened, mine, said),
                opened.addenda().stream()
                        .map(added -> new Told(
                                added.words(),
                                said.say("contacts.by-at", added.writtenBy(), said.moment(added.writtenAt()))))
                        .toList(),
                events(opened, said),
                open,
                open,
                !row.voided() && VoidContact.mayVoid(reader, row),
                mine && row.signed() && !row.voided(),
                opened.apart().ownFamily(),
                opened.apart().mayMark() && !row.voided(),
                addendum,
                "",
                "",
                Problems.none());
    }

    private static List<Fact> facts(Opened opened, ContactSaid said) {
        var row = opened.contact().row();
        var codes = said.codes();
        var facts = new ArrayList<Fact>();
        if (row.attemptOutcome() != null)
            facts.add(new Fact(
                    said.say("contacts.field.attemptOutcome"), codes.outcomes().title(row.attemptOutcome())));
        if (!opened.tookPart().isEmpty())
            facts.add(new Fact(
                    said.say("contacts.field.people"),
                    said.spoken()
                            .list(opened.tookPart().stream().map(Named::name).toList())));
        if (row.place() != null)
            facts.add(new Fact(said.say("contacts.field.place"), codes.places().title(row.place())));
        if (row.travelMinutes() > 0)
            facts.add(new Fact(said.say("contacts.fact.travel"), said.spoken().minutes(row.travelMinutes())));
        if (row.miles().signum() > 0)
            facts.add(new Fact(
                    said.say("contacts.field.miles"),
                    row.miles().stripTrailingZeros().toPlainString()));
        if (!row.supportTypes().isEmpty())
            facts.add(new Fact(
                    said.say("contacts.field.supportTypes"),
                    said.spoken()
                            .list(row.supportTypes().stream()
                                    .map(codes.supportTypes()::title)
                                    .toList())));
        if (!row.activities().isEmpty())
            facts.add(new Fact(
                    said.say("contacts.field.activities"),
                    said.spoken()
                            .list(row.activities().stream()
                                    .map(codes.activities()::title)
                                    .toList())));
        TogetherSaid.of(row.together(), codes, said.words())
                .forEach(one -> facts.add(new Fact(one.name(), one.value())));
        if (!opened.goals().isEmpty())
            facts.add(new Fact(said.say("contacts.fact.goals"), said.spoken().list(opened.goals())));
        facts.add(new Fact(said.say("contacts.field.program"), opened.contact().program()));
        facts.add(new Fact(said.say("contacts.field.supporter"), row.supporterName()));
        if (!row.zone().equals(said.zone()))
            facts.add(new Fact(said.say("contacts.field.zone"), row.zone().getId()));
        if (!opened.apart().notInForce().isEmpty())
            facts.add(new Fact(
                    said.say("contacts.fact.certificate"),
                    said.say("contacts.fact.certificate." + opened.apart().notInForce())));
        if (opened.apart().ownFamily())
            facts.add(new Fact(said.say("contacts.fact.own-family"), said.say("contacts.fact.own-family.what")));
        if (opened.contact().voidReason() != null)
            facts.add(
                    new Fact(said.say("contacts.field.reason"), opened.contact().voidReason()));
        return List.copyOf(facts);
    }

    private static Step step(Opened opened, boolean mine, ContactSaid said) {
        var row = opened.contact().row();
        if (row.followUpOn() == null) return new Step("", false, mine);
        Spoken spoken = said.spoken();
        var until = spoken.day(row.followUpOn(), said.today());
        var when = row.followUpDone()
                ? said.say("contacts.step.done", until)
                : row.followUpFrom() == null || row.followUpFrom().equals(row.followUpOn())
                        ? said.say("contacts.step.due", until)
                        : said.say("contacts.step.window", spoken.day(row.followUpFrom(), said.today()), until);
        return new Step(when, row.followUpDone(), mine);
    }

    private static List<String> events(Opened opened, ContactSaid said) {
        return opened.events().stream()
                .map(event -> said.say(
                        "contacts.event." + event.what().name().toLowerCase(java.util.Locale.ROOT),
                        said.moment(event.at()),
                        event.who() == null ? said.say("contacts.the-program") : event.who()))
                .toList();
    }

    /** The same page with the words typed, under the same id, for another look before they are added. */
    ContactPage again(UUID addendum, String addendumTyped) {
        return with(addendum, addendumTyped, "", Problems.none());
    }

    /** The same page with what was typed and why it could not be kept. */
    ContactPage refused(String addendumTyped, String reasonTyped, Problems problems) {
        return with(addendum, addendumTyped, reasonTyped, problems);
    }

    private ContactPage with(UUID addendum, String addendumTyped, String reasonTyped, Problems problems) {
        return new ContactPage(
                id,
                version,
                family,
                supporter,
                who,
                writer,
                title,
                when,
                state,
                stateWords,
                late,
                familyIsOpen,
                preview,
                facts,
                whatHappened,
                nextStep,
                parts,
                step,
                addenda,
                events,
                mayChange,
                maySign,
                mayVoid,
                mayAdd,
                ownFamily,
                mayMarkOwn,
                addendum,
                addendumTyped,
                reasonTyped,
                problems);
    }
}

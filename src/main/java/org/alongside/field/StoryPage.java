package org.alongside.field;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.contacts.ContactRow;
import org.alongside.platform.web.Choice;

/**
 * A family's story with every word ready, on the family's page and on paper.
 *
 * @param asked what is shown, in a line
 * @param shows what can be shown
 * @param from the first day as a form holds it, like {@code until} the last; "" where that side is open
 * @param filtered whether not everything is shown
 * @param earlier where the older part is; "" at the beginning
 * @param pdf the same on paper
 */
public record StoryPage(
        UUID family,
        String asked,
        List<Choice> shows,
        String from,
        String until,
        boolean filtered,
        List<Entry> entries,
        String earlier,
        String pdf) {

    /** A word on a state. */
    public record Chip(String words, String tone) {}

    /**
     * One moment of the story.
     *
     * @param kind of moment: "", tried, good or void
     * @param strong the first words, standing out
     * @param href where to read it in full; "" where this is all
     */
    public record Entry(
            String kind,
            String strong,
            String words,
            List<String> details,
            String when,
            String href,
            List<Chip> chips) {}

    static StoryPage of(UUID family, Story story, StoryFilter filter, ContactWords say, ChangeWords changes) {
        return new StoryPage(
                family,
                asked(filter, say),
                Stream.of(StoryFilter.Kind.values())
                        .map(kind -> Choice.of(kind.code(), title(kind, say), kind == filter.kind()))
                        .toList(),
                filter.from() == null ? "" : filter.from().toString(),
                filter.until() == null ? "" : filter.until().toString(),
                !filter.equals(StoryFilter.ALL),
                story.moments().stream()
                        .map(moment -> entry(moment, say, changes))
                        .toList(),
                story.earlier().map(from -> earlier(family, filter, from)).orElse(""),
                "/families/" + family + "/story.pdf?" + filter.query());
    }

    private static String asked(StoryFilter filter, ContactWords say) {
        var kind = title(filter.kind(), say);
        var from = filter.from() == null ? "" : say.spoken().date(filter.from());
        var until = filter.until() == null ? "" : say.spoken().date(filter.until());
        if (from.isEmpty() && until.isEmpty()) return kind;
        if (until.isEmpty()) return say.say("field.story.asked.from", kind, from);
        if (from.isEmpty()) return say.say("field.story.asked.until", kind, until);
        return say.say("field.story.asked.between", kind, from, until);
    }

    private static String title(StoryFilter.Kind kind, ContactWords say) {
        return say.say("field.family.show." + kind.code());
    }

    private static String earlier(UUID family, StoryFilter filter, Story.From from) {
        var href = new StringBuilder("/families/" + family + "?" + filter.query());
        if (from.contacts() != null) href.append("&contacts=").append(from.contacts());
        if (from.changes() != null) href.append("&changes=").append(from.changes());
        return href.append("#story").toString();
    }

    private static Entry entry(Story.Moment moment, ContactWords say, ChangeWords changes) {
        return switch (moment) {
            case Story.Met met -> contact(met, say);
            case Story.Changed changed -> change(changed, say, changes);
        };
    }

    private static Entry contact(Story.Met met, ContactWords say) {
        var contact = met.contact();
        var chips = new ArrayList<Chip>();
        if (contact.voided()) chips.add(new Chip(say.say("field.family.voided"), ""));
        else if (!contact.signed()) chips.add(new Chip(say.say("field.not-signed"), "wait"));
        if (contact.late()) chips.add(new Chip(say.say("contacts.late"), "note"));
        var strong = contact.made()
                ? say.say(
                        "field.family.met",
                        say.mode(contact.mode()),
                        say.spoken().minutes(contact.minutes()))
                : say.say("field.family.tried", say.mode(contact.mode()));
        var when = Stream.of(
                        say.spoken().moment(met.at(), say.today()),
                        contact.supporterName(),
                        contact.made() ? say.supportTypes(contact.supportTypes()) : "",
                        contact.attemptOutcome() == null ? "" : say.outcome(contact.attemptOutcome()))
                .filter(words -> !words.isEmpty())
                .toList();
        return new Entry(
                contact.voided()
                        ? "void"
                        : !contact.made()
                                ? "tried"
                                : contact.together().accomplishment().isEmpty() ? "" : "good",
                strong,
                contact.whatHappened(),
                details(contact, say),
                String.join(say.say("field.between"), when),
                "/contacts/" + contact.id(),
                chips);
    }

    private static List<String> details(ContactRow contact, ContactWords say) {
        var together = say.together(contact);
        var next = contact.nextStep().isEmpty()
                ? Stream.<String>empty()
                : Stream.of(say.say("field.family.next", contact.nextStep()));
        var shared = contact.shareable().isEmpty()
                ? Stream.<String>empty()
                : Stream.of(say.say("field.family.shared", contact.shareable()));
        return Stream.of(together.stream(), next, shared)
                .flatMap(words -> words)
                .toList();
    }

    private static Entry change(Story.Changed changed, ContactWords say, ChangeWords changes) {
        var entry = changed.entry();
        var told = changes.told(entry);
        var chips = new ArrayList<Chip>();
        if (entry.urgent()) chips.add(new Chip(say.say("field.change.urgent"), "care"));
        if (entry.added() && !entry.now("import_id").isEmpty())
            chips.add(new Chip(say.say("field.change.imported"), ""));
        var who = entry.who() == null ? say.say("platform.name") : entry.who();
        return new Entry(
                told.good() ? "good" : "",
                "",
                told.sentence(),
                told.details(),
                say.spoken().moment(changed.at(), say.today()) + say.say("field.between") + who,
                "",
                chips);
    }
}

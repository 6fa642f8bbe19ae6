package org.alongside.contacts.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.contacts.Attendance;
import org.alongside.contacts.ContactRow;
import org.alongside.contacts.Gathering;
import org.alongside.contacts.Gatherings.Opened;
import org.alongside.contacts.Missed;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.Problems;

/** One gathering to read, with the contacts in it that the reader sees; and gatherings in a list. */
public record GatheringPage(
        UUID id,
        String title,
        String when,
        String who,
        String place,
        String whatHappened,
        String support,
        String largeBecause,
        String attended,
        List<Row> contacts,
        List<Away> missed,
        boolean mayAdd,
        boolean maySign,
        boolean mayVoid,
        String reason,
        Problems problems) {

    /** A family's own contact. {@code apart} tells that it says otherwise of what holds for all; "" where it does not. */
    public record Row(UUID id, String who, String words, String state, String tone, String apart) {}

    /** A family that was expected and did not come. {@code takeBack} is where one takes that back; "" where it is not one's own. */
    public record Away(String who, String href, String takeBack) {}

    /** One in a list. */
    public record Line(UUID id, String title, String when, String mine, boolean unsigned) {}

    static GatheringPage of(Opened opened, Actor reader, String reason, Problems problems, ContactSaid said) {
        var one = opened.gathering();
        var mine = opened.contacts().stream()
                .filter(row -> row.supporter().equals(reader.account()) && !row.voided() && !row.signed())
                .toList();
        boolean held = reader.account() != null && one.isLedBy(reader.account());
        return new GatheringPage(
                one.id(),
                title(one, said),
                when(one, said),
                one.helperName() == null
                        ? said.say("contacts.gathering.by", one.facilitatorName())
                        : said.say("contacts.gathering.by-two", one.facilitatorName(), one.helperName()),
                said.codes().places().title(one.place()),
                one.whatHappened(),
                one.supportTypes().stream()
                        .map(said.codes().supportTypes()::title)
                        .collect(Collectors.joining(", ")),
                one.largeBecause(),
                attended(opened.attended(), said),
                opened.contacts().stream().map(row -> row(row, one, said)).toList(),
                opened.missed().stream().map(away -> away(away, one, reader)).toList(),
                held,
                mine.stream().anyMatch(row -> !row.whatHappened().isEmpty()),
                !mine.isEmpty(),
                reason,
                problems);
    }

    static Line line(Gathering one, ContactSaid said) {
        return new Line(
                one.id(),
                title(one, said),
                when(one, said),
                said.say("contacts.gathering.mine", one.mine()),
                one.unsigned() > 0);
    }

    /** "4 of 6 expected families came". */
    private static String attended(Attendance.Figures figures, ContactSaid said) {
        return figures.expected() == 0
                ? ""
                : said.say("contacts.gathering.attended", figures.came(), figures.expected());
    }

    private static Away away(Missed away, Gathering one, Actor reader) {
        return new Away(
                away.who(),
                "/families/" + away.family(),
                away.notedBy().equals(reader.account())
                        ? "/gatherings/" + one.id() + "/missed/" + away.family() + "/void"
                        : "");
    }

    static String title(Gathering one, ContactSaid said) {
        return said.say("contacts.gathering.title", said.say("contacts.gathering.kind." + one.kind()), one.topic());
    }

    private static String when(Gathering one, ContactSaid said) {
        var spoken = said.spoken();
        return said.say(
                "contacts.when", spoken.weekday(one.day()), spoken.time(one.time()), spoken.minutes(one.minutes()));
    }

    private static boolean isApart(ContactRow row, Gathering one) {
        return !row.voided()
                && !(row.day().equals(one.day())
                        && row.time().equals(one.time())
                        && row.minutes() == one.minutes()
                        && one.place().equals(row.place())
                        && Set.copyOf(row.supportTypes()).equals(Set.copyOf(one.supportTypes()))
                        && row.whatHappened().startsWith(one.whatHappened()));
    }

    /** What is theirs alone: what held for all stands above. */
    private static Row row(ContactRow row, Gathering one, ContactSaid said) {
        var words = row.whatHappened();
        var own = words.startsWith(one.whatHappened())
                ? words.substring(one.whatHappened().length()).strip()
                : words;
        var state = row.voided() ? "void" : row.signed() ? "signed" : "unsigned";
        return new Row(
                row.id(),
                row.caregiverName(),
                own,
                said.say("contacts.state." + state),
                row.voided() ? "care" : row.signed() ? "good" : "wait",
                isApart(row, one) ? said.say("contacts.gathering.apart") : "");
    }
}

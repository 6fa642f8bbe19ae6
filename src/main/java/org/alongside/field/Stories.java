package org.alongside.field;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.contacts.ContactList;
import org.alongside.contacts.ContactList.Cursor;
import org.alongside.contacts.ContactRow;
import org.alongside.families.Enrolled;
import org.alongside.families.Merge;
import org.alongside.families.MergeStore;
import org.alongside.families.Person;
import org.alongside.platform.db.Actor;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a family's story: its contacts and the changes of its record, what of them is asked for and within the actor's reach. */
@Component
class Stories {
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    private final ContactList contacts;
    private final StoryStore changes;
    private final MergeStore merges;
    private final Definitions definitions;

    Stories(ContactList contacts, StoryStore changes, MergeStore merges, Definitions definitions) {
        this.contacts = contacts;
        this.changes = changes;
        this.merges = merges;
        this.definitions = definitions;
    }

    /** A story and the merges that it tells of. */
    record Read(Story story, List<Merge> merges) {}

    /** To be asked inside {@code db.read(actor, ...)}; {@code most} moments after {@code from}, newest first. */
    Read of(UUID family, StoryFilter filter, Story.From from, ZoneId zone, int most) {
        var changed = filter.kind().tellsChanges()
                ? changes.changes(family, filter.kind(), filter.begins(zone), afterChange(filter, from, zone), most + 1)
                : List.<HistoryEntry>of();
        return new Read(
                Story.of(met(family, filter, from, most + 1), changed, from, zone, most),
                changed.stream().anyMatch(entry -> !entry.added() && entry.changed("merges"))
                        ? merges.ofFamily(family)
                        : List.of());
    }

    private List<ContactRow> met(UUID family, StoryFilter filter, Story.From from, int most) {
        if (!filter.kind().tellsContacts()) return List.of();
        var since = filter.from() == null ? EVER : filter.from();
        var after = from.contacts() != null
                ? Optional.of(from.contacts())
                : Optional.ofNullable(filter.until()).map(Cursor::upTo);
        return filter.kind() == StoryFilter.Kind.GOALS
                ? contacts.celebratedSince(family, since, after, most)
                : contacts.ofFamilySince(family, since, after, most);
    }

    private static HistoryEntry.@Nullable Cursor afterChange(StoryFilter filter, Story.From from, ZoneId zone) {
        if (from.changes() != null || filter.until() == null) return from.changes();
        return new HistoryEntry.Cursor(
                filter.until().plusDays(1).atStartOfDay(zone).toInstant(), Long.MIN_VALUE);
    }

    /** The words for its changes, which name those that were read with it. */
    ChangeWords words(
            Words words, Actor actor, LocalDate today, List<Person> people, List<Enrolled> enrollments, Read read) {
        return new ChangeWords(
                words,
                definitions,
                actor.agency(),
                today,
                people.stream().collect(toMap(person -> person.id().toString(), Person::name)),
                programs(enrollments),
                read.merges().stream().collect(toMap(merge -> merge.id().toString(), merge -> merge)));
    }

    private static Map<String, String> programs(List<Enrolled> enrollments) {
        return enrollments.stream()
                .collect(toMap(one -> one.enrollment().programId().toString(), Enrolled::program, (one, same) -> one));
    }
}

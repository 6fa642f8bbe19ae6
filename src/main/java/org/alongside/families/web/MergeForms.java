package org.alongside.families.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.families.Family;
import org.alongside.families.MergeDraft;
import org.alongside.families.MergeDraft.Taken;
import org.alongside.families.MergeRecords.Both;
import org.alongside.families.MergeStore;
import org.alongside.families.Person;
import org.alongside.families.SafeContactStore;
import org.alongside.families.SafeNote;
import org.alongside.families.web.MergePage.Kept;
import org.alongside.families.web.MergePage.Side;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a merge from a form, and draws what is to be chosen into it. The survivor's words are kept unless somebody says
 * otherwise, but what only the merged one says is kept too. Works within the reader's transaction.
 */
@Component
class MergeForms {
    private static final String IS = "is-";
    private static final String FROM = "from";
    private static final String INTO = "into";

    private final Ids ids;
    private final Clock clock;
    private final Definitions definitions;
    private final SafeContactStore safeContact;
    private final MergeStore merges;

    MergeForms(Ids ids, Clock clock, Definitions definitions, SafeContactStore safeContact, MergeStore merges) {
        this.ids = ids;
        this.clock = clock;
        this.definitions = definitions;
        this.safeContact = safeContact;
        this.merges = merges;
    }

    /** A merge as the form has it, and what there is to choose. */
    record Meant(MergeDraft draft, List<Side> sides) {}

    /** Two values of one thing; {@code what} is null for what somebody says about themselves. */
    private record Two(@Nullable Taken what, String label, String into, String from) {
        String field(UUID survivor) {
            return "take-" + survivor + "-"
                    + (what == null
                            ? "about"
                            : what.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }

        boolean isFrom(String said) {
            return said.isEmpty() ? into.isEmpty() : said.equals(FROM);
        }
    }

    /** Who is whom, as picked: {@code is-<merged>} is the survivor. */
    static Map<UUID, UUID> picked(Sent sent) {
        var picked = new LinkedHashMap<UUID, UUID>();
        sent.fields().keySet().stream()
                .filter(field -> field.startsWith(IS))
                .sorted()
                .forEach(field -> {
                    var one = Typed.id(field.substring(IS.length()));
                    var other = sent.id(field);
                    if (one.isPresent() && other.isPresent()) picked.put(one.get(), other.get());
                });
        return picked;
    }

    static String field(UUID merged) {
        return IS + merged;
    }

    Meant read(Actor actor, Both both, Map<UUID, UUID> people, Sent sent, Shell shell) {
        var taken = new HashMap<UUID, Set<Taken>>();
        var about = new HashSet<UUID>();
        var sides = new ArrayList<Side>();
        differences(actor, both, people, shell).forEach((survivor, twos) -> {
            var kept = new ArrayList<Kept>();
            for (var two : twos) {
                var field = two.field(survivor);
                var from = two.isFrom(sent.line(field));
                if (from && two.what() == null) about.add(survivor);
                if (from && two.what() != null)
                    taken.computeIfAbsent(survivor, key -> EnumSet.noneOf(Taken.class))
                            .add(two.what());
                kept.add(new Kept(
                        field,
                        two.label(),
                        List.of(
                                Choice.of(INTO, orNothing(two.into(), shell), !from),
                                Choice.of(FROM, orNothing(two.from(), shell), from))));
            }
            if (!kept.isEmpty()) sides.add(new Side(name(both, survivor), kept));
        });
        var draft = new MergeDraft(
                sent.id("merge").orElseGet(ids::next),
                both.from().id(),
                both.into().id(),
                people,
                taken,
                about,
                sent.words("why"));
        return new Meant(draft, sides);
    }

    private static String orNothing(String value, Shell shell) {
        return value.isEmpty() ? shell.say("platform.theirs.nothing") : value;
    }

    private static String name(Both both, UUID survivor) {
        return both.intoPeople().stream()
                .filter(person -> person.id().equals(survivor))
                .map(Person::name)
                .findFirst()
                .orElse(both.into().name());
    }

    /** By the survivor's id, people first, whatever the two records say differently. */
    private Map<UUID, List<Two>> differences(Actor actor, Both both, Map<UUID, UUID> people, Shell shell) {
        var differences = new LinkedHashMap<UUID, List<Two>>();
        var from = byId(both.fromPeople());
        var into = byId(both.intoPeople());
        var described = people.isEmpty()
                ? Set.<UUID>of()
                : merges.described(Stream.concat(people.keySet().stream(), people.values().stream())
                        .toList());
        people.forEach((one, other) -> {
            var merged = from.get(one);
            var survivor = into.get(other);
            if (merged == null || survivor == null || one.equals(other)) return;
            var twos = people(actor, merged, survivor, shell);
            if (described.contains(one) && described.contains(other))
                twos.add(new Two(
                        null,
                        shell.say("families.merge.about"),
                        shell.say(
                                "families.merge.as-in",
                                survivor.name(),
                                both.into().name()),
                        shell.say(
                                "families.merge.as-in",
                                merged.name(),
                                both.from().name())));
            differences.put(other, twos);
        });
        if (!both.from().id().equals(both.into().id()))
            differences.put(both.into().id(), home(both, shell));
        return differences;
    }

    private List<Two> people(Actor actor, Person merged, Person survivor, Shell shell) {
        var twos = new ArrayList<Two>();
        add(twos, Taken.GIVEN_NAME, "families.given-name", survivor, merged, Person::givenName, shell);
        add(twos, Taken.FAMILY_NAME, "families.family-name", survivor, merged, Person::familyName, shell);
        add(twos, Taken.NAME_TO_USE, "families.name-to-use", survivor, merged, Person::nameToUse, shell);
        add(
                twos,
                Taken.KIND,
                "families.kind",
                survivor,
                merged,
                one -> shell.say("families.kind." + one.kind().code()),
                shell);
        add(
                twos,
                Taken.RELATION,
                "families.relation",
                survivor,
                merged,
                one -> title("family-relations", one.relation(), actor),
                shell);
        add(twos, Taken.BIRTHDAY, "families.born-on", survivor, merged, one -> born(one, shell), shell);
        add(
                twos,
                Taken.LANGUAGES,
                "families.merge.languages",
                survivor,
                merged,
                one -> languages(one, actor, shell),
                shell);
        return twos;
    }

    private static <T> void add(
            List<Two> twos, Taken what, String label, T into, T from, Function<T, String> value, Shell shell) {
        var one = value.apply(into);
        var other = value.apply(from);
        if (!one.equals(other)) twos.add(new Two(what, shell.say(label), one, other));
    }

    private List<Two> home(Both both, Shell shell) {
        var twos = new ArrayList<Two>();
        add(twos, Taken.NAME, "families.name", both.into(), both.from(), Family::name, shell);
        add(twos, Taken.TOWN, "families.town", both.into(), both.from(), Family::town, shell);
        add(
                twos,
                Taken.SAFE_CONTACT,
                "families.safe-contact",
                both.into(),
                both.from(),
                one -> safe(one, shell),
                shell);
        return twos;
    }

    private String safe(Family family, Shell shell) {
        var note = SafeNote.of(safeContact.find(family.id()).orElse(null), family.id(), shell.words());
        return Stream.of(
                        note.rules(),
                        note.warnings(),
                        note.codeWord().isEmpty() ? List.<String>of() : List.of(note.codeWord()))
                .flatMap(List::stream)
                .collect(Collectors.joining(" "));
    }

    private static String born(Person person, Shell shell) {
        if (person.bornOn() == null) return "";
        return person.bornMonthOnly()
                ? shell.words().spoken().month(YearMonth.from(person.bornOn()))
                : shell.words().spoken().date(person.bornOn());
    }

    private String languages(Person person, Actor actor, Shell shell) {
        var spoken = person.languages().stream().map(code -> title("languages", code, actor));
        return Stream.concat(
                        spoken, person.interpreter() ? Stream.of(shell.say("families.interpreter")) : Stream.empty())
                .collect(Collectors.joining(", "));
    }

    private String title(String list, String code, Actor actor) {
        return code.isEmpty()
                ? ""
                : definitions.codes(list, actor.agency(), actor.today(clock)).title(code);
    }

    private static Map<UUID, Person> byId(List<Person> people) {
        return people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }
}

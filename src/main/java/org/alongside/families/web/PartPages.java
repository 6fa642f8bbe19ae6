package org.alongside.families.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.families.Part;
import org.alongside.families.Parts;
import org.alongside.families.Person;
import org.alongside.families.Written;
import org.alongside.platform.db.Actor;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.Choice;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;

/** How the parts of one kind are shown and filled in; {@link PartController} does the rest for every kind. */
public abstract class PartPages<T extends Part> {

    /**
     * For whom, on what day, and the people the form may name.
     *
     * @param knows whether they may know what only those who walk with the family do
     */
    record Ask(Actor actor, Words words, Definitions definitions, LocalDate today, List<Person> people, boolean knows) {
        String say(String key, @Nullable Object... args) {
            return words.say(key, args);
        }

        String date(LocalDate day) {
            return words.spoken().date(day);
        }

        String title(String list, String code) {
            return definitions.codes(list, actor.agency(), today).title(code);
        }

        List<Choice> choices(String list, String picked) {
            return definitions.codes(list, actor.agency(), today).codes().stream()
                    .map(code ->
                            Choice.of(code.code(), code.title(), code.code().equals(picked)))
                    .toList();
        }

        List<Choice> several(String list, List<String> picked) {
            return definitions.codes(list, actor.agency(), today).codes().stream()
                    .map(code -> Choice.of(code.code(), code.title(), picked.contains(code.code())))
                    .toList();
        }

        /** Where a list has headings, each choice says its own. */
        List<Choice> grouped(String list, String picked) {
            var codes = definitions.codes(list, actor.agency(), today);
            return codes.codes().stream()
                    .map(code -> Choice.of(
                            code.code(),
                            codes.groups().stream()
                                    .filter(group -> group.code().equals(code.group()))
                                    .map(group -> say("families.of-kind", group.title(), code.title()))
                                    .findFirst()
                                    .orElse(code.title()),
                            code.code().equals(picked)))
                    .toList();
        }

        List<Choice> people(List<Person> among, String picked) {
            return among.stream()
                    .map(person -> Choice.of(
                            person.id().toString(),
                            person.name(),
                            person.id().toString().equals(picked)))
                    .toList();
        }

        String name(UUID person) {
            return people.stream()
                    .filter(one -> one.id().equals(person))
                    .map(Person::name)
                    .findFirst()
                    .orElseGet(() -> say("families.somebody"));
        }

        /** "since 3 Jun 2026", "3 Jun 2026 to 5 Aug 2026", "until 5 Aug 2026", or "" where neither day is known. */
        String days(@Nullable LocalDate from, @Nullable LocalDate until) {
            if (from == null) return until == null ? "" : say("families.days.until", date(until));
            if (until != null) return say("families.days.both", date(from), date(until));
            return say(from.isAfter(today) ? "families.days.from" : "families.days.since", date(from));
        }
    }

    /**
     * One part in a list.
     *
     * @param tone of the chip that says its state; {@code chip} is "" where there is none to say
     */
    public record Row(UUID id, String title, List<String> what, String chip, String tone, String further, String more) {
        Row(UUID id, String title, List<String> what, String chip, String tone) {
            this(id, title, what, chip, tone, "", "");
        }

        /** With a page of its own, and what its link says. */
        Row leading(String to, String words) {
            return new Row(id, title, what, chip, tone, to, words);
        }
    }

    /** As in its addresses: {@code alerts}. */
    abstract String path();

    abstract Parts<T> parts();

    abstract List<Input> inputs(Written written, Ask ask);

    abstract Row row(T part, Ask ask);

    /** What stands in a new form. */
    Written blank(Ask ask, Written asked) {
        return asked;
    }

    /** Where one goes on after saving. */
    String after(UUID family) {
        return "/families/" + family + "/" + path();
    }
}

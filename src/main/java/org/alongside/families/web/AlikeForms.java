package org.alongside.families.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.families.Described;
import org.alongside.families.FindAlike;
import org.alongside.families.Likeness;
import org.alongside.families.LooksAlike;
import org.alongside.families.Person;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells who is known already and looks like the people a form has. A form that is sent before anybody could see it asks once,
 * and carries on as typed when it is sent again: {@code alike-seen} names whom it showed.
 */
@Component
class AlikeForms {
    static final String SEEN = "alike-seen";
    static final String PICKED = "known";

    /** What can be done with somebody it turns out to be. */
    enum Use {
        FAMILY,
        PERSON,
        REFERRAL;

        static Use of(String typed) {
            return Arrays.stream(values())
                    .filter(use -> use.code().equals(typed))
                    .findFirst()
                    .orElse(PERSON);
        }

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final FindAlike findAlike;

    AlikeForms(FindAlike findAlike) {
        this.findAlike = findAlike;
    }

    /** Where the lines beneath a person's fields ask as one types. {@code self} is the person, or the new family, being written. */
    static String ask(String before, Use use, @Nullable UUID self) {
        return "/people/alike?for=" + use.code() + "&before=" + before + (self == null ? "" : "&self=" + self);
    }

    /** One note for each described, in their order. */
    List<AlikeNote> notes(
            Actor actor,
            List<Described> all,
            List<String> before,
            Use use,
            @Nullable UUID self,
            Sent sent,
            Shell shell) {
        var found = findAlike.find(actor, all, self == null ? Set.of() : Set.of(self));
        var notes = new ArrayList<AlikeNote>();
        for (var i = 0; i < all.size(); i++) {
            var rows = found.get(i).stream()
                    .filter(alike -> !alike.found().familyId().equals(self))
                    .map(alike -> row(alike, use, shell))
                    .toList();
            notes.add(new AlikeNote(ask(before.get(i), use, self), rows, false, picks(rows, use, sent, shell)));
        }
        return List.copyOf(notes);
    }

    /** Whether there is somebody whom the form did not show when it was sent. */
    static boolean unseen(List<AlikeNote> notes, Sent sent) {
        var seen = sent.all(SEEN);
        return notes.stream()
                .flatMap(note -> note.rows().stream())
                .anyMatch(row -> !seen.contains(row.person().toString()));
    }

    /** On top of a form that asks once: whom to look at, linked to where. */
    static Problems problems(List<AlikeNote> notes, List<String> before, Shell shell) {
        var problems = Problems.none();
        for (var i = 0; i < notes.size(); i++)
            if (notes.get(i).any()) problems = problems.and(before.get(i) + "alike", shell.say("families.alike.look"));
        return problems;
    }

    private static List<Choice> picks(List<AlikeNote.Row> rows, Use use, Sent sent, Shell shell) {
        if (use != Use.REFERRAL || rows.isEmpty()) return List.of();
        var picked = sent.line(PICKED);
        var among = rows.stream().anyMatch(row -> row.person().toString().equals(picked));
        return Stream.concat(
                        Stream.of(Choice.of("", shell.say("families.alike.nobody"), !among)),
                        rows.stream()
                                .map(row -> Choice.of(
                                        row.person().toString(),
                                        shell.say("families.alike.them", row.name()),
                                        row.person().toString().equals(picked))))
                .toList();
    }

    private static AlikeNote.Row row(LooksAlike alike, Use use, Shell shell) {
        var found = alike.found();
        var between = shell.say("families.between");
        var what = Stream.of(
                        found.kind() == Person.Kind.CAREGIVER
                                ? ""
                                : shell.say("families.kind." + found.kind().code()),
                        shell.say("families.found.family", found.family()),
                        found.town(),
                        born(alike, shell),
                        found.supporters().isEmpty() ? "" : shell.say("families.found.with", found.supporters()))
                .filter(words -> !words.isEmpty())
                .toList();
        var home = "/families/" + found.familyId();
        return new AlikeNote.Row(
                found.person(),
                found.name(),
                home,
                String.join(between, what),
                why(alike.likeness(), shell),
                use == Use.FAMILY ? home : "",
                use == Use.FAMILY ? shell.say("families.alike.use", found.name()) : "");
    }

    /** "same phone number · the name sounds alike". */
    static String why(Likeness likeness, Shell shell) {
        return likeness.told().stream()
                .map(reason -> shell.say("families.alike.why."
                        + reason.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .collect(Collectors.joining(shell.say("families.between")));
    }

    private static String born(LooksAlike alike, Shell shell) {
        if (alike.bornOn() == null) return "";
        return alike.bornMonthOnly()
                ? shell.say("families.born-in", shell.words().spoken().month(YearMonth.from(alike.bornOn())))
                : shell.say("families.born", shell.words().spoken().date(alike.bornOn()));
    }
}

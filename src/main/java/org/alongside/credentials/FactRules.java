package org.alongside.credentials;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.standards.SupporterRecord;

/** What keeps a fact from being entered. Pure: today and what is known already are handed in. */
final class FactRules {
    static final List<String> STATES = List.of(
            ("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH"
                            + " OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR GU VI AS MP")
                    .split(" "));
    static final List<String> NEEDS = Arrays.stream(SupporterRecord.Need.values())
            .map(SupporterRecord.Need::code)
            .toList();
    private static final Set<Fact.Kind> WITH_AN_END =
            Set.of(Fact.Kind.LIVED_EXPERIENCE, Fact.Kind.RESIDENCE, Fact.Kind.EMPLOYMENT);
    private static final int YOUNGEST = 14;
    private static final int OLDEST = 110;
    private static final int CHECK = 60;

    private FactRules() {}

    /** @param known those of the same supporter that hold */
    static Wrongs wrongs(FactDraft draft, List<Fact> known, LocalDate today) {
        var wrongs = new Wrongs();
        what(draft, wrongs);
        days(draft, born(known), today, wrongs);
        if (draft.kind() == Fact.Kind.BACKGROUND_CHECK
                && !draft.passed().equals("yes")
                && !draft.passed().equals("no")) wrongs.add("passed", "credentials.wrong.passed");
        if (wrongs.none()) {
            var fact = fact(draft);
            known.stream()
                    .filter(fact::clashesWith)
                    .findFirst()
                    .ifPresent(other -> wrongs.add(
                            "from", "credentials.wrong.twice." + draft.kind().code(), other.from()));
        }
        return wrongs;
    }

    private static void what(FactDraft draft, Wrongs wrongs) {
        switch (draft.kind()) {
            case BORN -> {}
            case LIVED_EXPERIENCE -> {
                if (!NEEDS.contains(draft.what())) wrongs.add("what", "credentials.wrong.need");
            }
            case RESIDENCE, EMPLOYMENT -> {
                if (!STATES.contains(draft.what())) wrongs.add("what", "credentials.wrong.state");
            }
            case BACKGROUND_CHECK -> wrongs.needed("what", draft.what(), CHECK, "credentials.wrong.check");
        }
    }

    private static void days(FactDraft draft, Optional<LocalDate> born, LocalDate today, Wrongs wrongs) {
        if (draft.kind() == Fact.Kind.LIVED_EXPERIENCE) child(draft, today, wrongs);
        var from = Typed.day(draft.from());
        if (from.isEmpty()) wrongs.add("from", "credentials.wrong.day");
        else if (from.get().isAfter(today)) wrongs.add("from", "credentials.wrong.future");
        else if (draft.kind() == Fact.Kind.BORN) born(from.get(), today, wrongs);
        else if (born.filter(day -> from.get().isBefore(day)).isPresent())
            wrongs.add("from", "credentials.wrong.before-born");
        if (draft.to().isEmpty() || !WITH_AN_END.contains(draft.kind())) return;
        var to = Typed.day(draft.to());
        if (to.isEmpty()) wrongs.add("to", "credentials.wrong.day");
        else if (to.get().isAfter(today)) wrongs.add("to", "credentials.wrong.ends-later");
        else if (from.isPresent() && to.get().isBefore(from.get())) wrongs.add("to", "credentials.wrong.ends-before");
    }

    private static void born(LocalDate day, LocalDate today, Wrongs wrongs) {
        if (day.isAfter(today.minusYears(YOUNGEST)) || day.isBefore(today.minusYears(OLDEST)))
            wrongs.add("from", "credentials.wrong.born");
    }

    private static void child(FactDraft draft, LocalDate today, Wrongs wrongs) {
        var child = Typed.day(draft.childBornOn());
        if (child.isEmpty()) wrongs.add("child", "credentials.wrong.day");
        else if (child.get().isAfter(today)) wrongs.add("child", "credentials.wrong.future");
        else if (Typed.day(draft.from()).filter(child.get()::isAfter).isPresent())
            wrongs.add("child", "credentials.wrong.child-later");
    }

    private static Optional<LocalDate> born(List<Fact> known) {
        return known.stream()
                .filter(fact -> fact.kind() == Fact.Kind.BORN)
                .map(Fact::from)
                .findFirst();
    }

    /** Of a draft without wrongs. */
    static Fact fact(FactDraft draft) {
        boolean lived = draft.kind() == Fact.Kind.LIVED_EXPERIENCE;
        return new Fact(
                draft.id(),
                draft.supporter(),
                draft.kind(),
                draft.kind() == Fact.Kind.BORN ? "" : draft.what(),
                Typed.day(draft.from()).orElseThrow(),
                WITH_AN_END.contains(draft.kind()) ? Typed.day(draft.to()).orElse(null) : null,
                lived ? Typed.day(draft.childBornOn()).orElseThrow() : null,
                draft.kind() == Fact.Kind.BACKGROUND_CHECK ? draft.passed().equals("yes") : null);
    }

    /** The kinds that whoever reads may enter. */
    static Set<Fact.Kind> entered(boolean own, boolean manages) {
        return Arrays.stream(Fact.Kind.values())
                .filter(kind -> kind.isManagers() ? manages && !own : own)
                .collect(Collectors.toSet());
    }
}

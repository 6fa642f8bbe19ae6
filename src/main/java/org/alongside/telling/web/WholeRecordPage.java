package org.alongside.telling.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.consent.Purpose;
import org.alongside.consents.WhyNot;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.alongside.telling.WholeRecord;

/**
 * Whose record, for whom and what for, and what of it would go, every word ready.
 *
 * @param act made with the page, under which it is written down
 * @param chapters empty until it is asked
 * @param makes whether there is something to make
 */
public record WholeRecordPage(
        UUID family,
        String name,
        UUID act,
        List<Choice> people,
        List<Choice> recipients,
        List<Choice> purposes,
        List<Chapter> chapters,
        boolean makes,
        Asked asked,
        Problems problems) {

    /** @param out what does not go, and why */
    public record Chapter(String title, String in, boolean goes, List<String> out) {}

    /** What goes along with the form that makes it. */
    public record Asked(String person, String to, String purpose) {}

    static WholeRecordPage of(
            UUID family,
            WholeRecord.Look look,
            Optional<WholeRecord.Asked> asked,
            UUID act,
            Problems problems,
            Shell shell) {
        var person = asked.map(one -> one.person().toString())
                .orElse(
                        look.people().isEmpty()
                                ? ""
                                : look.people().getFirst().id().toString());
        var to = asked.map(WholeRecord.Asked::to).orElse("");
        var purpose = asked.map(one -> one.purpose().word()).orElse("");
        return new WholeRecordPage(
                family,
                look.name(),
                act,
                look.people().stream()
                        .map(one -> Choice.of(
                                one.id().toString(),
                                one.name(),
                                one.id().toString().equals(person)))
                        .toList(),
                recipients(look, to),
                Arrays.stream(Purpose.values())
                        .filter(WholeRecord.PURPOSES::contains)
                        .map(one -> Choice.of(
                                one.word(),
                                shell.say("telling.purpose." + one.word()),
                                one.word().equals(purpose)))
                        .toList(),
                look.chapters().stream().map(one -> chapter(one, shell)).toList(),
                look.in() > 0,
                new Asked(person, to, purpose),
                problems);
    }

    private static List<Choice> recipients(WholeRecord.Look look, String to) {
        var choices = new ArrayList<Choice>();
        look.people()
                .forEach(one -> choices.add(
                        Choice.of(one.recipient(), one.name(), one.recipient().equals(to))));
        look.partners()
                .forEach(one -> choices.add(
                        Choice.of(one.recipient(), one.called(), one.recipient().equals(to))));
        return List.copyOf(choices);
    }

    private static Chapter chapter(WholeRecord.Chapter chapter, Shell shell) {
        var out = new LinkedHashMap<String, Integer>();
        for (var one : chapter.out()) {
            var why =
                    one.forOthers() ? shell.say("telling.record.for-others") : WhyNot.of(one.decided(), shell.words());
            out.merge(why, 1, Integer::sum);
        }
        return new Chapter(
                chapter.title(),
                chapter.in() > 0
                        ? shell.say("telling.record.things", chapter.in())
                        : shell.say(chapter.told() ? "telling.part.none" : "telling.record.part.not"),
                chapter.in() > 0,
                out.entrySet().stream()
                        .map(one -> shell.say("telling.record.out", one.getValue(), one.getKey()))
                        .toList());
    }
}

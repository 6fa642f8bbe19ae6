package org.alongside.contacts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.alongside.contacts.Gathering;
import org.alongside.contacts.GatheringDraft;
import org.alongside.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/** Two texts of what holds for all in a gathering, side by side, as {@link Compare} has those of a contact. */
final class GatheringCompare {
    private GatheringCompare() {}

    static Compare of(Gathering there, GatheringDraft mine, List<Choice> colleagues, ContactSaid said) {
        return new Compare(
                said.say("contacts.gathering.stale"),
                said.say("contacts.compare.stale.why"),
                said.say("contacts.gathering.stale.there"),
                said.say("contacts.compare.mine"),
                "/gatherings/" + there.id(),
                said.say("contacts.compare.keep"),
                said.say("contacts.compare.below"),
                lines(there, mine, colleagues, said));
    }

    private static List<Compare.Line> lines(
            Gathering there, GatheringDraft mine, List<Choice> colleagues, ContactSaid said) {
        var lines = new ArrayList<Compare.Line>();
        var add = new Object() {
            void line(String label, String kept, String sent) {
                if (!kept.equals(sent)) lines.add(new Compare.Line(said.say(label), kept, sent));
            }
        };
        add.line("contacts.gathering.kind", kind(there.kind(), said), kind(mine.kind(), said));
        add.line("contacts.gathering.topic", there.topic(), mine.topic());
        add.line("contacts.field.day", there.day().toString(), mine.day());
        add.line("contacts.field.time", there.time().toString(), mine.time());
        add.line("contacts.gathering.minutes", Integer.toString(there.minutes()), mine.minutes());
        var places = said.codes().places();
        add.line("contacts.field.place", places.title(there.place()), places.title(mine.place()));
        add.line("contacts.field.supportTypes", types(there.supportTypes(), said), types(mine.supportTypes(), said));
        add.line("contacts.gathering.all", there.whatHappened(), mine.whatHappened());
        add.line(
                "contacts.gathering.helper",
                Objects.requireNonNullElse(there.helperName(), said.say("contacts.gathering.helper.none")),
                helper(mine, there, colleagues, said));
        add.line("contacts.gathering.large", there.largeBecause(), mine.largeBecause());
        return List.copyOf(lines);
    }

    private static String kind(String kind, ContactSaid said) {
        return said.say("contacts.gathering.kind." + kind);
    }

    private static String types(List<String> codes, ContactSaid said) {
        return codes.stream().sorted().map(said.codes().supportTypes()::title).collect(Collectors.joining(", "));
    }

    private static @Nullable String name(GatheringDraft mine, List<Choice> colleagues) {
        return colleagues.stream()
                .filter(one -> mine.helper() != null
                        && one.value().equals(mine.helper().toString()))
                .map(Choice::label)
                .findFirst()
                .orElse(null);
    }

    /** Whoever helped cannot choose themselves, and is named as the gathering names them. */
    private static String helper(GatheringDraft mine, Gathering there, List<Choice> colleagues, ContactSaid said) {
        if (mine.helper() == null) return said.say("contacts.gathering.helper.none");
        var name = mine.helper().equals(there.helper()) ? there.helperName() : name(mine, colleagues);
        return Objects.requireNonNullElse(name, said.say("contacts.gathering.helper.none"));
    }
}

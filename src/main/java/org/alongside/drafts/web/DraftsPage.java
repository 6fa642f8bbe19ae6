package org.alongside.drafts.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.drafts.Draft;
import org.alongside.drafts.DraftKind;
import org.alongside.drafts.DraftLine;
import org.alongside.drafts.HandOverDraft.Left;
import org.alongside.drafts.HandOverDraft.Taker;
import org.alongside.drafts.Typed;
import org.alongside.platform.web.Choice;
import org.alongside.platform.words.Words;

/** What somebody began and has not finished, and what they threw away of late. */
public record DraftsPage(List<Row> open, List<Row> thrown) {
    private static final int FIRST_WORDS = 120;

    /**
     * @param words what was typed, in full where its writer cannot go on with it, else how it begins
     * @param takers whom it can be handed to
     */
    public record Row(DraftLine line, String words, List<Choice> takers) {}

    /**
     * A draft that was left behind, as a manager sees it: no words.
     *
     * @param page the family's; "" for a group
     */
    public record LeftRow(UUID id, String page, String who, String what, List<Choice> takers) {}

    /** Two versions of one draft. {@code typed} is to be sent again over the other. */
    public record Elsewhere(Draft there, Typed typed, List<Side> sides) {}

    /** One field in which they differ. */
    public record Side(String there, String mine) {}

    static Row row(Draft draft, List<Taker> takers, Words words, Instant now, ZoneId zone) {
        var text = text(draft);
        boolean all = !draft.writable() || text.length() <= FIRST_WORDS;
        return new Row(
                DraftLine.of(draft, words, now, zone),
                all ? text : words.say("drafts.begins", text.substring(0, FIRST_WORDS)),
                choices(takers));
    }

    static LeftRow left(Left left, Words words, Instant now, ZoneId zone) {
        boolean one = left.kind() == DraftKind.CONTACT;
        var line = words.say("drafts.left.line", left.writer(), DraftLine.ago(left.savedAt(), words, now, zone));
        return new LeftRow(
                left.id(),
                one ? "/families/" + left.families().getFirst() : "",
                one
                        ? left.familyNames().getFirst()
                        : words.say("drafts.about-none." + left.kind().code()),
                one || left.families().isEmpty()
                        ? line
                        : words.say("drafts.left.group", line, words.spoken().list(left.familyNames())),
                choices(left.takers()));
    }

    private static List<Choice> choices(List<Taker> takers) {
        return takers.stream()
                .map(taker -> Choice.of(taker.account().toString(), taker.name()))
                .toList();
    }

    private static String text(Draft draft) {
        return String.join(
                "\n\n",
                texts(draft.kind(), draft.typed()).stream()
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private static List<String> texts(DraftKind kind, Typed typed) {
        return kind.texts(typed).stream().map(typed::first).toList();
    }

    static Elsewhere elsewhere(Draft there, Typed mine) {
        var kind = there.kind();
        var sides = kind.texts(there.typed(), mine).stream()
                .map(field -> new Side(there.typed().first(field), mine.first(field)))
                .filter(side -> !Objects.equals(side.there(), side.mine()))
                .toList();
        return new Elsewhere(there, mine, sides);
    }
}

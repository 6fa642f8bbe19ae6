package org.alongside.keeping.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.keeping.Hold;
import org.alongside.keeping.KeepUntil;
import org.alongside.keeping.KeptElsewhere;
import org.alongside.keeping.Minimum;
import org.alongside.keeping.SeeRecord;
import org.alongside.platform.db.Ids;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * The record of one family, every word ready.
 *
 * @param summary how much of what must be there is there
 * @param kept how long it is kept, with the rule that says so
 * @param hold null for whoever may hold nothing
 */
public record RecordPage(
        UUID family,
        String name,
        List<Row> rows,
        String summary,
        String source,
        String kept,
        String rule,
        List<String> unknown,
        List<HoldRow> holds,
        @Nullable HoldForm hold,
        Problems problems) {

    /**
     * One thing that must be there.
     *
     * @param note where it is kept elsewhere, null where it is not; {@code form} to say so, null where there is no need or right
     */
    public record Row(
            String code,
            String title,
            String what,
            String state,
            String tone,
            @Nullable Note note,
            @Nullable NoteForm form) {}

    /** @param path "" for whoever may not take it back */
    public record Note(String words, String path) {}

    public record NoteForm(UUID id, String path, String field, String value) {}

    /** @param path to lift it; "" where it is lifted or may not be */
    public record HoldRow(String why, String since, String state, String tone, String path) {}

    public record HoldForm(UUID id, String path, String why, String from) {}

    static String placeField(String item) {
        return "place-" + item;
    }

    static RecordPage of(SeeRecord.Seen seen, Ids ids, Sent sent, LocalDate today, Problems problems, Shell shell) {
        var family = seen.holding().family();
        var path = "/families/" + family + "/record";
        long missing = seen.held().stream()
                .filter(held -> held.state() == Minimum.State.MISSING)
                .count();
        return new RecordPage(
                family,
                seen.holding().name(),
                seen.held().stream()
                        .map(held -> row(held, seen, path, ids, sent, shell))
                        .toList(),
                missing == 0 ? shell.say("keeping.complete") : shell.say("keeping.missing", missing),
                seen.source(),
                KeptWords.of(seen.answer(), today, shell),
                seen.answer() instanceof KeepUntil.Through through
                        ? through.rule().why()
                        : "",
                seen.rules().unknown(),
                seen.holds().stream().map(hold -> hold(hold, seen, path, shell)).toList(),
                seen.mayHold()
                        ? new HoldForm(
                                ids.next(),
                                path + "/holds",
                                sent.words("why"),
                                sent.has("from") ? sent.line("from") : today.toString())
                        : null,
                problems);
    }

    private static Row row(Minimum.Held held, SeeRecord.Seen seen, String path, Ids ids, Sent sent, Shell shell) {
        var item = held.item();
        var elsewhere = seen.elsewhere().get(item.code());
        return new Row(
                item.code(),
                item.title(),
                item.what(),
                state(held, shell),
                switch (held.state()) {
                    case THERE, ELSEWHERE -> "good";
                    case MISSING -> "wait";
                    case NOT_YET -> "";
                },
                elsewhere == null ? null : note(elsewhere, seen, path, shell),
                seen.notes() && held.state() == Minimum.State.MISSING
                        ? new NoteForm(
                                ids.next(),
                                path + "/elsewhere/" + item.code(),
                                placeField(item.code()),
                                sent.line(placeField(item.code())))
                        : null);
    }

    private static String state(Minimum.Held held, Shell shell) {
        return switch (held.state()) {
            case ELSEWHERE -> shell.say("keeping.elsewhere");
            case NOT_YET -> shell.say("keeping.not-yet." + held.item().code());
            case THERE -> shell.say("keeping.there." + held.item().code(), held.number());
            case MISSING -> shell.say("keeping.missing." + held.item().code(), held.number());
        };
    }

    private static Note note(KeptElsewhere note, SeeRecord.Seen seen, String path, Shell shell) {
        return new Note(
                note.by().isEmpty()
                        ? shell.say("keeping.kept-at", note.place())
                        : shell.say("keeping.kept-at.by", note.place(), note.by()),
                seen.notes() ? path + "/elsewhere/" + note.id() + "/take-back" : "");
    }

    private static HoldRow hold(Hold hold, SeeRecord.Seen seen, String path, Shell shell) {
        var spoken = shell.words().spoken();
        var since = hold.by().isEmpty()
                ? shell.say("keeping.hold.since", spoken.date(hold.from()))
                : shell.say("keeping.hold.since.by", spoken.date(hold.from()), hold.by());
        var lifted = hold.liftedOn();
        return new HoldRow(
                hold.why(),
                since,
                lifted == null
                        ? shell.say("keeping.hold.open")
                        : shell.say("keeping.hold.lifted", spoken.date(lifted), hold.liftedWhy()),
                lifted == null ? "note" : "",
                lifted == null && seen.mayHold() ? path + "/holds/" + hold.id() + "/lift" : "");
    }
}

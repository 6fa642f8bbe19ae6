package org.alongside.caregivers.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Ids;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.alongside.telling.ReadAlone;
import org.alongside.telling.Told;

/**
 * A report for the one it is about, to read and to say something in it.
 *
 * @param what for whom it is
 * @param path where it is
 * @param left whether it has left: then there is nothing to fill in
 * @param hard who may tell hard news first; empty where the report tells none
 * @param changed whether it changed while it was read
 * @param said what they said to its writer
 */
public record OwnReportPage(
        String title,
        String what,
        String path,
        Told told,
        boolean left,
        String state,
        String tone,
        Typed typed,
        String shown,
        List<Choice> hard,
        boolean changed,
        List<String> said,
        Problems problems) {

    /** As typed, or as it was said last. @param comment id of the next thing said to the writer */
    public record Typed(UUID id, UUID comment, String hardNews, String ownWords) {
        static Typed blank(ReadAlone.One one, Ids ids) {
            return new Typed(ids.next(), ids.next(), "", one.ownWords());
        }

        static Typed read(ReadAlone.Draft draft, Ids ids) {
            return new Typed(draft.id(), ids.next(), draft.hardNews(), draft.ownWords());
        }
    }

    static OwnReportPage of(
            ReadAlone.One one, Typed typed, CodeList hardNews, boolean changed, Problems problems, Shell shell) {
        var report = one.report();
        boolean left = report.isReleased();
        return new OwnReportPage(
                one.told().title(),
                shell.say("caregivers.report.for", report.partnerName()),
                "/own/reports/" + report.id(),
                one.told(),
                left,
                shell.say(
                        left
                                ? "caregivers.report.gone"
                                : one.isRead() ? "caregivers.report.read" : "caregivers.report.waiting"),
                left || one.isRead() ? "good" : "wait",
                typed,
                one.shown(),
                one.hard() ? hard(hardNews, typed.hardNews(), shell) : List.of(),
                changed,
                one.said(),
                problems);
    }

    /** In the first person where there are words for it: an agency may have choices of its own. */
    private static List<Choice> hard(CodeList list, String picked, Shell shell) {
        return list.codes().stream()
                .map(code -> {
                    var key = "caregivers.hard-news." + code.code();
                    var words = shell.words().has(key) ? shell.say(key) : code.title();
                    return Choice.of(code.code(), words, code.code().equals(picked));
                })
                .toList();
    }
}

package org.alongside.keeping.web;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.alongside.keeping.Purge;
import org.alongside.keeping.SeePurges;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.web.Shell;

/** The proof that one record was taken out, every word ready. */
public record ProofPage(List<Line> lines, List<Figure> figures, List<Line> records) {

    public record Line(String what, String words) {}

    public record Figure(String month, String program, String mode, String contacts, String time) {}

    static ProofPage of(SeePurges.Proof proof, CodeList modes, ZoneId zone, Shell shell) {
        var purge = proof.purge();
        var done = proof.done();
        var spoken = shell.words().spoken();
        var lines = List.of(
                line(shell, "done", spoken.stamp(done.at(), zone)),
                line(shell, "record", purge.record().toString()),
                line(shell, "asked", spoken.stamp(purge.askedAt(), zone)),
                line(shell, "by", purge.askedBy()),
                line(shell, "why", purge.why()),
                line(shell, "rule", purge.rule()),
                line(shell, "served", spoken.date(purge.lastServiceOn())),
                line(shell, "kept", spoken.date(purge.keptThrough())),
                line(shell, "history", shell.say("keeping.proof.entries", done.entries(), done.batches())));
        return new ProofPage(
                lines,
                proof.figures().stream().map(one -> figure(one, modes, shell)).toList(),
                new TreeMap<>(done.records())
                        .entrySet().stream()
                                .map(one -> new Line(one.getKey().replace('_', ' '), spoken.number(one.getValue())))
                                .toList());
    }

    private static Line line(Shell shell, String key, String words) {
        return new Line(shell.say("keeping.proof." + key), words);
    }

    private static Figure figure(Purge.Figure one, CodeList modes, Shell shell) {
        var spoken = shell.words().spoken();
        return new Figure(
                spoken.month(YearMonth.from(one.month())),
                one.program().isEmpty() ? shell.say("keeping.proof.no-program") : one.program(),
                one.made() ? modes.title(one.mode()) : shell.say("keeping.proof.tried", modes.title(one.mode())),
                spoken.number(one.contacts()),
                one.made() ? spoken.minutes(one.minutes()) : "");
    }
}

package org.alongside.credentials;

import java.time.LocalDate;
import java.util.List;
import org.alongside.standards.Evaluation;
import org.alongside.standards.Standard;
import org.alongside.standards.Standard.Stage;
import org.alongside.standards.SupporterRecord;

/** Which stage of a standard somebody is at. Pure. */
final class Stages {
    private Stages() {}

    /** A certificate that ran out or rests is no longer held, and what keeping it asks is asked all the same. */
    static SupporterRecord withWhatIsKept(
            SupporterRecord record, Standard standard, List<Certificate> held, LocalDate asOf) {
        var lapsed = held.stream()
                .filter(one -> one.standard().equals(standard.id()))
                .filter(one -> one.on(asOf) == Certificate.State.LAPSED || one.on(asOf) == Certificate.State.INACTIVE)
                .map(SupporterRecords::certification)
                .toList();
        if (lapsed.isEmpty()) return record;
        return record.and(
                SupporterRecord.of(record.id(), null).certifications(lapsed).build());
    }

    /** Those that can be evaluated: keeping a level only for who held it. */
    static List<Stage> of(Standard standard, SupporterRecord record, LocalDate asOf) {
        return standard.stages().stream()
                .filter(stage -> isOpen(standard, stage, record, asOf))
                .toList();
    }

    private static boolean isOpen(Standard standard, Stage stage, SupporterRecord record, LocalDate asOf) {
        var period = stage.period();
        return period == null
                || record.certifications().stream()
                        .anyMatch(one -> one.standard().equals(standard.id())
                                && one.stage().equals(period.stage())
                                && !one.from().isAfter(asOf));
    }

    /** Keeping what they hold at the top; else the lowest level that is not there yet. */
    static Stage next(
            Standard standard, List<Stage> stages, List<Certificate> held, SupporterRecord record, LocalDate asOf) {
        var decisive = Standing.decisive(standard, held, asOf);
        if (decisive.isPresent()
                && Levels.isFull(standard, decisive.get().stage())
                && decisive.get().on(asOf) != Certificate.State.REVOKED) {
            var keeping = Levels.keeping(standard, decisive.get().stage());
            if (keeping.filter(stages::contains).isPresent()) return keeping.get();
        }
        int reached = decisive.filter(one -> one.on(asOf) == Certificate.State.VALID)
                .map(one -> Levels.rank(standard, one.stage()))
                .orElse(-1);
        var levels = Levels.of(standard);
        return levels.stream()
                .skip(reached + 1L)
                .filter(stage -> !Evaluation.of(standard, stage, record, asOf).met())
                .findFirst()
                .orElseGet(levels::getLast);
    }
}

package org.alongside.rhythm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.cadence.Cadence;
import org.alongside.cadence.CadenceAnswer;
import org.alongside.cadence.CadenceAnswer.Period;
import org.alongside.cadence.CadenceAnswer.Status;
import org.alongside.cadence.CadenceEnrollment;
import org.alongside.cadence.CadenceEnrollment.Contact;
import org.alongside.cadence.CadenceEnrollment.Pause;
import org.alongside.cadence.CadencePolicy;

/**
 * The engine's answer for a stretch: days before it count as a pause and it ends with its last day, so a period that a change
 * falls into is excused in both; periods that lie outside are left out, as are their counts.
 */
final class StretchAnswer {
    private StretchAnswer() {}

    static CadenceAnswer of(
            String id,
            Stretch stretch,
            CadencePolicy policy,
            List<Pause> pauses,
            List<Contact> contacts,
            LocalDate since,
            LocalDate today) {
        var all = new ArrayList<>(pauses);
        if (stretch.from().isAfter(stretch.anchor()))
            all.add(new Pause(stretch.anchor(), stretch.from().minusDays(1)));
        var answer = Cadence.evaluate(
                policy, new CadenceEnrollment(id, stretch.anchor(), stretch.to(), all, contacts), today, since);
        var periods = answer.periods().stream()
                .filter(period -> !period.to().isBefore(stretch.from()))
                .filter(period -> stretch.to() == null || !period.from().isAfter(stretch.to()))
                .toList();
        int kept = count(periods, Status.KEPT);
        int attempted = count(periods, Status.ATTEMPTED);
        int missed = count(periods, Status.MISSED);
        return new CadenceAnswer(
                id,
                policy.id(),
                today,
                kept + attempted + missed,
                kept,
                attempted,
                missed,
                count(periods, Status.EXCUSED),
                count(periods, Status.OPEN),
                answer.nextDue(),
                answer.overdueSince(),
                periods);
    }

    private static int count(List<Period> periods, Status status) {
        return (int)
                periods.stream().filter(period -> period.status() == status).count();
    }
}

package org.alongside.cadence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.cadence.CadenceAnswer.Due;
import org.alongside.cadence.CadenceAnswer.Period;
import org.alongside.cadence.CadenceAnswer.Status;
import org.alongside.cadence.CadenceEnrollment.Contact;
import org.alongside.cadence.CadencePolicy.Expectation;
import org.alongside.cadence.CadencePolicy.Per;
import org.alongside.cadence.CadencePolicy.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Lays the periods of a policy over an enrollment and says of each whether it was kept. Pure: the same policy, enrollment
 * and date give the same answer. Only contacts dated on or before the date count.
 *
 * <p>Source: shared/contracts/cadence.md; rule numbers below are its own.
 */
public final class Cadence {
    private final CadencePolicy policy;
    private final CadenceEnrollment enrollment;
    private final LocalDate asOf;
    private final LocalDate since;
    private final List<Contact> contacts;
    private final List<Period> periods = new ArrayList<>();
    private @Nullable LocalDate overdueSince;

    private Cadence(CadencePolicy policy, CadenceEnrollment enrollment, LocalDate asOf, LocalDate since) {
        this.policy = policy;
        this.enrollment = enrollment;
        this.asOf = asOf;
        this.since = since;
        this.contacts = enrollment.contacts().stream()
                .filter(contact -> !contact.on().isAfter(asOf))
                .toList();
    }

    /** What was expected, kept, tried, missed and excused up to {@code asOf}, what is open on it, and what is due next. */
    public static CadenceAnswer evaluate(CadencePolicy policy, CadenceEnrollment enrollment, LocalDate asOf) {
        return evaluate(policy, enrollment, asOf, LocalDate.MIN);
    }

    /** The same of the periods that begin on or after {@code since}: of a long enrollment, as much as is asked about. */
    public static CadenceAnswer evaluate(
            CadencePolicy policy, CadenceEnrollment enrollment, LocalDate asOf, LocalDate since) {
        return new Cadence(policy, enrollment, asOf, since).answer();
    }

    private CadenceAnswer answer() {
        for (var phase : policy.phases()) {
            for (var expectation : phase.expects()) {
                int start = periods.size();
                lay(phase, expectation);
                if (expectation.per() != Per.PHASE && expectation.per() != Per.FIRST_VISIT)
                    overdue(periods.subList(start, periods.size()));
            }
        }
        boolean over = enrollment.endedOn() != null && asOf.isAfter(enrollment.endedOn());
        int kept = count(Status.KEPT);
        int attempted = count(Status.ATTEMPTED);
        int missed = count(Status.MISSED);
        return new CadenceAnswer(
                enrollment.id(),
                policy.id(),
                asOf,
                kept + attempted + missed,
                kept,
                attempted,
                missed,
                count(Status.EXCUSED),
                count(Status.OPEN),
                over ? null : nextDue(),
                over ? null : overdueSince,
                List.copyOf(periods));
    }

    private void lay(Phase phase, Expectation expectation) {
        if (expectation.per() == Per.FIRST_VISIT) {
            beforeFirstVisit(phase, expectation);
            return;
        }
        var first = enrollment.startedOn().plusDays(phase.fromDay());
        var last = phase.toDay() == null ? null : enrollment.startedOn().plusDays(phase.toDay());
        int at = 0;
        for (int n = 0; ; n++) {
            var from = expectation.per() == Per.PHASE ? first : start(expectation.per(), first, n);
            if (from.isAfter(asOf)) return;
            var to = expectation.per() == Per.PHASE && last != null
                    ? last
                    : start(expectation.per(), first, n + 1).minusDays(1);
            if (last != null && to.isAfter(last)) return;
            if (from.isBefore(since)) {
                if (expectation.per() == Per.PHASE) return;
                continue;
            }
            while (at < contacts.size() && contacts.get(at).on().isBefore(from)) at++;
            periods.add(period(phase, expectation, from, to, at, enrollment.isExcused(from, to)));
            if (expectation.per() == Per.PHASE) return;
        }
    }

    /** Rule 2. Months are counted from the first one, so that a short month does not shorten those after it. */
    private static LocalDate start(Per per, LocalDate first, int n) {
        return switch (per) {
            case DAY -> first.plusDays(n);
            case WEEK -> first.plusWeeks(n);
            case MONTH -> first.plusMonths(n);
            case PHASE, FIRST_VISIT -> first;
        };
    }

    /** Rule 6. The one day before the first visit; phase bounds and pauses do not touch it. */
    private void beforeFirstVisit(Phase phase, Expectation expectation) {
        contacts.stream()
                .filter(contact -> contact.made()
                        && contact.mode().equals("visit")
                        && !contact.on().isBefore(enrollment.startedOn()))
                .findFirst()
                .ifPresent(visit -> {
                    int before = expectation.daysBefore() == null ? 0 : expectation.daysBefore();
                    var day = visit.on().minusDays(before);
                    periods.add(period(phase, expectation, day, day, 0, false));
                });
    }

    /** Rules 1, 4 and 5, reading contacts from index {@code at} on. */
    private Period period(Phase phase, Expectation expectation, LocalDate from, LocalDate to, int at, boolean excused) {
        int have = 0;
        boolean tried = false;
        for (int n = at; n < contacts.size() && !contacts.get(n).on().isAfter(to); n++) {
            var contact = contacts.get(n);
            if (contact.on().isBefore(from)) continue;
            if (expectation.qualifies(contact)) have += expectation.worth(contact);
            tried |= !contact.made() && expectation.takes(contact.mode());
        }
        Status status;
        if (excused) status = Status.EXCUSED;
        else if (have >= expectation.need()) status = Status.KEPT;
        else if (!to.isBefore(asOf)) status = Status.OPEN;
        else status = tried ? Status.ATTEMPTED : Status.MISSED;
        return new Period(phase.id(), expectation.id(), from, to, status, have, expectation.need());
    }

    /** Rule 7. Looks back over ended periods; an excused one neither breaks nor starts a run. */
    private void overdue(List<Period> laid) {
        LocalDate since = null;
        for (var period : laid.reversed()) {
            if (!period.to().isBefore(asOf) || period.status() == Status.EXCUSED) continue;
            if (period.status() == Status.KEPT) break;
            since = period.from();
        }
        if (since != null && (overdueSince == null || since.isBefore(overdueSince))) overdueSince = since;
    }

    private @Nullable Due nextDue() {
        Period next = null;
        for (var period : periods) {
            if (period.status() == Status.OPEN && (next == null || period.to().isBefore(next.to()))) next = period;
        }
        return next == null
                ? null
                : new Due(next.phase(), next.expect(), next.from(), next.to(), next.have(), next.need());
    }

    private int count(Status status) {
        int count = 0;
        for (var period : periods) if (period.status() == status) count++;
        return count;
    }
}

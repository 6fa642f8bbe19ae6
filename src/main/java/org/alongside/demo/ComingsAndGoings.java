package org.alongside.demo;

import static org.alongside.demo.Telling.done;

import org.alongside.families.OpenEnrollment;
import org.alongside.families.PauseEnrollment;
import org.alongside.workforce.AssignSupporter;
import org.alongside.workforce.Assignment;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One family that went its way comes back, and one takes a break. */
@Component
@Profile("demo")
record ComingsAndGoings(OpenEnrollment enrollments, AssignSupporter assignments, PauseEnrollment pauses)
        implements Chapter {
    private static final int AWAY_DAYS = 30;
    private static final int KNOWN_DAYS = 20;

    @Override
    public void tell(Telling telling) {
        var today = telling.today();
        telling.homes().stream()
                .filter(home -> home.ended() != null && home.ended().isBefore(today.minusDays(AWAY_DAYS)))
                .findFirst()
                .ifPresent(home -> comeBack(telling, home));
        telling.homes().stream()
                .filter(home -> home.rhythm().equals("gap")
                        && home.ended() == null
                        && home.started().isBefore(today.minusDays(KNOWN_DAYS)))
                .findFirst()
                .ifPresent(home -> pause(telling, home));
    }

    /** A new episode, beside the earlier one. */
    private void comeBack(Telling telling, Home home) {
        var day = telling.today().minusDays(6);
        var again = telling.aside().id(day);
        telling.on(day, () -> {
            done(enrollments.open(
                    telling.manager(),
                    new OpenEnrollment.Draft(
                            again,
                            home.id(),
                            telling.caregiver(home),
                            telling.program(home.program().name()),
                            telling.site(home.site()),
                            day.toString())));
            done(assignments.assign(
                    telling.manager(),
                    new AssignSupporter.Draft(
                            telling.aside().id(day),
                            again,
                            telling.who(home.walks().getLast().supporter()).person(),
                            Assignment.Kind.PRIMARY,
                            day.toString(),
                            "",
                            false)));
        });
    }

    private void pause(Telling telling, Home home) {
        var from = telling.today().minusDays(10);
        telling.on(
                from,
                () -> done(pauses.pause(
                        telling.manager(),
                        new PauseEnrollment.Draft(
                                telling.aside().id(from),
                                telling.enrollment(home),
                                from.toString(),
                                "",
                                telling.agency().stories().pause()))));
    }
}

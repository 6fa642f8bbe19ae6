package org.alongside.demo;

import static org.alongside.demo.Telling.done;

import java.util.List;
import java.util.UUID;
import org.alongside.families.RecordAgreement;
import org.alongside.workforce.AssignSupporter;
import org.alongside.workforce.Assignment;
import org.alongside.workforce.TransferFamily;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who walks with a family: the first agrees with it on how they work together; a next one takes it over, and reads. */
@Component
@Profile("demo")
record Walks(AssignSupporter assignments, RecordAgreement agreements, TransferFamily transfers, Begun begun) {

    void tell(Telling telling, Home home) {
        var enrollment = telling.enrollment(home);
        for (var walk : home.walks()) {
            var assignment = telling.chance().id(walk.from());
            if (walk.equals(home.walks().getFirst())) {
                telling.at(walk.from().atTime(16, 0), () -> agree(telling, home, walk));
                telling.on(walk.from(), () -> assign(telling, enrollment, assignment, walk));
            } else {
                leaveBehind(telling, home, walk);
                telling.on(walk.from(), () -> handOver(telling, enrollment, assignment, walk));
                telling.on(walk.from(), () -> transfers.read(telling.who(walk.supporter()), assignment));
            }
        }
    }

    private void assign(Telling telling, UUID enrollment, UUID assignment, Home.Walk walk) {
        done(assignments.assign(
                telling.manager(),
                new AssignSupporter.Draft(
                        assignment,
                        enrollment,
                        telling.who(walk.supporter()).person(),
                        Assignment.Kind.PRIMARY,
                        walk.from().toString(),
                        "",
                        false)));
    }

    private void agree(Telling telling, Home home, Home.Walk walk) {
        done(agreements.record(
                telling.who(walk.supporter()),
                new RecordAgreement.Draft(
                        telling.aside().id(walk.from()),
                        telling.enrollment(home),
                        walk.from().toString(),
                        "in-person",
                        List.of("voluntary", "role", "privacy", "limits"),
                        home.safeContact().isEmpty()
                                ? telling.agency().stories().agreed()
                                : home.safeContact())));
    }

    /** The supporter before began a note on her last day and did not come to finish it. */
    private void leaveBehind(Telling telling, Home home, Home.Walk next) {
        var at = next.from().minusDays(1).atTime(15, 0);
        var before = home.walks().getFirst().supporter();
        telling.at(
                at,
                () -> begun.begin(
                        telling.who(before), home.id(), telling.aside().id(at.toLocalDate()), at, begun.left()));
    }

    private void handOver(Telling telling, UUID enrollment, UUID assignment, Home.Walk walk) {
        var stories = telling.agency().stories();
        done(transfers.transfer(
                telling.manager(),
                new TransferFamily.Draft(
                        assignment,
                        enrollment,
                        telling.who(walk.supporter()).person(),
                        walk.from().toString(),
                        stories.handOver(),
                        walk.from().minusDays(2).toString(),
                        "in-person",
                        stories.told())));
    }
}

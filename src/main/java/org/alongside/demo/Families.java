package org.alongside.demo;

import static org.alongside.demo.Telling.done;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.families.EndEnrollment;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A family's way through a program: it comes, somebody walks with it, they meet and write it down, and it goes its way. */
@Component
@Profile("demo")
record Families(Arrived arrived, Walks walks, Depth depth, Begun begun, Contacted contacted, EndEnrollment endings)
        implements Chapter {

    @Override
    public void tell(Telling telling) {
        for (var home : telling.homes()) tell(telling, home);
    }

    private void tell(Telling telling, Home home) {
        var enrollment = telling.chance().id(home.started());
        telling.enrollment(home, enrollment);
        telling.on(home.started(), () -> arrived.tell(telling, home));
        walks.tell(telling, home);
        if (!home.walks().isEmpty()) know(telling, home, home.walks().getLast().supporter());
        contacted.tell(telling, home);
        if (home.ended() != null) end(telling, home, enrollment, home.ended());
    }

    /** What else is known, and what was begun and not finished. */
    private void know(Telling telling, Home home, String supporter) {
        var caregiver = home.caregiver().given();
        if (depth.knows(caregiver))
            telling.at(
                    telling.now().minusDays(2),
                    () -> depth.tell(telling.who(supporter), telling.manager(), home.id(), caregiver, telling.today()));
        begun.about(caregiver).ifPresent(note -> {
            var at = note.at(telling.now());
            telling.at(
                    at,
                    () -> begun.begin(
                            telling.who(supporter), home.id(), telling.aside().id(at.toLocalDate()), at, note));
        });
    }

    private void end(Telling telling, Home home, UUID enrollment, LocalDate last) {
        telling.at(
                last.atTime(17, 0),
                () -> done(endings.end(
                        telling.manager(),
                        enrollment,
                        1,
                        last.toString(),
                        String.valueOf(home.endReason()),
                        "",
                        telling.agency().stories().summary())));
    }
}

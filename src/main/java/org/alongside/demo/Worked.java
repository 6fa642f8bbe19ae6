package org.alongside.demo;

import static org.alongside.demo.Telling.done;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.alongside.onboarding.Onboard;
import org.alongside.platform.db.Actor;
import org.alongside.platform.words.Words;
import org.alongside.positions.KeepDescription;
import org.alongside.positions.PositionDraft;
import org.alongside.programs.PeerKind;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the work itself asks for: hours, supervision, training, the newest one's first weeks, what the positions are. */
@Component
@Profile("demo")
record Worked(Ledger ledger, Supervised supervised, Learned learned, Onboard onboarding, KeepDescription descriptions)
        implements Chapter {
    private static final long HOURS = 20_261_123;
    private static final long LEARNING = 20_261_210;

    @Override
    public void tell(Telling telling) {
        telling.at(telling.now().minusHours(1), () -> {
            keepHours(telling);
            learn(telling);
            telling.agency().people().stream()
                    .filter(Cast.Worker::isSupporter)
                    .reduce((first, second) -> second)
                    .ifPresent(newest -> begin(telling, newest));
            describe(telling);
        });
    }

    private void keepHours(Telling telling) {
        var chance = new Chance(HOURS);
        var people = telling.agency().people();
        for (var worker : people)
            if (worker.supervisor() != null)
                ledger.tell(telling.who(worker.name()), telling.who(worker.supervisor()), telling.today(), chance);
        for (var supervisor : people.stream()
                .map(Cast.Worker::supervisor)
                .filter(Objects::nonNull)
                .distinct()
                .toList()) {
            var supporters = people.stream()
                    .filter(worker -> supervisor.equals(worker.supervisor()))
                    .map(worker -> telling.who(worker.name()))
                    .toList();
            supervised.tell(telling.who(supervisor), supporters, telling.today(), chance);
        }
    }

    private void learn(Telling telling) {
        var supervisors = new LinkedHashMap<Actor, Actor>();
        for (var worker : telling.agency().people())
            if (worker.supervisor() != null)
                supervisors.put(telling.who(worker.name()), telling.who(worker.supervisor()));
        learned.tell(telling.manager(), supervisors, telling.today(), new Chance(LEARNING));
    }

    /** The newest supporter knows half of the place. */
    private void begin(Telling telling, Cast.Worker worker) {
        var today = telling.today();
        var place = new Chance(LEARNING + 1).id(today);
        done(onboarding.begin(
                telling.manager(),
                telling.who(worker.name()).person(),
                new Onboard.Draft(
                        place,
                        telling.program(worker.program()).toString(),
                        String.valueOf(telling.site(worker.site())),
                        "community-health-center",
                        today.minusDays(12).toString())));
        for (var item : List.of("services", "providers", "hours"))
            done(onboarding.tick(telling.who(worker.name()), place, item, ""));
        done(onboarding.tick(
                telling.manager(), place, "load", telling.agency().stories().load()));
    }

    /** Each program says what its position is. */
    private void describe(Telling telling) {
        var chance = new Chance(LEARNING + 2);
        for (var program : telling.agency().programs()) {
            var family = program.peerKind().equals(PeerKind.FAMILY.code());
            done(descriptions.build(
                    telling.manager(),
                    new KeepDescription.Draft(
                            chance.id(telling.today()),
                            telling.program(program.name()).toString(),
                            family ? "mt-family-peer-support" : "",
                            new PositionDraft(
                                    program.supporterTitle(),
                                    family ? "32" : "36",
                                    "5",
                                    "12",
                                    "Weekdays, and one evening a week when families need it")),
                    telling.agency().name(),
                    Words.english()));
        }
    }
}

package org.alongside.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.alongside.access.DemoAccounts;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Statistics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Tells the demo network's year: every step through the use case that people take, on the day and by the person it was. It
 * tells it once, into a database that holds nothing; told again, it does nothing. A new chapter comes last, so that what it
 * draws leaves the others as they are.
 */
@Component
@Profile("demo")
class DemoNetwork {
    private static final Logger log = LoggerFactory.getLogger(DemoNetwork.class);
    private static final Duration CERTIFYING_BEGINS = Duration.ofMinutes(51);
    private static final Duration CERTIFYING = Duration.ofMinutes(50);
    private static final long CERTIFIED = 20_261_250;
    private static final int FIRST_COUNTED = 500;

    private final List<Chapter> chapters;
    private final Certified certified;
    private final DemoAccounts accounts;
    private final Statistics statistics;
    private final StoryClock clock;

    DemoNetwork(
            Founded founded,
            Families families,
            Referrals referrals,
            Worked worked,
            Gathered gathered,
            Lately lately,
            HeardTwice heardTwice,
            Welcomed welcomed,
            Allowed allowed,
            Outsiders outsiders,
            Careful careful,
            LongAgo longAgo,
            ComingsAndGoings comingsAndGoings,
            Tested tested,
            Certified certified,
            DemoAccounts accounts,
            Statistics statistics,
            StoryClock clock) {
        this.chapters = List.of(
                founded,
                families,
                referrals,
                worked,
                gathered,
                lately,
                heardTwice,
                welcomed,
                allowed,
                outsiders,
                careful,
                longAgo,
                comingsAndGoings,
                tested);
        this.certified = certified;
        this.accounts = accounts;
        this.statistics = statistics;
        this.clock = clock;
    }

    /** @throws IllegalStateException if the database holds people who are not of the demo, or a step of the story is refused */
    void tell() {
        if (accounts.areThere()) return;
        log.info("Making the demo network: two agencies and a year of their work. This takes a moment, once.");
        try {
            var moments = moments(clock.instant());
            int told = 0;
            int counted = FIRST_COUNTED;
            for (var moment : moments) {
                clock.at(moment.at());
                moment.step().run();
                if (++told == counted) {
                    statistics.count();
                    counted *= 2;
                }
            }
            log.info("The demo network is there: {} steps.", moments.size());
        } finally {
            clock.now();
        }
    }

    private List<Telling.Moment> moments(Instant now) {
        var cast = Cast.read();
        var notes = Notes.read();
        var chance = new Chance();
        var moments = new ArrayList<Telling.Moment>();
        var people = new HashMap<String, Actor>();
        for (var agency : cast.agencies()) {
            var telling = new Telling(cast, agency, chance, notes, now);
            chapters.forEach(chapter -> chapter.tell(telling));
            moments.addAll(telling.moments());
            moments.add(new Telling.Moment(now.minus(CERTIFYING_BEGINS), () -> people.putAll(telling.people())));
        }
        var today = LocalDate.ofInstant(now, cast.agencies().getFirst().zone());
        moments.add(
                new Telling.Moment(now.minus(CERTIFYING), () -> certified.tell(people, today, new Chance(CERTIFIED))));
        moments.sort(Comparator.comparing(Telling.Moment::at));
        return moments;
    }
}

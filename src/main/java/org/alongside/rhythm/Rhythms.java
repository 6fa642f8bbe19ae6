package org.alongside.rhythm;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.cadence.CadenceEnrollment;
import org.alongside.cadence.CadencePolicies;
import org.alongside.cadence.CadencePolicy;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.definitions.Definitions;
import org.alongside.rhythm.RhythmStore.Expected;
import org.alongside.rhythm.RhythmStore.Walked;
import org.springframework.stereotype.Component;

/**
 * How enrollments stand against what their programs expect, worked out from the contacts each time it is asked. Nothing of
 * it is kept, so nothing of it can be stale.
 */
@Component
public class Rhythms {
    /** The longest period that is counted of a whole team: a month. */
    static final int LONGEST_DAYS = 31;

    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    private final Db db;
    private final RhythmStore store;
    private final Definitions definitions;

    Rhythms(Db db, RhythmStore store, Definitions definitions) {
        this.db = db;
        this.store = store;
        this.definitions = definitions;
    }

    /** Of everybody this supporter walks with today, in programs that expect something now; the most pressing first. */
    public List<Rhythm> of(Actor actor, UUID supporter, LocalDate today) {
        return now(db.read(actor, () -> on(actor, store.walkedBy(supporter, today), EVER, today)));
    }

    /** Of the open enrollments of a family, the most pressing first. */
    public List<Rhythm> ofFamily(Actor actor, UUID family, LocalDate today) {
        return now(db.read(actor, () -> on(actor, store.ofFamily(family), EVER, today)));
    }

    /** Of one enrollment, also one that has ended; empty where its program never expected anything or it cannot be seen. */
    public Optional<Rhythm> ofEnrollment(Actor actor, UUID enrollment, LocalDate today) {
        return db.read(
                actor,
                () -> on(actor, store.enrollment(enrollment).stream().toList(), EVER, today).stream()
                        .findFirst());
    }

    /**
     * How many periods that ended since {@code from} and before today were kept, tried and missed, of the families with whom each
     * of these supporters walks today. Only those that lay wholly within the days they walk together, so that nobody answers
     * for what was before them; and none longer than {@link #LONGEST_DAYS} days.
     */
    public Map<UUID, Kept> keptBy(Actor actor, List<UUID> supporters, LocalDate from, LocalDate today) {
        if (supporters.isEmpty()) return Map.of();
        return db.read(actor, () -> {
            var since = from.minusDays(LONGEST_DAYS);
            var walked = store.walkedBy(supporters, today);
            var rhythms = on(
                            actor,
                            walked.stream().map(Walked::expected).distinct().toList(),
                            since,
                            today)
                    .stream()
                    .collect(toMap(Rhythm::enrollment, rhythm -> rhythm));
            return walked.stream()
                    .filter(one -> rhythms.containsKey(one.expected().id()))
                    .collect(toMap(
                            Walked::supporter,
                            one -> Kept.of(
                                    requireNonNull(rhythms.get(one.expected().id())),
                                    from,
                                    today,
                                    one.since().isAfter(since) ? one.since() : since),
                            Kept::and));
        });
    }

    private static List<Rhythm> now(List<Rhythm> rhythms) {
        return rhythms.stream().filter(rhythm -> rhythm.last().holdsNow()).toList();
    }

    private List<Rhythm> on(Actor actor, List<Expected> expected, LocalDate since, LocalDate today) {
        if (expected.isEmpty()) return List.of();
        var contacts = store.contacts(expected, since, today);
        var policies = new HashMap<String, Optional<CadencePolicy>>();
        return expected.stream()
                .map(one -> {
                    var parts = one.stretches(today).stream()
                            .flatMap(stretch -> policies
                                    .computeIfAbsent(stretch.cadence(), id -> policy(actor, id, today))
                                    .map(policy -> part(one, stretch, policy, contacts, since, today))
                                    .stream())
                            .toList();
                    return new Rhythm(one.id(), one.family(), parts);
                })
                .filter(rhythm -> !rhythm.parts().isEmpty())
                .sorted(Rhythm.MOST_PRESSING)
                .toList();
    }

    private Optional<CadencePolicy> policy(Actor actor, String id, LocalDate today) {
        return definitions.find(CadencePolicies.KIND, id, actor.agency(), today).map(CadencePolicies::of);
    }

    private static Rhythm.Part part(
            Expected one,
            Stretch stretch,
            CadencePolicy policy,
            Map<UUID, List<CadenceEnrollment.Contact>> contacts,
            LocalDate since,
            LocalDate today) {
        var answer = StretchAnswer.of(
                one.id().toString(),
                stretch,
                policy,
                one.pauses(),
                contacts.getOrDefault(one.id(), List.of()),
                since,
                today);
        return new Rhythm.Part(policy, stretch.from(), stretch.holdsOn(today), answer);
    }
}

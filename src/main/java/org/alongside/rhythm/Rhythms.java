package org.alongside.rhythm;

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
import org.springframework.stereotype.Component;

/**
 * How enrollments stand against what their programs expect, worked out from the contacts each time it is asked. Nothing of
 * it is kept, so nothing of it can be stale.
 */
@Component
public class Rhythms {
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
        return now(db.read(actor, () -> on(actor, store.walkedBy(supporter, today), today)));
    }

    /** Of the open enrollments of a family, the most pressing first. */
    public List<Rhythm> ofFamily(Actor actor, UUID family, LocalDate today) {
        return now(db.read(actor, () -> on(actor, store.ofFamily(family), today)));
    }

    /** Of one enrollment, also one that has ended; empty where its program never expected anything or it cannot be seen. */
    public Optional<Rhythm> ofEnrollment(Actor actor, UUID enrollment, LocalDate today) {
        return db.read(
                actor,
                () -> on(actor, store.enrollment(enrollment).stream().toList(), today).stream()
                        .findFirst());
    }

    private static List<Rhythm> now(List<Rhythm> rhythms) {
        return rhythms.stream().filter(rhythm -> rhythm.last().holdsNow()).toList();
    }

    private List<Rhythm> on(Actor actor, List<Expected> expected, LocalDate today) {
        if (expected.isEmpty()) return List.of();
        var ids = expected.stream().map(Expected::id).toList();
        var contacts = store.contacts(ids, today);
        var pauses = store.pauses(ids);
        var policies = new HashMap<String, Optional<CadencePolicy>>();
        return expected.stream()
                .map(one -> {
                    var parts = one.stretches(today).stream()
                            .flatMap(stretch -> policies
                                    .computeIfAbsent(stretch.cadence(), id -> policy(actor, id, today))
                                    .map(policy -> part(one, stretch, policy, pauses, contacts, today))
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
            Map<UUID, List<CadenceEnrollment.Pause>> pauses,
            Map<UUID, List<CadenceEnrollment.Contact>> contacts,
            LocalDate today) {
        var answer = StretchAnswer.of(
                one.id().toString(),
                stretch,
                policy,
                pauses.getOrDefault(one.id(), List.of()),
                contacts.getOrDefault(one.id(), List.of()),
                today);
        return new Rhythm.Part(policy, stretch.from(), stretch.holdsOn(today), answer);
    }
}

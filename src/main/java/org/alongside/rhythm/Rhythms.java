package org.alongside.rhythm;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.cadence.Cadence;
import org.alongside.cadence.CadenceEnrollment;
import org.alongside.cadence.CadencePolicies;
import org.alongside.cadence.CadencePolicy;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.definitions.Definition;
import org.alongside.platform.definitions.Definitions;
import org.alongside.rhythm.RhythmStore.Expected;
import org.jspecify.annotations.Nullable;
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

    /** Of everybody this supporter walks with today, in programs that expect something; the most pressing first. */
    public List<Rhythm> of(Actor actor, UUID supporter, LocalDate today) {
        return db.read(actor, () -> on(actor, store.walkedBy(supporter, today), today));
    }

    /** Of the open enrollments of a family, the most pressing first. */
    public List<Rhythm> ofFamily(Actor actor, UUID family, LocalDate today) {
        return db.read(actor, () -> on(actor, store.ofFamily(family), today));
    }

    /** Of one enrollment, also one that has ended; empty where its program expects nothing or it cannot be seen. */
    public Optional<Rhythm> ofEnrollment(Actor actor, UUID enrollment, LocalDate today) {
        return db.read(
                actor,
                () -> on(actor, store.enrollment(enrollment).stream().toList(), today).stream()
                        .findFirst());
    }

    private List<Rhythm> on(Actor actor, List<Expected> expected, LocalDate today) {
        if (expected.isEmpty()) return List.of();
        var ids = expected.stream().map(Expected::id).toList();
        var contacts = store.contacts(ids, today);
        var pauses = store.pauses(ids);
        var policies = expected.stream()
                .map(Expected::cadence)
                .distinct()
                .flatMap(id -> definitions.find(CadencePolicies.KIND, id, actor.agency(), today).stream())
                .collect(toMap(Definition::id, CadencePolicies::of));
        return expected.stream()
                .flatMap(one -> Optional.ofNullable(policies.get(one.cadence()))
                        .map(policy -> rhythm(one, policy, pauses.get(one.id()), contacts.get(one.id()), today))
                        .stream())
                .sorted(Rhythm.MOST_PRESSING)
                .toList();
    }

    private static Rhythm rhythm(
            Expected one,
            CadencePolicy policy,
            @Nullable List<CadenceEnrollment.Pause> pauses,
            @Nullable List<CadenceEnrollment.Contact> contacts,
            LocalDate today) {
        var enrollment = new CadenceEnrollment(one.id().toString(), one.startedOn(), one.endedOn(), pauses, contacts);
        return new Rhythm(one.id(), one.family(), policy, Cadence.evaluate(policy, enrollment, today));
    }
}

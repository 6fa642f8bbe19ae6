package org.alongside.families;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Violated;
import org.alongside.platform.web.NotFound;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Adds a part to a family's record, changes one, or takes out one that was entered by mistake. Managers do, and whoever
 * walks with the family. One family's parts change one after the other, so that no two that contradict slip in together.
 */
@Component
public class KeepPart {
    private static final int REASON_CHARACTERS = 500;

    private final Db db;
    private final FamilyStore families;
    private final PersonStore people;
    private final Clock clock;

    KeepPart(Db db, FamilyStore families, PersonStore people, Clock clock) {
        this.db = db;
        this.families = families;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param id made by whoever fills in the form, so that sending it twice adds one
     * @throws NotFound if the actor may not, or cannot reach the family
     */
    public <T extends Part> Change<T> add(Actor actor, Parts<T> parts, UUID family, UUID id, Written written) {
        FamilyRule.mustCorrect(actor);
        return refusing(
                parts,
                () -> db.as(actor, () -> {
                    if (!families.lock(family)) throw new NotFound();
                    var there = parts.find(family, id);
                    if (there.isPresent()) return Change.done(there.get());
                    var facts = facts(actor, family);
                    var wrongs = parts.wrongs(facts, id, written);
                    if (!wrongs.none()) return Change.refused(wrongs);
                    var part = parts.part(facts, id, 1, written);
                    parts.add(part);
                    parts.kept(part, written);
                    return Change.done(part);
                }));
    }

    /**
     * @param version from which the change was made
     * @throws NotFound if the actor may not, or there is no such part within reach
     */
    public <T extends Part> Change<T> change(
            Actor actor, Parts<T> parts, UUID family, UUID id, int version, Written written) {
        FamilyRule.mustCorrect(actor);
        return refusing(
                parts,
                () -> db.as(actor, () -> {
                    if (!families.lock(family)) throw new NotFound();
                    var was = parts.find(family, id).orElseThrow(NotFound::new);
                    var facts = facts(actor, family);
                    var wrongs = parts.wrongs(facts, id, written);
                    if (!wrongs.none()) return Change.refused(wrongs);
                    if (was.version() != version) return Change.overtaken(was);
                    var part = parts.part(facts, id, version, written);
                    parts.change(part);
                    parts.kept(part, written);
                    return Change.done(parts.find(family, id).orElseThrow(NotFound::new));
                }));
    }

    /** @throws NotFound if the actor may not, or there is no such part within reach */
    public <T extends Part> Change<T> makeVoid(
            Actor actor, Parts<T> parts, UUID family, UUID id, int version, String reason) {
        FamilyRule.mustCorrect(actor);
        var wrongs = new Wrongs().needed("reason", reason, REASON_CHARACTERS, "families.wrong.reason-missing");
        return db.as(actor, () -> {
            if (!families.lock(family)) throw new NotFound();
            var was = parts.find(family, id).orElseThrow(NotFound::new);
            if (!wrongs.none()) return Change.refused(wrongs);
            return parts.makeVoid(id, version, reason) ? Change.done(was) : Change.overtaken(was);
        });
    }

    private Parts.Facts facts(Actor actor, UUID family) {
        return new Parts.Facts(actor, family, actor.today(clock), people.ofFamily(family));
    }

    private static <T extends Part> Change<T> refusing(Parts<T> parts, Supplier<Change<T>> work) {
        try {
            return work.get();
        } catch (DataIntegrityViolationException broken) {
            var constraint = Violated.constraint(broken);
            if (constraint.isEmpty()) throw broken;
            return parts.refusedBy(constraint);
        }
    }
}

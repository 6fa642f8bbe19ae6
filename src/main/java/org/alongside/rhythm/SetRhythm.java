package org.alongside.rhythm;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.cadence.CadencePolicies;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.programs.KeepProgram;
import org.springframework.stereotype.Component;

/** Says how often a program expects its families to be met. Managers and administrators do. */
@Component
public class SetRhythm {
    private final Db db;
    private final RhythmStore store;
    private final Definitions definitions;
    private final Clock clock;

    SetRhythm(Db db, RhythmStore store, Definitions definitions, Clock clock) {
        this.db = db;
        this.store = store;
        this.definitions = definitions;
        this.clock = clock;
    }

    /** The policy a program expects now. */
    public Optional<String> of(Actor actor, UUID program) {
        return db.read(actor, () -> store.cadence(program));
    }

    /**
     * @param cadence id of a policy that is in force today, or empty for none
     * @throws NotFound if the actor keeps no programs
     */
    public Change<Optional<String>> set(Actor actor, UUID program, int version, Optional<String> cadence) {
        if (!KeepProgram.mayKeep(actor)) throw new NotFound();
        var today = LocalDate.ofInstant(clock.instant(), actor.zone());
        if (cadence.isPresent()
                && definitions
                        .find(CadencePolicies.KIND, cadence.get(), actor.agency(), today)
                        .isEmpty()) return Change.refused("cadence", "rhythm.wrong.unknown");
        return db.as(
                actor,
                () -> store.expect(program, version, cadence.orElse(null))
                        ? Change.done(cadence)
                        : Change.overtaken(store.cadence(program)));
    }
}

package org.alongside.programs;

import java.util.UUID;
import java.util.function.Predicate;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.Violated;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Adds a program, or changes its name and title. Managers and administrators do. */
@Component
public class KeepProgram {
    private static final String ONE_NAME = "program_agency_id_name_key";

    private final Db db;
    private final ProgramStore programs;
    private final Ids ids;

    public KeepProgram(Db db, ProgramStore programs, Ids ids) {
        this.db = db;
        this.programs = programs;
        this.ids = ids;
    }

    /** @throws NotFound if the actor keeps no programs */
    public Change<Program> add(Actor actor, String name, PeerKind kind, String supporterTitle, int lateEntryDays) {
        return keep(actor, new Program(ids.next(), name, kind, supporterTitle, lateEntryDays, 1), program -> {
            programs.add(program);
            return true;
        });
    }

    /** @throws NotFound if there is no such program, or the actor keeps none */
    public Change<Program> edit(
            Actor actor, UUID id, int version, String name, String supporterTitle, int lateEntryDays) {
        var was = db.read(actor, () -> programs.find(id)).orElseThrow(NotFound::new);
        return keep(
                actor, new Program(id, name, was.peerKind(), supporterTitle, lateEntryDays, version), programs::change);
    }

    private Change<Program> keep(Actor actor, Program program, Predicate<Program> keeping) {
        if (!mayKeep(actor)) throw new NotFound();
        var wrongs = program.wrongs();
        if (!wrongs.none()) return Change.refused(wrongs);
        return Violated.refusing(
                ONE_NAME,
                Change.refused("name", "programs.wrong.name-taken", program.name()),
                () -> db.as(actor, () -> {
                    var kept = keeping.test(program);
                    var now = programs.find(program.id()).orElseThrow(NotFound::new);
                    return kept ? Change.done(now) : Change.overtaken(now);
                }));
    }

    public static boolean mayKeep(Actor actor) {
        return actor.is(Role.MANAGER) || actor.is(Role.ADMINISTRATOR) || actor.is(Role.SYSTEM);
    }
}

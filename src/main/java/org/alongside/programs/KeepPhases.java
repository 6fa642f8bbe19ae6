package org.alongside.programs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says which phases the families of a program go through, in which order. Managers and administrators do. */
@Component
public class KeepPhases {
    private final Db db;
    private final Ids ids;
    private final ProgramStore programs;
    private final PhaseStore phases;

    public KeepPhases(Db db, Ids ids, ProgramStore programs, PhaseStore phases) {
        this.db = db;
        this.ids = ids;
        this.programs = programs;
        this.phases = phases;
    }

    /**
     * One line of the form, in the order of the form.
     *
     * @param id null for a new one
     * @param name as typed; "" takes the phase away
     * @param days as typed; "" says nothing of how long
     */
    public record Line(@Nullable UUID id, String name, String days) {
        boolean isEmpty() {
            return name.isEmpty() && days.isEmpty();
        }
    }

    /**
     * @param version of the program, so that two people do not order its phases at once
     * @throws NotFound if there is no such program, or the actor keeps none
     */
    public Change<Program> keep(Actor actor, UUID id, int version, List<Line> lines) {
        if (!KeepProgram.mayKeep(actor)) throw new NotFound();
        return db.as(actor, () -> {
            var program = programs.find(id).orElseThrow(NotFound::new);
            var wrongs = wrongs(lines);
            if (!wrongs.none()) return Change.refused(wrongs);
            var kept = programs.change(program.at(version));
            var now = programs.find(id).orElseThrow(NotFound::new);
            if (!kept) return Change.overtaken(now);
            write(id, lines);
            return Change.done(now);
        });
    }

    private static Wrongs wrongs(List<Line> lines) {
        var wrongs = new Wrongs();
        var names = new HashSet<String>();
        for (int n = 0; n < lines.size(); n++) {
            var line = lines.get(n);
            if (line.isEmpty()) continue;
            wrongs.needed("name-" + n, line.name(), Phase.NAME_CHARACTERS, "programs.wrong.phase-name");
            if (!line.name().isEmpty() && !names.add(line.name().toLowerCase(Locale.ROOT)))
                wrongs.add("name-" + n, "programs.wrong.phase-twice", line.name());
            if (!line.days().isEmpty() && days(line.days()) == null)
                wrongs.add("days-" + n, "programs.wrong.phase-days", Phase.DAYS_AT_MOST);
        }
        return wrongs;
    }

    private void write(UUID program, List<Line> lines) {
        var known = phases.ofProgram(program).stream().map(Phase::id).toList();
        var kept = new ArrayList<UUID>();
        for (var line : lines) {
            if (line.isEmpty()) continue;
            var id = line.id() != null && known.contains(line.id()) ? line.id() : ids.next();
            kept.add(id);
            phases.keep(new Phase(id, program, kept.size(), line.name(), days(line.days())));
        }
        phases.retireAllBut(program, kept);
    }

    private static @Nullable Integer days(String typed) {
        try {
            int days = Integer.parseInt(typed);
            return days >= 1 && days <= Phase.DAYS_AT_MOST ? days : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}

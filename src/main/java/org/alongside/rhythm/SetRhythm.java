package org.alongside.rhythm;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.cadence.CadencePolicies;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.programs.KeepProgram;
import org.alongside.programs.Phase;
import org.alongside.programs.PhaseStore;
import org.alongside.programs.ProgramRhythmStore;
import org.alongside.programs.ProgramStore;
import org.alongside.programs.RhythmRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says how often a program expects its families to be met, in all and in each of its phases, and from which day on. What was
 * expected on days before stays as it was. Managers and administrators do.
 */
@Component
public class SetRhythm {
    /** As far ahead as a change can be planned, in days. */
    static final int DAYS_AHEAD = 366;

    private final Db db;
    private final ProgramStore programs;
    private final PhaseStore phases;
    private final ProgramRhythmStore rhythms;
    private final Definitions definitions;
    private final Clock clock;

    SetRhythm(
            Db db,
            ProgramStore programs,
            PhaseStore phases,
            ProgramRhythmStore rhythms,
            Definitions definitions,
            Clock clock) {
        this.db = db;
        this.programs = programs;
        this.phases = phases;
        this.rhythms = rhythms;
        this.definitions = definitions;
        this.clock = clock;
    }

    /**
     * What is to be expected.
     *
     * @param cadence id of a policy that is in force today, or {@link RhythmRow#NOTHING}
     * @param phases likewise by phase, {@link RhythmRow#AS_THE_PROGRAM} where it says nothing of its own; those left out say nothing
     * @param from null for today
     */
    public record Wanted(
            String cadence,
            Map<UUID, String> phases,
            @Nullable LocalDate from) {
        public static Wanted always(String cadence) {
            return new Wanted(cadence, Map.of(), null);
        }
    }

    /** All that was said so far, in the order of time, what is planned too. */
    public List<RhythmRow> of(Actor actor, UUID program) {
        return db.read(actor, () -> rhythms.ofProgram(program));
    }

    /**
     * The first that is ever said of a program holds for its past too; there is nothing else that could.
     *
     * @throws NotFound if the actor keeps no programs, or sees no such program
     */
    public Change<List<RhythmRow>> set(Actor actor, UUID id, int version, Wanted wanted) {
        if (!KeepProgram.mayKeep(actor)) throw new NotFound();
        var today = actor.today(clock);
        var from = wanted.from() == null ? today : wanted.from();
        return db.as(actor, () -> {
            var program = programs.find(id).orElseThrow(NotFound::new);
            var known = phases.ofProgram(id);
            var wrongs = wrongs(actor, wanted, from, today, known);
            if (!wrongs.none()) return Change.refused(wrongs);
            if (!programs.change(program.at(version))) return Change.overtaken(rhythms.ofProgram(id));
            write(id, wanted, from, known);
            return Change.done(rhythms.ofProgram(id));
        });
    }

    private Wrongs wrongs(Actor actor, Wanted wanted, LocalDate from, LocalDate today, List<Phase> known) {
        var wrongs = new Wrongs();
        var there = new HashSet<String>();
        there.add(RhythmRow.NOTHING);
        definitions.all(CadencePolicies.KIND, actor.agency(), today).forEach(policy -> there.add(policy.id()));
        if (!there.contains(wanted.cadence())) wrongs.add("cadence", "rhythm.wrong.unknown");
        there.add(RhythmRow.AS_THE_PROGRAM);
        for (var phase : known) {
            var own = wanted.phases().getOrDefault(phase.id(), RhythmRow.AS_THE_PROGRAM);
            if (!there.contains(own)) wrongs.add("phase-" + phase.id(), "rhythm.wrong.unknown");
        }
        if (from.isBefore(today) || from.isAfter(today.plusDays(DAYS_AHEAD))) wrongs.add("from", "rhythm.wrong.from");
        return wrongs;
    }

    /** Only what differs from what holds anyway on that day. */
    private void write(UUID program, Wanted wanted, LocalDate from, List<Phase> known) {
        rhythms.voidFrom(program, from);
        var said = rhythms.ofProgram(program);
        var first = said.isEmpty() ? RhythmRow.ALWAYS : from;
        var holds = new HashMap<@Nullable UUID, String>();
        said.forEach(row -> holds.put(row.phase(), row.cadence()));
        if (!wanted.cadence().equals(holds.getOrDefault(null, RhythmRow.NOTHING)))
            rhythms.add(program, null, wanted.cadence(), first);
        for (var phase : known) {
            var own = wanted.phases().getOrDefault(phase.id(), RhythmRow.AS_THE_PROGRAM);
            if (!own.equals(holds.getOrDefault(phase.id(), RhythmRow.AS_THE_PROGRAM)))
                rhythms.add(program, phase.id(), own, first);
        }
    }
}

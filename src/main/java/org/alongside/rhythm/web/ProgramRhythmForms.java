package org.alongside.rhythm.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.cadence.CadencePolicies;
import org.alongside.cadence.CadencePolicy;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.programs.Phase;
import org.alongside.programs.PhaseStore;
import org.alongside.programs.Program;
import org.alongside.programs.RhythmRow;
import org.alongside.rhythm.RhythmWords;
import org.alongside.rhythm.SetRhythm;
import org.alongside.rhythm.SetRhythm.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the form of what a program expects, and reads what was sent with it. */
@Component
class ProgramRhythmForms {
    private static final String CADENCE = "cadence";
    private static final String PHASE = "phase-";
    private static final String FROM = "from";

    private final Db db;
    private final SetRhythm setRhythm;
    private final PhaseStore phases;
    private final Definitions definitions;
    private final Clock clock;

    ProgramRhythmForms(Db db, SetRhythm setRhythm, PhaseStore phases, Definitions definitions, Clock clock) {
        this.db = db;
        this.setRhythm = setRhythm;
        this.phases = phases;
        this.definitions = definitions;
        this.clock = clock;
    }

    /** A day that cannot be read is one that is refused. */
    Wanted wanted(Actor actor, UUID program, Sent sent) {
        var own = new HashMap<UUID, String>();
        for (var phase : phases(actor, program)) {
            if (sent.has(PHASE + phase.id())) own.put(phase.id(), sent.line(PHASE + phase.id()));
        }
        return new Wanted(sent.line(CADENCE), own, day(sent.line(FROM)));
    }

    private static @Nullable LocalDate day(String typed) {
        if (typed.isEmpty()) return null;
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return LocalDate.EPOCH;
        }
    }

    /** As it holds, what is planned included. */
    ProgramRhythmForm now(Actor actor, Program program, Shell shell) {
        var said = setRhythm.of(actor, program.id());
        var holds = new HashMap<@Nullable UUID, String>();
        said.forEach(row -> holds.put(row.phase(), row.cadence()));
        return form(
                actor,
                program,
                said,
                holds.getOrDefault(null, RhythmRow.NOTHING),
                phase -> holds.getOrDefault(phase.id(), RhythmRow.AS_THE_PROGRAM),
                said.stream()
                        .map(RhythmRow::from)
                        .filter(from -> from.isAfter(actor.today(clock)))
                        .findFirst()
                        .orElse(actor.today(clock))
                        .toString(),
                Problems.none(),
                false,
                shell);
    }

    /** With what was chosen still in it. */
    ProgramRhythmForm again(
            Actor actor, Program program, Sent sent, Problems problems, boolean overtaken, Shell shell) {
        return form(
                actor,
                program,
                setRhythm.of(actor, program.id()),
                sent.line(CADENCE),
                phase -> sent.line(PHASE + phase.id()),
                sent.line(FROM),
                problems,
                overtaken,
                shell);
    }

    private ProgramRhythmForm form(
            Actor actor,
            Program program,
            List<RhythmRow> said,
            String chosen,
            Function<Phase, String> ofPhase,
            String from,
            Problems problems,
            boolean overtaken,
            Shell shell) {
        var say = new RhythmWords(shell.words(), definitions, actor.agency(), actor.today(clock));
        var policies = definitions.all(CadencePolicies.KIND, actor.agency(), actor.today(clock)).stream()
                .map(CadencePolicies::of)
                .toList();
        var there = phases(actor, program.id());
        return new ProgramRhythmForm(
                program.id(),
                program.name(),
                program.version(),
                choices(List.of(RhythmRow.NOTHING), policies, chosen, shell),
                there.stream()
                        .map(phase -> new ProgramRhythmForm.OfPhase(
                                PHASE + phase.id(),
                                phase.name(),
                                choices(
                                        List.of(RhythmRow.AS_THE_PROGRAM, RhythmRow.NOTHING),
                                        policies,
                                        ofPhase.apply(phase),
                                        shell)))
                        .toList(),
                from,
                said.isEmpty(),
                told(said, there, policies, shell),
                policies.stream().map(policy -> explained(policy, say)).toList(),
                problems,
                overtaken);
    }

    private static List<Choice> choices(List<String> first, List<CadencePolicy> policies, String chosen, Shell shell) {
        return Stream.concat(
                        first.stream().map(code -> Choice.of(code, shell.say("rhythm." + code), code.equals(chosen))),
                        policies.stream()
                                .map(policy -> Choice.of(
                                        policy.id(), policy.title(), policy.id().equals(chosen))))
                .toList();
    }

    /** The latest first. A phase that is gone is not told any more. */
    private List<ProgramRhythmForm.Told> told(
            List<RhythmRow> said, List<Phase> there, List<CadencePolicy> policies, Shell shell) {
        var names = there.stream().collect(Collectors.toMap(Phase::id, Phase::name));
        var titles = policies.stream().collect(Collectors.toMap(CadencePolicy::id, CadencePolicy::title));
        var told = new ArrayList<ProgramRhythmForm.Told>();
        for (var row : said.reversed()) {
            if (row.phase() != null && !names.containsKey(row.phase())) continue;
            var from = row.from().equals(RhythmRow.ALWAYS)
                    ? shell.say("rhythm.always")
                    : shell.say("rhythm.from", shell.words().spoken().date(row.from()));
            told.add(new ProgramRhythmForm.Told(from, what(row, names, titles, shell)));
        }
        return told;
    }

    private static String what(RhythmRow row, Map<UUID, String> names, Map<String, String> titles, Shell shell) {
        var code = row.cadence();
        boolean isWord = code.equals(RhythmRow.NOTHING) || code.equals(RhythmRow.AS_THE_PROGRAM);
        var what = isWord ? shell.say("rhythm." + code) : titles.getOrDefault(code, code);
        return row.phase() == null ? what : shell.say("rhythm.in-phase", names.get(row.phase()), what);
    }

    private static ProgramRhythmForm.Explained explained(CadencePolicy policy, RhythmWords say) {
        List<String> expectations = policy.phases().stream()
                .flatMap(phase -> phase.expects().stream())
                .map(say::expectation)
                .toList();
        return new ProgramRhythmForm.Explained(policy.title(), expectations);
    }

    private List<Phase> phases(Actor actor, UUID program) {
        return db.read(actor, () -> phases.ofProgram(program));
    }
}

package org.alongside.results;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.programs.PeerKind;
import org.alongside.programs.Program;
import org.alongside.programs.ProgramStore;
import org.springframework.stereotype.Component;

/**
 * What a recovery program agrees on about drug tests: whether supporters collect samples, who receives results, who talks with the
 * parent first. Managers and administrators say so from a day on; what held before stays.
 */
@Component
public class TestPolicies {
    /** Who talks with the parent first. */
    public static final String TELLERS = "test-result-tellers";

    private static final int WORDS_CHARACTERS = 2000;

    private final Db db;
    private final Clock clock;
    private final ProgramStore programs;
    private final TestPolicyStore policies;
    private final Definitions definitions;

    TestPolicies(Db db, Clock clock, ProgramStore programs, TestPolicyStore policies, Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.programs = programs;
        this.policies = policies;
        this.definitions = definitions;
    }

    /** @param all what the program said itself, the latest first; {@code now} what holds today */
    public record OfProgram(Program program, TestPolicy now, List<TestPolicy> all, TestGuidance guidance) {}

    /** @throws NotFound if there is no such recovery program, or the actor agrees on nothing */
    public OfProgram of(Actor actor, UUID program) {
        if (!mayAgree(actor)) throw new NotFound();
        return db.read(actor, () -> {
            var found = programs.find(program)
                    .filter(one -> one.peerKind() == PeerKind.RECOVERY)
                    .orElseThrow(NotFound::new);
            var all = policies.ofProgram(program);
            var guidance = guidance(actor);
            return new OfProgram(found, holding(all, actor.today(clock), guidance), all, guidance);
        });
    }

    /** What holds in a program on a day, for whoever works in the agency. */
    TestPolicy holding(Actor actor, UUID program, LocalDate on) {
        return holding(policies.ofProgram(program), on, guidance(actor));
    }

    private static TestPolicy holding(List<TestPolicy> all, LocalDate on, TestGuidance guidance) {
        return all.stream()
                .filter(policy -> {
                    var from = policy.from();
                    return from != null && !from.isAfter(on);
                })
                .findFirst()
                .orElse(guidance.policy());
    }

    TestGuidance guidance(Actor actor) {
        return TestGuidance.of(definitions, actor.agency(), actor.today(clock));
    }

    /**
     * As typed.
     *
     * @param id made with the form, so that sending it twice agrees once
     * @param collects {@code yes} or {@code no}
     */
    public record Draft(UUID id, String from, String collects, List<String> receives, String tells, String words) {}

    /** @throws NotFound if there is no such recovery program, or the actor agrees on nothing */
    public Change<TestPolicy> agree(Actor actor, UUID program, Draft draft) {
        of(actor, program);
        var today = actor.today(clock);
        var wrongs = new Wrongs();
        var from = Typed.day(draft.from());
        if (from.isEmpty()) wrongs.add("from", "results.wrong.day");
        else if (from.get().isBefore(today)) wrongs.add("from", "results.wrong.policy-past");
        if (!Set.of("yes", "no").contains(draft.collects())) wrongs.add("collects", "results.wrong.collects");
        var receivers = TestPolicy.RECEIVERS.stream().map(Role::code).collect(Collectors.toSet());
        if (draft.receives().isEmpty() || !receivers.containsAll(draft.receives()))
            wrongs.add("receives", "results.wrong.receives");
        if (!definitions.codes(TELLERS, actor.agency(), today).has(draft.tells()))
            wrongs.add("tells", "results.wrong.tells");
        wrongs.atMost("words", draft.words(), WORDS_CHARACTERS);
        if (!wrongs.none()) return Change.refused(wrongs);
        var policy = new TestPolicy(
                from.orElseThrow(),
                draft.collects().equals("yes"),
                draft.receives(),
                draft.tells(),
                draft.words(),
                actor.name());
        db.as(actor, () -> policies.add(draft.id(), program, policy));
        return Change.done(policy);
    }

    private static boolean mayAgree(Actor actor) {
        return actor.is(Role.MANAGER) || actor.is(Role.ADMINISTRATOR) || actor.is(Role.SYSTEM);
    }
}

package org.alongside.credentials;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.alongside.standards.Standard;
import org.alongside.standards.Standard.Requirement;
import org.alongside.standards.Standard.Stage;
import org.springframework.stereotype.Component;

/** Everybody's readiness as it is kept, for whoever supervises or manages them: in pages, those first who need a look. */
@Component
public class TeamStandings {
    private static final int AT_ONCE = 500;

    private final Db db;
    private final KeepRecords keep;
    private final KeptStandingStore standings;
    private final SeeProgress progress;

    TeamStandings(Db db, KeepRecords keep, KeptStandingStore standings, SeeProgress progress) {
        this.db = db;
        this.keep = keep;
        this.standings = standings;
        this.progress = progress;
    }

    /** One person. @param at empty while no standard is known for them */
    public record Member(KeptStandingStore.Line line, Optional<At> at) {}

    /** @param missing in the order of the definition */
    public record At(Stage stage, Standing standing, List<Requirement> missing) {}

    /**
     * Some of a team.
     *
     * @param people how many there are in all
     * @param due of how many what is said is of an earlier day, or no longer right
     */
    public record Some(List<Member> members, int people, int due, boolean isFirst, boolean isLast, LocalDate today) {}

    /**
     * @param after the last one seen, {@code before} the first; one of them at most
     * @throws NotFound for anybody but supervisors and managers
     */
    public Some some(Actor actor, Only only, Optional<UUID> after, Optional<UUID> before, int most) {
        mustLookAfter(actor);
        var today = progress.today(actor);
        int due = keep.freshen(actor);
        return db.read(actor, () -> {
            var standards = standards(actor, today);
            int people = standings.count(only, today);
            var lines = before.map(one -> standings.before(only, today, one, most + 1))
                    .orElseGet(() -> standings.page(only, today, after, most + 1));
            boolean more = lines.size() > most;
            var shown = more ? lines.subList(0, most) : lines;
            if (before.isPresent()) shown = shown.reversed();
            return new Some(
                    shown.stream().map(line -> member(line, standards)).toList(),
                    people,
                    due,
                    before.isPresent() ? !more : after.isEmpty(),
                    before.isEmpty() && !more,
                    today);
        });
    }

    /** All of them one after another. @throws NotFound for anybody but supervisors and managers */
    public void each(Actor actor, Only only, Consumer<Member> row) {
        Optional<UUID> after = Optional.empty();
        while (true) {
            var some = some(actor, only, after, Optional.empty(), AT_ONCE);
            some.members().forEach(row);
            if (some.isLast() || some.members().isEmpty()) return;
            after = Optional.of(some.members().getLast().line().id());
        }
    }

    private static void mustLookAfter(Actor actor) {
        if (!actor.is(Role.SUPERVISOR) && !actor.is(Role.MANAGER)) throw new NotFound();
    }

    private Map<String, Standard> standards(Actor actor, LocalDate today) {
        return progress.standards(actor, today).stream().collect(Collectors.toMap(Standard::id, standard -> standard));
    }

    private static Member member(KeptStandingStore.Line line, Map<String, Standard> standards) {
        var at = Optional.ofNullable(standards.get(line.standard()))
                .flatMap(standard -> standard.stage(line.stage()).map(stage -> at(line, standard, stage)));
        return new Member(line, at);
    }

    private static At at(KeptStandingStore.Line line, Standard standard, Stage stage) {
        return new At(
                stage,
                Standing.of(line.standing()),
                standard.requirements(stage).stream()
                        .filter(requirement -> line.missing().contains(requirement.id()))
                        .toList());
    }
}

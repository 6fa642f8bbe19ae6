package org.alongside.keeping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Shows a privacy officer which looks into records are not usual, keeps what they found, and which permissions end soon. */
@Component
public class WatchRecords {
    private static final int CHARACTERS = 500;
    private static final int ENDING_WITHIN_DAYS = 30;
    private static final int MOST_ENDING = 200;

    private final Db db;
    private final Clock clock;
    private final LookStore looks;
    private final Definitions definitions;

    WatchRecords(Db db, Clock clock, LookStore looks, Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.looks = looks;
        this.definitions = definitions;
    }

    /** @param answer what was found; empty until somebody asked */
    public record Look(UnusualLooks.Found found, String answer, String by) {}

    public record Ending(UUID family, String name, LocalDate endsOn) {}

    /** @param looks those nobody asked about first */
    public record Seen(List<Look> looks, List<Ending> ending, int windowDays, int endingWithinDays) {}

    /** @throws NotFound for anybody but the privacy officer */
    public Seen of(Actor actor) {
        if (!actor.is(Role.PRIVACY_OFFICER)) throw new NotFound();
        var today = today(actor);
        var rules = UnusualLooks.of(definitions, actor.agency(), today);
        return db.read(actor, () -> {
            var answers = looks.answers(rules.since(today));
            var open = new ArrayList<Look>();
            var closed = new ArrayList<Look>();
            for (var found : found(actor, rules, today)) {
                answers.stream()
                        .filter(answer -> isAbout(answer, found))
                        .findFirst()
                        .ifPresentOrElse(
                                answer -> closed.add(new Look(found, answer.words(), answer.by())),
                                () -> open.add(new Look(found, "", "")));
            }
            open.addAll(closed);
            var ending = looks.ending(today, today.plusDays(ENDING_WITHIN_DAYS), MOST_ENDING).stream()
                    .map(one -> new Ending(one.family(), one.name(), one.endsOn()))
                    .toList();
            return new Seen(List.copyOf(open), ending, rules.windowDays(), ENDING_WITHIN_DAYS);
        });
    }

    /**
     * Keeps what somebody found who asked. Sending it again changes nothing.
     *
     * @param id made once for this answer
     * @param key {@link #key} of the look
     * @throws NotFound for anybody but the privacy officer, or if there is no such look
     */
    public Change<UUID> answer(Actor actor, UUID id, String key, String words) {
        if (!actor.is(Role.PRIVACY_OFFICER)) throw new NotFound();
        var today = today(actor);
        var rules = UnusualLooks.of(definitions, actor.agency(), today);
        return db.as(actor, () -> {
            var found = found(actor, rules, today).stream()
                    .filter(one -> key(one).equals(key))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            var wrongs = new Wrongs().needed("words-" + key, words, CHARACTERS, "keeping.wrong.look");
            if (!wrongs.none()) return Change.refused(wrongs);
            looks.answer(id, found, words);
            return Change.done(found.who());
        });
    }

    /** Tells one look from all others: kind, day, person and family. */
    public static String key(UnusualLooks.Found found) {
        return found.kind().code() + "." + found.day() + "." + found.who()
                + (found.family() == null ? "" : "." + found.family());
    }

    private List<UnusualLooks.Found> found(Actor actor, UnusualLooks rules, LocalDate today) {
        var since = rules.since(today);
        var days = looks.days(since.minusDays(rules.usualDays()), rules.nightFrom(), rules.nightUntil(), actor.zone());
        return rules.in(days, looks.opened(since, actor.zone()), actor.person(), today);
    }

    private static boolean isAbout(LookStore.Answer answer, UnusualLooks.Found found) {
        return answer.who().equals(found.who())
                && answer.kind().equals(found.kind().code())
                && answer.day().equals(found.day())
                && Objects.equals(answer.family(), found.family());
    }

    public LocalDate today(Actor actor) {
        return actor.today(clock);
    }
}

package org.alongside.onboarding;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.access.Colleague;
import org.alongside.access.ColleagueStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.Violated;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * A supervisor or manager says where a supporter begins; the supporter and they tick what is known of the place. What was
 * ticked wrongly is taken back and may be ticked again.
 */
@Component
public class Onboard {
    private static final int MOST = 200;
    private static final int WORDS = 300;
    private static final String TAKEN_BACK = "Taken back: not known yet.";

    private final Db db;
    private final Clock clock;
    private final OnboardingStore store;
    private final ColleagueStore colleagues;
    private final Definitions definitions;

    public Onboard(Db db, Clock clock, OnboardingStore store, ColleagueStore colleagues, Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.store = store;
        this.colleagues = colleagues;
        this.definitions = definitions;
    }

    /**
     * One supporter's places.
     *
     * @param programs to begin in and {@code sites} to begin at; none where the reader does not say so
     */
    public record One(
            Colleague newcomer,
            List<Onboarding> places,
            List<OnboardingStore.Named> programs,
            List<OnboardingStore.Named> sites) {}

    /** @throws NotFound if there is no such supporter, or their onboarding is not the actor's to see */
    public One of(Actor actor, UUID supporter) {
        return db.read(actor, () -> {
            var newcomer = colleagues.someone(supporter).orElseThrow(NotFound::new);
            return new One(
                    newcomer,
                    store.of(List.of(supporter)),
                    newcomer.answers() ? store.programs() : List.of(),
                    newcomer.answers() ? store.sites() : List.of());
        });
    }

    public record Member(Colleague newcomer, List<Onboarding> places) {}

    /** @throws NotFound for anybody but supervisors and managers */
    public List<Member> team(Actor actor) {
        if (!actor.is(Role.SUPERVISOR) && !actor.is(Role.MANAGER)) throw new NotFound();
        return db.read(actor, () -> {
            var people = colleagues.everyone(MOST);
            var places = store.of(people.stream().map(Colleague::id).toList()).stream()
                    .collect(groupingBy(Onboarding::supporter));
            return people.stream()
                    .map(one -> new Member(one, places.getOrDefault(one.id(), List.of())))
                    .toList();
        });
    }

    /** @param site "" for a place that is none of the agency's sites */
    public record Draft(UUID id, String program, String site, String setting, String day) {}

    /** @throws NotFound if the actor neither supervises the supporter today nor manages */
    public Change<UUID> begin(Actor actor, UUID supporter, Draft draft) {
        return Violated.refusing(
                "begins_once_at_a_place",
                Change.refused("site", "onboarding.wrong.begun-already"),
                () -> db.as(actor, () -> {
                    var one = of(actor, supporter);
                    if (!one.newcomer().answers()) throw new NotFound();
                    var wrongs = new Wrongs();
                    if (!has(one.programs(), draft.program())) wrongs.add("program", "onboarding.wrong.program");
                    if (!draft.site().isEmpty() && !has(one.sites(), draft.site()))
                        wrongs.add("site", "onboarding.wrong.choose");
                    if (!settings(actor).has(draft.setting())) wrongs.add("setting", "onboarding.wrong.setting");
                    if (Typed.day(draft.day()).isEmpty()) wrongs.add("day", "onboarding.wrong.day");
                    if (!wrongs.none()) return Change.refused(wrongs);
                    store.begin(
                            draft.id(),
                            supporter,
                            Typed.id(draft.program()).orElseThrow(),
                            Typed.id(draft.site()).orElse(null),
                            draft.setting(),
                            Typed.day(draft.day()).orElseThrow());
                    return Change.done(draft.id());
                }));
    }

    private static boolean has(List<OnboardingStore.Named> named, String id) {
        return named.stream().anyMatch(one -> one.id().toString().equals(id));
    }

    /**
     * @return the supporter whose place it is
     * @throws NotFound if there is no such place or item, or the actor is neither the supporter nor leads them
     */
    public Change<UUID> tick(Actor actor, UUID onboarding, String item, String words) {
        return db.as(actor, () -> {
            var supporter = ticked(actor, onboarding, item);
            var wrongs = new Wrongs().atMost("words", words, WORDS);
            if (!wrongs.none()) return Change.refused(wrongs);
            store.tick(onboarding, item, today(actor), words);
            return Change.done(supporter);
        });
    }

    /**
     * @return the supporter whose place it is
     * @throws NotFound if there is no such place or item, or the actor is neither the supporter nor leads them
     */
    public UUID untick(Actor actor, UUID onboarding, String item) {
        return db.as(actor, () -> {
            var supporter = ticked(actor, onboarding, item);
            store.untick(onboarding, item, TAKEN_BACK);
            return supporter;
        });
    }

    private UUID ticked(Actor actor, UUID onboarding, String item) {
        if (!items(actor).has(item)) throw new NotFound();
        var supporter = store.supporterOf(onboarding).orElseThrow(NotFound::new);
        return colleagues
                .someone(supporter)
                .filter(one -> one.own() || one.answers())
                .orElseThrow(NotFound::new)
                .id();
    }

    public CodeList items(Actor actor) {
        return definitions.codes("onboarding-items", actor.agency(), today(actor));
    }

    public CodeList settings(Actor actor) {
        return definitions.codes("peer-support-settings", actor.agency(), today(actor));
    }

    public LocalDate today(Actor actor) {
        return actor.today(clock);
    }
}

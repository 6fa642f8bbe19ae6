package org.alongside.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.contacts.KeptWording;
import org.alongside.contacts.SeeScopeNotes;
import org.alongside.hours.Entry;
import org.alongside.hours.WeekStore;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.rhythm.Rhythms;
import org.alongside.standards.Standard;
import org.alongside.standards.SupporterRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How supporters stand with their supervision, worked out each time it is asked for. Whoever holds
 * Montana's certificate is held against one hour for every 40 worked in the certification year; everybody else against one for
 * every 20, as candidates are.
 */
@Component
public class Standings {
    private static final String STANDARD = "mt-family-peer-support";
    private static final String STAGE = "candidate";
    private static final String CERTIFIED = "certified";
    private static final String KEEPING = "renewal";
    private static final int MOST = 200;
    private static final int SESSIONS = 100;
    private static final int LOOKED_BACK_DAYS = 60;
    private static final int SCOPE_NOTES = 100;

    private final Db db;
    private final Clock clock;
    private final StandingStore store;
    private final SupervisionStore sessions;
    private final WeekStore weeks;
    private final SeeScopeNotes scopeNotes;
    private final Rhythms rhythms;
    private final Definitions definitions;

    Standings(
            Db db,
            Clock clock,
            StandingStore store,
            SupervisionStore sessions,
            WeekStore weeks,
            SeeScopeNotes scopeNotes,
            Rhythms rhythms,
            Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.store = store;
        this.sessions = sessions;
        this.weeks = weeks;
        this.scopeNotes = scopeNotes;
        this.rhythms = rhythms;
        this.definitions = definitions;
    }

    public record Row(UUID supporter, String name, Standing standing) {}

    /**
     * So many of a team, by name; among them whoever is owed most comes first.
     *
     * @param next from whom on there are more; empty where these are the last
     */
    public record Board(List<Row> rows, Optional<UUID> next) {}

    /** @throws NotFound for anybody but supervisors and managers */
    public Board board(Actor actor, Optional<UUID> after) {
        if (!actor.is(Role.SUPERVISOR) && !actor.is(Role.MANAGER)) throw new NotFound();
        var today = today(actor);
        return db.read(actor, () -> {
            var everyone = store.everyone(after, MOST + 1);
            var some = everyone.subList(0, Math.min(MOST, everyone.size()));
            var rows = standings(actor, some, today).stream()
                    .sorted(Comparator.comparing((Row row) -> -row.standing().owed())
                            .thenComparing(row -> -row.standing().owedNextWeek())
                            .thenComparing(Row::name, String.CASE_INSENSITIVE_ORDER))
                    .toList();
            var last = everyone.size() > MOST ? Optional.of(some.getLast().id()) : Optional.<UUID>empty();
            return new Board(rows, last);
        });
    }

    /**
     * One supporter's supervision.
     *
     * @param own whether it is the reader's own
     * @param records whether the reader may record a session with them today
     */
    public record One(
            UUID supporter, String name, boolean own, boolean records, Standing standing, List<Session> sessions) {}

    /** @throws NotFound if there is no such supporter, or their supervision is not the actor's to see */
    public One of(Actor actor, UUID supporter) {
        var today = today(actor);
        return db.read(actor, () -> {
            var someone = store.someone(supporter).orElseThrow(NotFound::new);
            var standing = standings(actor, List.of(someone), today).getFirst().standing();
            return new One(
                    supporter,
                    someone.name(),
                    supporter.equals(actor.account()),
                    someone.supervised() && actor.is(Role.SUPERVISOR),
                    standing,
                    sessions.of(supporter, SESSIONS));
        });
    }

    /**
     * What a supervisor may want to talk about, suggested from what is there.
     *
     * @param wording contacts with wording that was kept and nobody has looked at
     * @param unsigned contacts of the last 60 days that are not signed
     * @param behind families who were expected to be met and were not
     */
    public record Agenda(List<KeptWording> wording, List<Entry.Met> unsigned, List<Behind> behind) {
        public boolean isEmpty() {
            return wording.isEmpty() && unsigned.isEmpty() && behind.isEmpty();
        }
    }

    public record Behind(UUID family, String name, LocalDate since) {}

    /**
     * What a supervisor has at hand to prepare and record a session.
     *
     * @param supervised everybody whom they supervise today
     */
    public record Preparation(UUID supporter, String name, List<Someone> supervised, Agenda agenda) {}

    public record Someone(UUID id, String name) {}

    /** @throws NotFound if the actor supervises no such supporter today */
    public Preparation prepare(Actor actor, UUID supporter) {
        if (!actor.is(Role.SUPERVISOR)) throw new NotFound();
        var today = today(actor);
        return db.read(actor, () -> {
            var supervised = store.supervised().stream()
                    .map(one -> new Someone(one.id(), one.name()))
                    .toList();
            var name = supervised.stream()
                    .filter(one -> one.id().equals(supporter))
                    .findFirst()
                    .orElseThrow(NotFound::new)
                    .name();
            return new Preparation(supporter, name, supervised, agenda(actor, supporter, today));
        });
    }

    private Agenda agenda(Actor actor, UUID supporter, LocalDate today) {
        var met = weeks.entries(supporter, today.minusDays(LOOKED_BACK_DAYS), today.plusDays(1)).stream()
                .filter(Entry.Met.class::isInstance)
                .map(Entry.Met.class::cast)
                .filter(Entry.Met::inReach)
                .toList();
        var ids = met.stream().map(Entry.Met::id).collect(Collectors.toSet());
        var wording = scopeNotes.unseen(actor, SCOPE_NOTES).stream()
                .filter(kept -> ids.contains(kept.contact()))
                .toList();
        var unsigned = met.stream().filter(one -> !one.signed()).toList();
        return new Agenda(wording, unsigned, behind(actor, supporter, today));
    }

    private List<Behind> behind(Actor actor, UUID supporter, LocalDate today) {
        var late = rhythms.of(actor, supporter, today).stream()
                .filter(rhythm -> rhythm.behindSince().isPresent())
                .toList();
        if (late.isEmpty()) return List.of();
        var names = store.families(late.stream().map(rhythm -> rhythm.family()).toList());
        var behind = new ArrayList<Behind>();
        for (var rhythm : late)
            if (names.containsKey(rhythm.family()))
                behind.add(new Behind(
                        rhythm.family(),
                        String.valueOf(names.get(rhythm.family())),
                        rhythm.behindSince().orElseThrow()));
        return List.copyOf(behind);
    }

    private List<Row> standings(Actor actor, List<StandingStore.Someone> people, LocalDate today) {
        if (people.isEmpty()) return List.of();
        var standard = Standard.of(definitions.of(Standard.KIND, STANDARD, actor.agency(), today));
        var ids = people.stream().map(StandingStore.Someone::id).toList();
        var days = store.days(ids, today);
        var held = store.held(ids);
        var certified = store.certifiedSince(ids, standard.id(), CERTIFIED, today);
        return people.stream()
                .map(one -> new Row(
                        one.id(),
                        one.name(),
                        standing(
                                standard,
                                days.getOrDefault(one.id(), new TreeMap<>()),
                                held.getOrDefault(one.id(), List.of()),
                                certified.get(one.id()),
                                today)))
                .toList();
    }

    /** Certified people are held against what keeping it asks, everybody else against what candidates are. */
    private static Standing standing(
            Standard standard,
            SortedMap<LocalDate, Integer> days,
            List<Standing.Held> held,
            @Nullable LocalDate certified,
            LocalDate today) {
        if (certified == null)
            return Standing.of(standard, standard.stage(STAGE).orElseThrow(), days, held, today);
        return Standing.of(
                standard,
                standard.stage(KEEPING).orElseThrow(),
                days,
                held,
                List.of(new SupporterRecord.Certification(standard.id(), CERTIFIED, certified)),
                today);
    }

    public LocalDate today(Actor actor) {
        return actor.today(clock);
    }
}

package org.alongside.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.contacts.NoteParts;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.jspecify.annotations.Nullable;

/** One agency's part of the story while it is told: its people and places by name, its families, and its steps, each at its moment. */
final class Telling {
    /** Days after which a family is one that has been here for long. */
    static final int KNOWN_LONG_DAYS = 130;

    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final int CONTACTS_TO_A_SLIP = 197;
    private static final int CONTACTS_TO_A_SHARED_PART = 17;
    private static final int CONTACTS_TO_ONE_FOR_THE_SUPERVISOR = 29;
    private static final int REVIEWS_TO_A_MESSAGE = 7;
    private static final long ASIDE = 20_261_122;

    /** A step, and when it is taken. */
    record Moment(Instant at, Runnable step) {}

    private final Cast.Agency agency;
    private final Notes notes;
    private final Chance chance;
    private final Chance aside = new Chance(ASIDE);
    private final NowAndThen slips;
    private final NowAndThen shared;
    private final NowAndThen forSupervisor;
    private final NowAndThen messages;
    private final LocalDateTime now;
    private final List<Home> homes;
    private final List<Moment> moments = new ArrayList<>();
    private final Map<String, Actor> people = new HashMap<>();
    private final Map<String, UUID> programs = new HashMap<>();
    private final Map<String, UUID> sites = new HashMap<>();
    private final Map<UUID, UUID> caregivers = new HashMap<>();
    private final Map<UUID, UUID> enrollments = new HashMap<>();

    Telling(Cast cast, Cast.Agency agency, Chance chance, Notes notes, Instant now) {
        this.agency = agency;
        this.notes = notes;
        this.chance = chance;
        this.slips = new NowAndThen(notes.slips(), CONTACTS_TO_A_SLIP);
        this.shared = new NowAndThen(notes.shared(), CONTACTS_TO_A_SHARED_PART);
        this.forSupervisor = new NowAndThen(notes.forSupervisor(), CONTACTS_TO_ONE_FOR_THE_SUPERVISOR);
        this.messages = new NowAndThen(notes.messages(), REVIEWS_TO_A_MESSAGE);
        this.now = LocalDateTime.ofInstant(now, agency.zone());
        this.homes = new Home.Maker(cast, chance, today()).of(agency);
    }

    Cast.Agency agency() {
        return agency;
    }

    ZoneId zone() {
        return agency.zone();
    }

    LocalDateTime now() {
        return now;
    }

    LocalDate today() {
        return now.toLocalDate();
    }

    Notes notes() {
        return notes;
    }

    /** What the families and their year are drawn from; another draw changes all that follows. */
    Chance chance() {
        return chance;
    }

    /** What the steps beside the year's contacts are drawn from. */
    Chance aside() {
        return aside;
    }

    /** Sentences that read as more than peer support, one turn a contact. */
    NowAndThen slips() {
        return slips;
    }

    /** Parts of a note for somebody else than who reads the record, one turn a contact. */
    NoteParts parts() {
        return new NoteParts(shared.next(), forSupervisor.next());
    }

    /** What supervisors write about contacts they looked at, one turn a look. */
    NowAndThen messages() {
        return messages;
    }

    List<Home> homes() {
        return homes;
    }

    /** Families that are here for long, with one supporter all the while. */
    List<Home> stayed() {
        var since = today().minusDays(KNOWN_LONG_DAYS);
        return homes.stream()
                .filter(home -> home.walks().size() == 1
                        && home.ended() == null
                        && home.started().isBefore(since))
                .toList();
    }

    /** Families a supporter walks with, and did before that day. */
    List<Home> with(String supporter, LocalDate day) {
        return homes.stream()
                .filter(home -> home.ended() == null
                        && !home.walks().isEmpty()
                        && home.walks().getLast().supporter().equals(supporter)
                        && home.walks().getLast().from().isBefore(day))
                .toList();
    }

    /** The agency's first supporter. */
    Optional<String> supporter() {
        return agency.people().stream()
                .filter(Cast.Worker::isSupporter)
                .map(Cast.Worker::name)
                .findFirst();
    }

    /** The name of a supporter's supervisor; "" for nobody. */
    String supervisorOf(String supporter) {
        return agency.people().stream()
                .filter(worker -> worker.name().equals(supporter))
                .findFirst()
                .map(worker -> Objects.toString(worker.supervisor(), ""))
                .orElse("");
    }

    void comes(String name, Actor actor) {
        people.put(name, actor);
    }

    void site(String name, UUID id) {
        sites.put(name, id);
    }

    void program(String name, UUID id) {
        programs.put(name, id);
    }

    void caregiver(Home home, UUID id) {
        caregivers.put(home.id(), id);
    }

    void enrollment(Home home, UUID id) {
        enrollments.put(home.id(), id);
    }

    @Nullable
    UUID site(@Nullable String name) {
        return name == null ? null : sites.get(name);
    }

    UUID program(@Nullable String name) {
        return Objects.requireNonNull(programs.get(Objects.requireNonNull(name)), name);
    }

    UUID caregiver(Home home) {
        return Objects.requireNonNull(caregivers.get(home.id()));
    }

    UUID enrollment(Home home) {
        return Objects.requireNonNull(enrollments.get(home.id()));
    }

    /** Everybody who came so far, by name. */
    Map<String, Actor> people() {
        return Map.copyOf(people);
    }

    Actor who(String name) {
        var actor = people.get(name);
        if (actor == null) throw new IllegalStateException("Nobody in the demo is called " + name + ".");
        return actor;
    }

    Actor manager() {
        return people.values().stream()
                .filter(person -> person.is(Role.MANAGER))
                .findFirst()
                .orElseThrow();
    }

    Actor officer() {
        return agency.people().stream()
                .filter(one -> one.roles().contains("privacy-officer"))
                .map(one -> who(one.name()))
                .findFirst()
                .orElseThrow();
    }

    Signer signer(Home home) {
        return new Signer(
                who(home.walks().getFirst().supporter()),
                home.id(),
                caregiver(home),
                home.caregiver().toUse() + " " + home.caregiver().family(),
                program(home.program().name()));
    }

    /** In the morning. */
    void on(LocalDate day, Runnable step) {
        at(day.atTime(MORNING), step);
    }

    /** Steps of one moment keep the order in which they were told; none is later than now. */
    void at(LocalDateTime moment, Runnable step) {
        var when = moment.isAfter(now) ? now : moment;
        moments.add(new Moment(when.atZone(zone()).toInstant().plusNanos(1_000L * moments.size()), step));
    }

    /** All steps told so far. */
    List<Moment> moments() {
        return List.copyOf(moments);
    }

    /** @throws IllegalStateException if a use case refused a step of the story */
    static <T> T done(Change<T> change) {
        if (change instanceof Change.Done<T>(var now)) return now;
        throw new IllegalStateException("A step of the demo was refused: " + change);
    }
}

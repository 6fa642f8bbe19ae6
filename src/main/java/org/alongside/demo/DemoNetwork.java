package org.alongside.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.alongside.access.DemoAccounts;
import org.alongside.contacts.AddAddendum;
import org.alongside.contacts.ApproveVisits;
import org.alongside.contacts.ContactDraft;
import org.alongside.contacts.FinishFollowUp;
import org.alongside.contacts.GatheringDraft;
import org.alongside.contacts.LogContact;
import org.alongside.contacts.LogGathering;
import org.alongside.contacts.ReviewContacts;
import org.alongside.contacts.SeeScopeNotes;
import org.alongside.contacts.SignContact;
import org.alongside.contacts.TogetherDraft;
import org.alongside.families.AddFamily;
import org.alongside.families.EndEnrollment;
import org.alongside.families.OpenEnrollment;
import org.alongside.families.PauseEnrollment;
import org.alongside.families.Person;
import org.alongside.families.PersonDraft;
import org.alongside.families.PersonStore;
import org.alongside.families.PhoneDraft;
import org.alongside.families.RecordAgreement;
import org.alongside.families.TakeReferral;
import org.alongside.network.KeepSite;
import org.alongside.onboarding.Onboard;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.words.Words;
import org.alongside.positions.KeepDescription;
import org.alongside.positions.PositionDraft;
import org.alongside.programs.KeepPhases;
import org.alongside.programs.KeepProgram;
import org.alongside.programs.PeerKind;
import org.alongside.programs.Program;
import org.alongside.rhythm.SetRhythm;
import org.alongside.workforce.AssignSupporter;
import org.alongside.workforce.Assignment;
import org.alongside.workforce.TransferFamily;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Tells the demo network's year: every step through the use case that people take, on the day and by the person it was. It
 * tells it once, into a database that holds nothing; told again, it does nothing.
 */
@Component
@Profile("demo")
class DemoNetwork {
    private static final Logger log = LoggerFactory.getLogger(DemoNetwork.class);
    private static final Duration CERTIFYING_BEGINS = Duration.ofMinutes(51);
    private static final Duration CERTIFYING = Duration.ofMinutes(50);
    /** Days ago, soon after the agency was founded. */
    private static final int TYPED_IN = 380;

    /** Days after which what was decided is done: as the definition record-keeping has it, and a night. */
    private static final int THINKING = 15;

    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final int CONTACTS_TO_A_SLIP = 197;
    private static final int DAYS_UNTIL_SEEN = 30;
    private static final int DAYS_UNTIL_REVIEWED = 6;
    private static final int REVIEWS_TO_A_MESSAGE = 7;
    private static final long REPORTED = 20_261_330;
    private static final long INVITED = 20_261_380;
    private static final long ASIDE = 20_261_122;
    private static final long AGAIN = 20_261_150;
    private static final long LEARNING = 20_261_210;
    private static final long CERTIFIED = 20_261_250;
    private static final long ALLOWED = 20_261_310;
    private static final long WELCOMED = 20_261_370;
    private static final int DOORS = 2;
    private static final String READER_OF_REPORTS = "First District Family Court";
    private static final int KNOWN_LONG_DAYS = 130;

    private final Steps steps;
    private final Depth depth;
    private final Begun begun;
    private final Ledger ledger;
    private final Supervised supervised;
    private final Learned learned;
    private final Certified certified;
    private final Allowed allowed;
    private final Careful careful;
    private final LongAgo longAgo;
    private final Outsiders outsiders;
    private final Lately lately;
    private final Welcomed welcomed;
    private final ReportsTold reportsTold;
    private final DemoAccounts accounts;
    private final StoryClock clock;
    private final Db db;

    DemoNetwork(
            Steps steps,
            Depth depth,
            Begun begun,
            Ledger ledger,
            Supervised supervised,
            Learned learned,
            Certified certified,
            Allowed allowed,
            Careful careful,
            LongAgo longAgo,
            Outsiders outsiders,
            Lately lately,
            Welcomed welcomed,
            ReportsTold reportsTold,
            DemoAccounts accounts,
            StoryClock clock,
            Db db) {
        this.db = db;
        this.steps = steps;
        this.depth = depth;
        this.begun = begun;
        this.ledger = ledger;
        this.supervised = supervised;
        this.learned = learned;
        this.certified = certified;
        this.allowed = allowed;
        this.careful = careful;
        this.longAgo = longAgo;
        this.outsiders = outsiders;
        this.lately = lately;
        this.welcomed = welcomed;
        this.reportsTold = reportsTold;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The use cases of the story. */
    @Component
    @Profile("demo")
    record Steps(
            KeepSite sites,
            KeepProgram programs,
            SetRhythm rhythms,
            AddFamily families,
            PersonStore people,
            OpenEnrollment enrollments,
            EndEnrollment endings,
            AssignSupporter assignments,
            LogContact contacts,
            LogGathering gatherings,
            SignContact signatures,
            AddAddendum addenda,
            FinishFollowUp followUps,
            SeeScopeNotes scopeNotes,
            ReviewContacts reviews,
            KeepPhases phases,
            RecordAgreement agreements,
            PauseEnrollment pauses,
            TransferFamily transfers,
            TakeReferral referrals,
            ApproveVisits approvals,
            Onboard onboarding,
            KeepDescription descriptions) {}

    /** @throws IllegalStateException if the database holds people who are not of the demo, or a step of the story is refused */
    void tell() {
        if (accounts.areThere()) return;
        log.info("Making the demo network: two agencies and a year of their work. This takes a moment, once.");
        var now = clock.instant();
        var cast = Cast.read();
        var chance = new Chance();
        var notes = Notes.read();
        try {
            var moments = new ArrayList<Moment>();
            var people = new HashMap<String, Actor>();
            for (var agency : cast.agencies()) {
                var telling = new Telling(cast, agency, chance, notes, now);
                moments.addAll(telling.moments());
                moments.add(new Moment(now.minus(CERTIFYING_BEGINS), () -> people.putAll(telling.people)));
            }
            var today = LocalDate.ofInstant(now, cast.agencies().getFirst().zone());
            moments.add(new Moment(now.minus(CERTIFYING), () -> certified.tell(people, today, new Chance(CERTIFIED))));
            moments.sort(Comparator.comparing(Moment::at));
            for (var moment : moments) {
                clock.at(moment.at());
                moment.step().run();
            }
            log.info("The demo network is there: {} steps.", moments.size());
        } finally {
            clock.now();
        }
    }

    private record Moment(Instant at, Runnable step) {}

    /** One agency's part of the story. */
    private final class Telling {
        private final Cast.Agency agency;
        private final Notes notes;
        private int worded;
        private int reviewed;
        private final Chance chance;
        private final ZoneId zone;
        private final LocalDateTime now;
        private final List<Home> homes;
        private final List<Moment> moments = new ArrayList<>();
        private final Map<String, Actor> people = new HashMap<>();
        private final Map<String, UUID> programs = new HashMap<>();
        private final Map<String, UUID> sites = new HashMap<>();
        private final Map<UUID, UUID> caregivers = new HashMap<>();
        private final Map<UUID, UUID> enrollments = new HashMap<>();
        private final Chance aside = new Chance(ASIDE);
        private final Chance trained = new Chance(ASIDE + 1);
        private final Chance again = new Chance(AGAIN);
        private final Chance permitted = new Chance(ALLOWED);
        private final Chance reported = new Chance(REPORTED);
        private final Chance invited = new Chance(INVITED);
        private final Chance opened = new Chance(WELCOMED);

        Telling(Cast cast, Cast.Agency agency, Chance chance, Notes notes, Instant now) {
            this.agency = agency;
            this.notes = notes;
            this.chance = chance;
            this.zone = agency.zone();
            this.now = LocalDateTime.ofInstant(now, zone);
            this.homes = new Home.Maker(cast, chance, this.now.toLocalDate()).of(agency);
        }

        List<Moment> moments() {
            var founded = this.now.toLocalDate().minusDays(400);
            on(founded, this::found);
            for (var home : homes) tell(home);
            for (var one : agency.referrals()) refer(one);
            at(now.minusHours(1), this::keepHours);
            agency.people().stream()
                    .filter(worker -> worker.roles().contains("supporter"))
                    .findFirst()
                    .ifPresent(worker -> {
                        at(now.minusDays(3), () -> gather(worker.name()));
                        at(now.minusHours(2), () -> lately(worker.name()));
                    });
            for (var one : agency.twice()) writeDownAgain(one);
            allow();
            letOutsidersIn();
            careful.of(agency.name()).forEach(this::report);
            longAgo.of(agency.name()).forEach(this::typeIn);
            homes.stream()
                    .filter(home -> home.ended() != null
                            && home.ended().isBefore(now.toLocalDate().minusDays(30)))
                    .findFirst()
                    .ifPresent(this::comeBack);
            homes.stream()
                    .filter(home -> home.rhythm().equals("gap")
                            && home.ended() == null
                            && home.started().isBefore(now.toLocalDate().minusDays(20)))
                    .findFirst()
                    .ifPresent(this::pause);
            return moments;
        }

        /** What families who have been here for long allowed to be shared, and took back. */
        private void allow() {
            var since = now.toLocalDate().minusDays(KNOWN_LONG_DAYS);
            var here = allowed.of(agency.name());
            on(since, () -> allowed.begin(here, manager(), programs, () -> permitted.id(since)));
            var stayed = stayed(since);
            if (here.partners().stream().anyMatch(one -> one.name().equals(READER_OF_REPORTS)))
                welcome(stayed.subList(1, 1 + DOORS));
            for (var given : here.consents()) {
                if (given.nth() > stayed.size()) continue;
                var home = stayed.get(given.nth() - 1);
                var day = now.toLocalDate().minusDays(given.daysAgo());
                var id = permitted.id(day);
                var act = permitted.id(day);
                at(day.atTime(15, 0), () -> allowed.sign(agency.name(), given, id, signer(home), day));
                if (!given.share().isEmpty())
                    at(day.plusDays(1).atTime(9, 0), () -> allowed.share(given, act, signer(home)));
                var revoked = given.revokedDaysAgo();
                if (revoked != null) at(now.minusDays(revoked), () -> allowed.revoke(id, signer(home)));
            }
            for (var report : here.reports())
                if (report.nth() <= stayed.size()) tell(report, stayed.get(report.nth() - 1));
        }

        /** A report to a partner: begun two days after the last day it is about, and read and released two days later. */
        private void tell(ReportsTold.Report report, Home home) {
            var day = now.toLocalDate().minusDays(Math.max(report.daysAgo() - 2, 1));
            var id = permitted.id(day);
            var reading = permitted.id(day);
            var act = permitted.id(day);
            at(day.atTime(11, 0), () -> reportsTold.begin(report, id, signer(home), now.toLocalDate()));
            if (report.isReleased())
                at(
                        day.plusDays(2).atTime(11, 0),
                        () -> reportsTold.release(
                                report, id, reading, act, signer(home), day.plusDays(2), agency.name()));
        }

        /** Two caregivers read their own pages; the first has a report waiting there, and had something corrected. */
        private void welcome(List<Home> two) {
            var day = now.toLocalDate().minusDays(20);
            for (var home : two) {
                var door = opened.id(day);
                at(day.atTime(10, 0), () -> welcomed.open(signer(home), door));
            }
            var correction = opened.id(day.plusDays(4));
            var answer = opened.id(day.plusDays(9));
            at(day.plusDays(4).atTime(20, 15), () -> welcomed.ask(signer(two.getFirst()), correction));
            at(day.plusDays(9).atTime(11, 0), () -> welcomed.answer(manager(), correction, answer));
            at(
                    now.minusDays(2),
                    () -> welcomed.report(
                            signer(two.getFirst()),
                            READER_OF_REPORTS,
                            now.minusDays(2).toLocalDate(),
                            () -> opened.id(day)));
        }

        /** People of partners, what was released to them, and what came back. */
        private void letOutsidersIn() {
            var since = now.toLocalDate().minusDays(KNOWN_LONG_DAYS);
            var stayed = stayed(since);
            for (var one : outsiders.of(agency.name())) {
                if (one.nth() > stayed.size()) continue;
                var home = stayed.get(one.nth() - 1);
                var day = now.toLocalDate().minusDays(4);
                var invitation = invited.id(day);
                var report = invited.id(day);
                var reading = invited.id(day);
                var act = invited.id(day);
                var note = invited.id(day);
                var referral = invited.id(day);
                at(now.minusDays(30), () -> people.put(one.name(), outsiders.invite(manager(), zone, one, invitation)));
                at(day.atTime(11, 0), () -> outsiders.release(one, signer(home), report, reading, act, day));
                at(now.minusDays(2), () -> outsiders.answer(one, who(one.name()), report, note));
                at(now.minusDays(1), () -> outsiders.refer(one, who(one.name()), referral));
            }
        }

        /** Families that are here for long, with one supporter all the while. */
        private List<Home> stayed(LocalDate since) {
            return homes.stream()
                    .filter(home -> home.walks().size() == 1
                            && home.ended() == null
                            && home.started().isBefore(since))
                    .toList();
        }

        /** A record of long ago: typed in, held or decided on, and taken out once somebody thought it over. */
        private void typeIn(LongAgo.Told told) {
            var program = agency.programs().getFirst().name();
            var family = new AtomicReference<UUID>();
            var typed = now.minusDays(TYPED_IN);
            at(typed, () -> family.set(longAgo.typeIn(told, Objects.requireNonNull(programs.get(program)), manager())));
            var held = told.held();
            if (held != null)
                at(
                        typed.plusDays(1),
                        () -> longAgo.hold(held, Objects.requireNonNull(family.get()), typed.toLocalDate(), officer()));
            if (told.decided() == null) return;
            var decided = now.minusDays(told.decided());
            at(decided, () -> longAgo.decide(Objects.requireNonNull(family.get()), officer()));
            if (told.decided() > THINKING) at(decided.plusDays(THINKING), longAgo::takeOut);
        }

        /** Something reported with care, with its steps, by those whose turn each was. */
        private void report(Careful.Told told) {
            var begun = now.minusDays(told.daysAgo()).toLocalDate().atTime(14, 0);
            var day = begun.toLocalDate();
            var id = reported.id(day);
            var theirs = homes.stream()
                    .filter(home -> home.ended() == null
                            && !home.walks().isEmpty()
                            && home.walks().getLast().supporter().equals(told.by())
                            && home.walks().getLast().from().isBefore(day))
                    .toList();
            var family = told.family() == 0 || told.family() > theirs.size()
                    ? null
                    : theirs.get(told.family() - 1).id();
            at(begun, () -> careful.begin(told, id, family, manager().agency(), this::who));
            for (var step : told.done()) {
                var entry = reported.id(day);
                at(
                        begun.plusHours(step.hours()).plusMinutes(10),
                        () -> careful.step(step, id, entry, clock.instant(), this::who));
            }
            if (told.ending() != null)
                at(begun.plusHours(told.closedAfter()), () -> careful.close(told, id, this::who));
        }

        private Allowed.Signer signer(Home home) {
            return new Allowed.Signer(
                    who(home.walks().getFirst().supporter()),
                    home.id(),
                    Objects.requireNonNull(caregivers.get(home.id())),
                    home.caregiver().toUse() + " " + home.caregiver().family(),
                    Objects.requireNonNull(programs.get(home.program().name())));
        }

        /** An evening for several families, logged once. */
        private void gather(String supporter) {
            var day = now.toLocalDate().minusDays(4);
            var hers = homes.stream()
                    .filter(home -> !home.walks().isEmpty()
                            && home.walks().getLast().supporter().equals(supporter)
                            && home.walks().getLast().from().isBefore(day)
                            && home.ended() == null)
                    .toList();
            var came = hers.stream()
                    .limit(4)
                    .map(home -> new GatheringDraft.Guest(
                            home.id(), List.of(Objects.requireNonNull(caregivers.get(home.id()))), ""))
                    .toList();
            if (came.isEmpty()) return;
            var id = aside.id(day);
            var draft = new GatheringDraft(
                    "support-group",
                    "Bedtimes, and who minds us",
                    day.toString(),
                    "17:30",
                    zone.getId(),
                    "90",
                    "community",
                    List.of("emotional", "informational"),
                    "We shared a supper and what works at bedtime. Next time somebody from the library comes.",
                    null,
                    "",
                    came,
                    hers.stream().skip(4).limit(2).map(Home::id).toList());
            var logged = steps.gatherings.log(who(supporter), id, draft);
            if (!(logged instanceof LogGathering.Logged))
                throw new IllegalStateException("A group of the demo was refused: " + logged);
            lately.putRight(who(supporter), id, draft);
        }

        /** What somebody did in the last days with families whom they walk with. */
        private void lately(String supporter) {
            var day = now.toLocalDate().minusDays(2);
            var hers = homes.stream()
                    .filter(home -> !home.walks().isEmpty()
                            && home.walks().getLast().supporter().equals(supporter)
                            && home.walks().getLast().from().isBefore(day)
                            && home.ended() == null)
                    .map(home -> new Lately.Home(home.id(), Objects.requireNonNull(caregivers.get(home.id()))))
                    .toList();
            if (hers.size() < 2) return;
            for (var home : hers.subList(0, 2)) lately.workOnGoals(who(supporter), home, aside.id(day), day);
            lately.ownFamily(who(supporter), hers.getLast(), aside.id(day), day);
            lately.lookAlike(who(supporter), manager(), hers, () -> aside.id(day));
        }

        private void found() {
            var id = accounts.found(agency.name(), zone);
            var since = LocalDate.ofInstant(clock.instant(), zone);
            for (var worker : agency.people()) {
                var roles = worker.roles().stream().map(Role::of).toList();
                people.put(worker.name(), accounts.add(id, zone, worker.name(), worker.email(), roles));
            }
            for (var worker : agency.people()) {
                if (worker.supervisor() != null)
                    accounts.supervise(who(worker.supervisor()), who(worker.name()), since);
            }
            for (var site : agency.sites()) {
                sites.put(
                        site.name(),
                        done(steps.sites.add(manager(), site.name(), site.town()))
                                .id());
            }
            for (var program : agency.programs()) {
                var kind = PeerKind.of(program.peerKind()).orElseThrow();
                var kept = done(steps.programs.add(
                        manager(), program.name(), kind, program.supporterTitle(), Program.LATE_ENTRY_DAYS));
                programs.put(program.name(), kept.id());
                if (kind == PeerKind.RECOVERY) approve(program, since);
                var phased = done(steps.phases.keep(
                        manager(),
                        kept.id(),
                        kept.version(),
                        program.phases().stream()
                                .map(phase -> new KeepPhases.Line(null, phase.name(), phase.days()))
                                .toList()));
                done(steps.rhythms.set(
                        manager(), phased.id(), phased.version(), SetRhythm.Wanted.always(program.cadence())));
            }
        }

        /** Those of a recovery program are trained to supervise visits with the children. */
        private void approve(Cast.Program program, LocalDate since) {
            for (var worker : agency.people()) {
                if (!worker.isSupporter() || !program.name().equals(worker.program())) continue;
                done(steps.approvals.approve(
                        manager(),
                        new ApproveVisits.Draft(
                                trained.id(since),
                                who(worker.name()).person(),
                                since.toString(),
                                "",
                                "Two days of training on supervised visits; agreed with the county office.")));
            }
        }

        private void tell(Home home) {
            var enrollment = chance.id(home.started());
            on(home.started(), () -> arrive(home, enrollment));
            enrollments.put(home.id(), enrollment);
            for (var walk : home.walks()) {
                var assignment = chance.id(walk.from());
                if (!walk.equals(home.walks().getFirst())) {
                    leaveBehind(home, walk);
                    on(walk.from(), () -> handOver(enrollment, assignment, walk));
                    at(walk.from().atTime(8, 30), () -> steps.transfers.read(who(walk.supporter()), assignment));
                    continue;
                }
                at(walk.from().atTime(16, 0), () -> agree(home, enrollment, walk));
                on(
                        walk.from(),
                        () -> done(steps.assignments.assign(
                                manager(),
                                new AssignSupporter.Draft(
                                        assignment,
                                        enrollment,
                                        who(walk.supporter()).person(),
                                        Assignment.Kind.PRIMARY,
                                        walk.from().toString(),
                                        "",
                                        false))));
            }
            if (depth.knows(home.caregiver().given()) && !home.walks().isEmpty()) {
                var walker = home.walks().getLast();
                at(
                        now.minusDays(2),
                        () -> depth.tell(
                                who(walker.supporter()),
                                manager(),
                                home.id(),
                                home.caregiver().given(),
                                now.toLocalDate()));
            }
            begun.about(home.caregiver().given()).ifPresent(note -> begin(home, note));
            for (var told : new Story(notes, chance, now).of(home)) contact(home, told);
            if (home.ended() != null) {
                var last = home.ended();
                at(
                        last.atTime(17, 0),
                        () -> done(steps.endings.end(
                                manager(),
                                enrollment,
                                1,
                                last.toString(),
                                String.valueOf(home.endReason()),
                                "",
                                agency.stories().summary())));
            }
        }

        private void begin(Home home, Begun.Note note) {
            if (home.walks().isEmpty()) return;
            var walker = home.walks().getLast().supporter();
            var at = note.at(now);
            at(at, () -> begun.begin(who(walker), home.id(), aside.id(at.toLocalDate()), at, note));
        }

        /** The supporter before began a note on her last day and did not come to finish it. */
        private void leaveBehind(Home home, Home.Walk next) {
            var at = next.from().minusDays(1).atTime(15, 0);
            var before = home.walks().getFirst().supporter();
            at(at, () -> begun.begin(who(before), home.id(), aside.id(at.toLocalDate()), at, begun.left()));
        }

        private void keepHours() {
            var hours = new Chance(ASIDE + 1);
            for (var worker : agency.people()) {
                if (worker.supervisor() != null)
                    ledger.tell(who(worker.name()), who(worker.supervisor()), now.toLocalDate(), hours);
            }
            for (var supervisor : agency.people().stream()
                    .map(Cast.Worker::supervisor)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList()) {
                var supporters = agency.people().stream()
                        .filter(worker -> supervisor.equals(worker.supervisor()))
                        .map(worker -> who(worker.name()))
                        .toList();
                supervised.tell(who(supervisor), supporters, now.toLocalDate(), hours);
            }
            var supervisors = new LinkedHashMap<Actor, Actor>();
            for (var worker : agency.people())
                if (worker.supervisor() != null) supervisors.put(who(worker.name()), who(worker.supervisor()));
            learned.tell(manager(), supervisors, now.toLocalDate(), new Chance(LEARNING));
            agency.people().stream()
                    .filter(Cast.Worker::isSupporter)
                    .reduce((first, second) -> second)
                    .ifPresent(this::begin);
            describe();
        }

        /** Each program says what its position is. */
        private void describe() {
            var described = new Chance(LEARNING + 2);
            for (var program : agency.programs()) {
                var family = program.peerKind().equals(PeerKind.FAMILY.code());
                done(steps.descriptions.build(
                        manager(),
                        new KeepDescription.Draft(
                                described.id(now.toLocalDate()),
                                String.valueOf(programs.get(program.name())),
                                family ? "mt-family-peer-support" : "",
                                new PositionDraft(
                                        program.supporterTitle(),
                                        family ? "32" : "36",
                                        "5",
                                        "12",
                                        "Weekdays, and one evening a week when families need it")),
                        agency.name(),
                        Words.english()));
            }
        }

        /** The newest supporter knows half of the place. */
        private void begin(Cast.Worker worker) {
            var today = now.toLocalDate();
            var place = new Chance(LEARNING + 1).id(today);
            done(steps.onboarding.begin(
                    manager(),
                    who(worker.name()).person(),
                    new Onboard.Draft(
                            place,
                            String.valueOf(programs.get(worker.program())),
                            String.valueOf(sites.get(worker.site())),
                            "community-health-center",
                            today.minusDays(12).toString())));
            for (var item : List.of("services", "providers", "hours"))
                done(steps.onboarding.tick(who(worker.name()), place, item, ""));
            done(steps.onboarding.tick(
                    manager(), place, "load", agency.stories().load()));
        }

        private void handOver(UUID enrollment, UUID assignment, Home.Walk walk) {
            done(steps.transfers.transfer(
                    manager(),
                    new TransferFamily.Draft(
                            assignment,
                            enrollment,
                            who(walk.supporter()).person(),
                            walk.from().toString(),
                            agency.stories().handOver(),
                            walk.from().minusDays(2).toString(),
                            "in-person",
                            agency.stories().told())));
        }

        private void agree(Home home, UUID enrollment, Home.Walk walk) {
            done(steps.agreements.record(
                    who(walk.supporter()),
                    new RecordAgreement.Draft(
                            aside.id(walk.from()),
                            enrollment,
                            walk.from().toString(),
                            "in-person",
                            List.of("voluntary", "role", "privacy", "limits"),
                            home.safeContact().isEmpty() ? agency.stories().agreed() : home.safeContact())));
        }

        private void pause(Home home) {
            var from = now.toLocalDate().minusDays(10);
            on(
                    from,
                    () -> done(steps.pauses.pause(
                            manager(),
                            new PauseEnrollment.Draft(
                                    aside.id(from),
                                    Objects.requireNonNull(enrollments.get(home.id())),
                                    from.toString(),
                                    "",
                                    agency.stories().pause()))));
        }

        /** A family that went its way comes back: a new episode, beside the earlier one. */
        private void comeBack(Home home) {
            var day = now.toLocalDate().minusDays(6);
            var again = aside.id(day);
            on(day, () -> {
                done(steps.enrollments.open(
                        manager(),
                        new OpenEnrollment.Draft(
                                again,
                                home.id(),
                                caregivers.get(home.id()),
                                programs.get(home.program().name()),
                                home.site() == null ? null : sites.get(home.site()),
                                day.toString())));
                done(steps.assignments.assign(
                        manager(),
                        new AssignSupporter.Draft(
                                aside.id(day),
                                again,
                                who(home.walks().getLast().supporter()).person(),
                                Assignment.Kind.PRIMARY,
                                day.toString(),
                                "",
                                false)));
            });
        }

        private void refer(Cast.Referral one) {
            var day = now.toLocalDate().minusDays(one.daysAgo());
            var id = aside.id(day);
            on(
                    day,
                    () -> done(steps.referrals.take(
                            manager(),
                            new TakeReferral.Draft(
                                    id,
                                    day.toString(),
                                    one.way(),
                                    one.source(),
                                    one.sourceName(),
                                    "",
                                    one.caregiver().getFirst(),
                                    one.caregiver().getLast(),
                                    one.phone(),
                                    one.town(),
                                    "",
                                    one.whatFor(),
                                    programs.get(one.program()),
                                    null))));
            var tried = one.tried();
            if (tried == null) return;
            var ended = one.ended();
            if (ended != null)
                on(day.plusDays(14), () -> done(steps.referrals.close(manager(), id, "no-answer", ended)));
            var next = day.plusDays(1);
            on(
                    next,
                    () -> done(steps.referrals.reach(
                            manager(), aside.id(next), id, next.toString(), "call", false, tried)));
        }

        /** Somebody who answered the phone did not see that the family is known. */
        private void writeDownAgain(Cast.Twice one) {
            var home = homes.stream()
                    .filter(known -> known.caregiver().given().equals(one.of()))
                    .findFirst()
                    .orElseThrow();
            var day = now.toLocalDate().minusDays(one.daysAgo());
            var id = again.id(day);
            var phone = new PhoneDraft(null, home.phone(), true, "");
            on(
                    day,
                    () -> done(steps.families.add(
                            manager(),
                            new AddFamily.Draft(
                                    id,
                                    "",
                                    home.town(),
                                    "",
                                    List.of(
                                            heard(Person.Kind.CAREGIVER, one.caregiver(), List.of(phone)),
                                            heard(Person.Kind.CHILD, one.child(), List.of()))))));
        }

        private static PersonDraft heard(Person.Kind kind, List<String> name, List<PhoneDraft> phones) {
            return new PersonDraft(kind, name.getFirst(), name.getLast(), "", "", "", List.of(), false, phones);
        }

        private void arrive(Home home, UUID enrollment) {
            var drafts = new ArrayList<PersonDraft>();
            drafts.add(draft(
                    Person.Kind.CAREGIVER, home.caregiver(), List.of(new PhoneDraft(null, home.phone(), true, ""))));
            home.children().forEach(child -> drafts.add(draft(Person.Kind.CHILD, child, List.of())));
            done(steps.families.add(
                    manager(), new AddFamily.Draft(home.id(), "", home.town(), home.safeContact(), drafts)));
            var caregiver = db.read(manager(), () -> steps.people.ofFamily(home.id())).stream()
                    .filter(person -> person.kind() == Person.Kind.CAREGIVER)
                    .findFirst()
                    .orElseThrow()
                    .id();
            caregivers.put(home.id(), caregiver);
            done(steps.enrollments.open(
                    manager(),
                    new OpenEnrollment.Draft(
                            enrollment,
                            home.id(),
                            caregiver,
                            programs.get(home.program().name()),
                            home.site() == null ? null : sites.get(home.site()),
                            home.started().toString())));
        }

        private void contact(Home home, Story.Told told) {
            var slip = slip(told);
            at(
                    told.entered(),
                    () -> logged(steps.contacts.log(who(told.supporter()), told.id(), draft(home, told, slip))));
            if (!slip.isEmpty()) look(told);
            var signed = told.signed();
            if (signed != null) {
                at(signed, () -> steps.signatures.sign(who(told.supporter()), told.id(), 1));
                review(told, signed);
            }
            if (signed != null && told.addendum() != null) {
                var words = told.addendum();
                at(
                        signed.plusHours(20),
                        () -> steps.addenda.add(who(told.supporter()), told.id(), chance.id(told.day()), words));
            }
            if (told.followUpDone() && told.followUpOn() != null) {
                at(told.followUpOn().atTime(16, 0), () -> steps.followUps.done(who(told.supporter()), told.id()));
            }
        }

        /** Now and then a sentence that the scope guard points at, counted out and not drawn: the rest of the story stays as it is. */
        private String slip(Story.Told told) {
            if (told.attempt() != null || told.words().isEmpty() || ++worded % CONTACTS_TO_A_SLIP != 0) return "";
            return " "
                    + notes.slips()
                            .get(worded / CONTACTS_TO_A_SLIP % notes.slips().size());
        }

        /** What would still wait is looked at within the week, and now and then written about; the latest wait. */
        private void review(Story.Told told, LocalDateTime signed) {
            var supervisor = supervisorOf(told.supporter());
            var seen = signed.plusDays(DAYS_UNTIL_REVIEWED);
            if (supervisor.isEmpty()
                    || seen.isAfter(now)
                    || told.day().isBefore(now.toLocalDate().minusDays(ReviewContacts.WAITING_DAYS))) return;
            var message = ++reviewed % REVIEWS_TO_A_MESSAGE == 0
                    ? notes.messages()
                            .get(reviewed
                                    / REVIEWS_TO_A_MESSAGE
                                    % notes.messages().size())
                    : "";
            var id = message.isEmpty() ? told.id() : aside.id(told.day());
            at(seen, () -> {
                steps.reviews.review(who(supervisor), List.of(told.id()));
                if (!message.isEmpty()) steps.reviews.write(who(supervisor), told.id(), id, message);
            });
        }

        private String supervisorOf(String supporter) {
            return agency.people().stream()
                    .filter(worker -> worker.name().equals(supporter))
                    .findFirst()
                    .map(worker -> Objects.toString(worker.supervisor(), ""))
                    .orElse("");
        }

        /** The supervisor has looked at those of earlier months; the latest still wait. */
        private void look(Story.Told told) {
            var supervisor = supervisorOf(told.supporter());
            var seen = told.entered().plusDays(DAYS_UNTIL_SEEN);
            if (supervisor.isEmpty() || seen.isAfter(now)) return;
            var answer = notes.answers().get(worded % notes.answers().size());
            at(seen, () -> steps.scopeNotes.see(who(supervisor), told.id(), answer));
        }

        private ContactDraft draft(Home home, Story.Told told, String slip) {
            var note = told.note();
            boolean made = told.attempt() == null;
            int way = made
                            && note != null
                            && note.place() != null
                            && !note.place().equals("office")
                    ? minutesTo(home)
                    : 0;
            return new ContactDraft(
                            home.id(),
                            null,
                            told.day().toString(),
                            told.time().toString(),
                            zone.getId(),
                            made ? Integer.toString(told.minutes()) : "",
                            note == null ? "call" : note.mode(),
                            made,
                            told.attempt() == null ? "" : told.attempt(),
                            made && note != null && note.place() != null ? note.place() : "",
                            made ? List.of(caregivers.get(home.id())) : List.of(),
                            made && note != null ? note.support() : List.of(),
                            made && note != null ? note.activities() : List.of(),
                            told.words() + slip,
                            told.next(),
                            told.followUpOn() == null ? "" : told.followUpOn().toString())
                    .travelled(way == 0 ? "" : Integer.toString(2 * way), way == 0 ? "" : way + ".4")
                    .together(
                            made && note != null && note.together() != null ? note.together() : TogetherDraft.NOTHING);
        }

        /** One way, the same to each town every time. */
        private static int minutesTo(Home home) {
            return 5 + Math.floorMod(home.town().hashCode(), 9) * 5;
        }

        private static PersonDraft draft(Person.Kind kind, Home.Person person, List<PhoneDraft> phones) {
            return new PersonDraft(
                    kind,
                    person.given(),
                    person.family(),
                    person.nameToUse(),
                    person.relation(),
                    person.born() == null ? "" : person.born().toString(),
                    person.languages(),
                    false,
                    phones);
        }

        private Actor who(String name) {
            var actor = people.get(name);
            if (actor == null) throw new IllegalStateException("Nobody in the demo is called " + name + ".");
            return actor;
        }

        private Actor officer() {
            return agency.people().stream()
                    .filter(one -> one.roles().contains("privacy-officer"))
                    .map(one -> who(one.name()))
                    .findFirst()
                    .orElseThrow();
        }

        private Actor manager() {
            return people.values().stream()
                    .filter(person -> person.is(Role.MANAGER))
                    .findFirst()
                    .orElseThrow();
        }

        private void on(LocalDate day, Runnable step) {
            at(day.atTime(MORNING), step);
        }

        /** Steps of one moment keep the order in which they were told; none is later than now. */
        private void at(LocalDateTime moment, Runnable step) {
            var when = moment.isAfter(now) ? now : moment;
            moments.add(new Moment(when.atZone(zone).toInstant().plusNanos(1_000L * moments.size()), step));
        }
    }

    private static <T> T done(Change<T> change) {
        return switch (change) {
            case Change.Done<T>(var now) -> now;
            case Change.Refused<T>(var wrongs) ->
                throw new IllegalStateException("The demo's story was refused: " + wrongs);
            case Change.Overtaken<T>(var theirs) ->
                throw new IllegalStateException("The demo's story was overtaken: " + theirs);
        };
    }

    private static void logged(LogContact.Outcome outcome) {
        if (!(outcome instanceof LogContact.Logged))
            throw new IllegalStateException("The demo's story was refused: " + outcome);
    }
}

package org.alongside.demo;

import static java.util.Objects.requireNonNull;
import static org.alongside.demo.Telling.done;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.alongside.families.AddFamily;
import org.alongside.families.EndEnrollment;
import org.alongside.families.OpenEnrollment;
import org.alongside.families.Person;
import org.alongside.families.PersonDraft;
import org.alongside.families.PersonStore;
import org.alongside.keeping.AskForPurge;
import org.alongside.keeping.HoldRecord;
import org.alongside.keeping.PurgeRecords;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells of records whose time is over: {@code demo/long-ago.yaml}. */
@Component
@Profile("demo")
class LongAgo implements Chapter {
    /** Days ago, soon after the agency was founded. */
    private static final int TYPED_IN = 380;

    /** Days after which what was decided is done: as the definition record-keeping has it, and a night. */
    private static final int THINKING = 15;

    private static final String WHY = "Yearly review of closed records.";

    record File(String agency, List<Told> records) {}

    /** @param decided days ago; null if nobody decided it */
    record Told(
            List<String> caregiver,
            List<String> child,
            String town,
            LocalDate started,
            LocalDate ended,
            @Nullable Integer decided,
            @Nullable String held) {}

    private final File file = Cast.Yaml.read("/demo/long-ago.yaml", File.class);
    private final Db db;
    private final Ids ids;
    private final AddFamily families;
    private final PersonStore people;
    private final OpenEnrollment enrollments;
    private final EndEnrollment endings;
    private final HoldRecord holds;
    private final AskForPurge askForPurge;
    private final PurgeRecords purgeRecords;

    LongAgo(
            Db db,
            Ids ids,
            AddFamily families,
            PersonStore people,
            OpenEnrollment enrollments,
            EndEnrollment endings,
            HoldRecord holds,
            AskForPurge askForPurge,
            PurgeRecords purgeRecords) {
        this.db = db;
        this.ids = ids;
        this.families = families;
        this.people = people;
        this.enrollments = enrollments;
        this.endings = endings;
        this.holds = holds;
        this.askForPurge = askForPurge;
        this.purgeRecords = purgeRecords;
    }

    @Override
    public void tell(Telling telling) {
        if (file.agency().equals(telling.agency().name())) for (var one : file.records()) tell(telling, one);
    }

    /** Typed in, held or decided on, and taken out once somebody thought it over. */
    private void tell(Telling telling, Told one) {
        var program = telling.agency().programs().getFirst().name();
        var family = new AtomicReference<UUID>();
        var typed = telling.now().minusDays(TYPED_IN);
        telling.at(typed, () -> family.set(typeIn(one, telling.program(program), telling.manager())));
        var held = one.held();
        if (held != null)
            telling.at(
                    typed.plusDays(1),
                    () -> hold(held, requireNonNull(family.get()), typed.toLocalDate(), telling.officer()));
        if (one.decided() == null) return;
        var decided = telling.now().minusDays(one.decided());
        telling.at(decided, () -> decide(requireNonNull(family.get()), telling.officer()));
        if (one.decided() > THINKING) telling.at(decided.plusDays(THINKING), purgeRecords::purge);
    }

    /** The family's id. */
    private UUID typeIn(Told one, UUID program, Actor manager) {
        var family = ids.next();
        var enrollment = ids.next();
        done(families.add(
                manager,
                new AddFamily.Draft(
                        family,
                        "",
                        one.town(),
                        "",
                        List.of(
                                called(Person.Kind.CAREGIVER, one.caregiver()),
                                called(Person.Kind.CHILD, one.child())))));
        var caregiver = db.read(manager, () -> people.ofFamily(family)).stream()
                .filter(person -> person.kind() == Person.Kind.CAREGIVER)
                .findFirst()
                .orElseThrow()
                .id();
        done(enrollments.open(
                manager,
                new OpenEnrollment.Draft(
                        enrollment,
                        family,
                        caregiver,
                        program,
                        null,
                        one.started().toString())));
        done(endings.end(manager, enrollment, 1, one.ended().toString(), "goals-met", "", "From the paper record."));
        return family;
    }

    private void hold(String why, UUID family, LocalDate on, Actor officer) {
        done(holds.place(officer, ids.next(), family, why, on.toString()));
    }

    private void decide(UUID family, Actor officer) {
        done(askForPurge.ask(officer, List.of(new AskForPurge.Wanted(ids.next(), family)), WHY));
    }

    private static PersonDraft called(Person.Kind kind, List<String> name) {
        return new PersonDraft(kind, name.getFirst(), name.getLast(), "", "", "", List.of(), false, List.of());
    }
}

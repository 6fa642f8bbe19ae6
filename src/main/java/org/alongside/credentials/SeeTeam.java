package org.alongside.credentials;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.platform.db.Actor;
import org.alongside.standards.Ahead;
import org.alongside.standards.Evaluation;
import org.alongside.standards.Finding;
import org.alongside.standards.Forecast;
import org.alongside.standards.Standard;
import org.alongside.standards.Standard.Stage;
import org.alongside.standards.SupporterRecord;
import org.springframework.stereotype.Component;

/**
 * The readiness of several people, worked out from their records: at which stage, what is missing, and which day comes next.
 * Looks 90 days ahead, as the reminders do. {@link TeamStandings} tells what was kept of it.
 */
@Component
public class SeeTeam {
    /** How far ahead it looks. */
    public static final int DAYS_AHEAD = 90;

    private final PathStore paths;
    private final CertificateStore certificates;
    private final SupporterRecords records;
    private final SeeProgress progress;

    public SeeTeam(PathStore paths, CertificateStore certificates, SupporterRecords records, SeeProgress progress) {
        this.paths = paths;
        this.certificates = certificates;
        this.records = records;
        this.progress = progress;
    }

    /**
     * One person.
     *
     * @param at empty while no standard is known for them
     */
    public record Member(PeopleStore.Someone who, Optional<At> at) {
        private static final int APART = 1000;

        /** The place in a list: those first who are barred, then who is running out, then by how much is missing. */
        int rank() {
            int missing = at.map(is -> is.missing().size()).orElse(0);
            return APART * group() + APART - 1 - Math.min(missing, APART - 1);
        }

        private int group() {
            if (at.isEmpty()) return 3;
            var is = at.get();
            if (is.standing().bars() && is.standing() != Standing.NONE) return 0;
            if (is.endsSoon()) return 1;
            return is.missing().isEmpty() ? 4 : 2;
        }
    }

    /**
     * @param missing requirements that are not met, in the order of the definition
     * @param until the last day of the certificate that decides, while it is in force
     * @param ranOut since when it is not, because its last day was over
     */
    public record At(
            Standard standard,
            Stage stage,
            Standing standing,
            List<Finding> missing,
            int asked,
            Optional<LocalDate> until,
            Optional<LocalDate> ranOut,
            SupporterRecord record,
            LocalDate asOf) {

        /** The first day within the 90 on which something that is met falls short, if things go on as lately. */
        public Optional<LocalDate> shortfall() {
            var until = asOf.plusDays(DAYS_AHEAD);
            var ahead = Ahead.asInTheLast90Days(record, asOf, until);
            return Forecast.of(standard, stage, record, ahead, asOf, until).lines().stream()
                    .filter(Forecast.Line::met)
                    .flatMap(line -> Optional.ofNullable(line.shortOn()).stream())
                    .min(Comparator.naturalOrder());
        }

        /** Which day comes next: the end of the certificate, or a shortfall before it. */
        public Optional<LocalDate> next() {
            return Stream.of(until, shortfall()).flatMap(Optional::stream).min(Comparator.naturalOrder());
        }

        private boolean endsSoon() {
            return until.filter(day -> !day.isAfter(asOf.plusDays(DAYS_AHEAD))).isPresent();
        }
    }

    /** In the order of the people. */
    List<Member> members(Actor actor, List<PeopleStore.Someone> who, LocalDate asOf) {
        var ids = who.stream().map(PeopleStore.Someone::id).toList();
        var held = certificates.of(ids);
        var all = records.of(actor, ids, asOf, held);
        var ways = paths.of(ids, asOf);
        var standards = progress.standards(actor, asOf);
        var members = new ArrayList<Member>();
        for (var one : who) members.add(new Member(one, at(one, held, all, ways, standards, asOf)));
        return List.copyOf(members);
    }

    private static Optional<At> at(
            PeopleStore.Someone who,
            Map<UUID, List<Certificate>> held,
            Map<UUID, SupporterRecord> records,
            Map<UUID, PathStore.Path> paths,
            List<Standard> standards,
            LocalDate asOf) {
        var recorded = records.getOrDefault(
                who.id(), SupporterRecord.of(who.id().toString(), null).build());
        var certificates = held.getOrDefault(who.id(), List.of());
        return WorksTowards.of(paths.getOrDefault(who.id(), PathStore.Path.NONE), recorded, standards, asOf)
                .map(standard -> at(who, standard, certificates, recorded, asOf));
    }

    private static At at(
            PeopleStore.Someone who,
            Standard standard,
            List<Certificate> certificates,
            SupporterRecord recorded,
            LocalDate asOf) {
        var record = Stages.withWhatIsKept(recorded, standard, certificates, asOf);
        var stage = Stages.next(standard, Stages.of(standard, record, asOf), certificates, record, asOf);
        var findings = Evaluation.of(standard, stage, record, asOf).findings();
        var decisive = Standing.decisive(standard, certificates, asOf);
        return new At(
                standard,
                stage,
                Standing.of(standard, certificates, asOf, who.supervised()),
                findings.stream().filter(finding -> !finding.met()).toList(),
                findings.size(),
                decisive.filter(one -> one.on(asOf) == Certificate.State.VALID).flatMap(one -> one.until(asOf)),
                decisive.flatMap(one -> one.ranOut(asOf)),
                record,
                asOf);
    }
}

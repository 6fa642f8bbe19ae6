package org.alongside.credentials;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.standards.SupporterRecord;
import org.alongside.statements.SignedStatements;
import org.alongside.training.TrainingRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whole records of supporters as the standards engine counts them, put together from the ledger, the sessions both have
 * signed, trainings and exams, statements they signed, what they said of their lives and the certificates they hold: few
 * statements, however many people. Entries of the ledger come as they are kept, see {@link KeepRecords}.
 *
 * <p>Only of those whose standing the actor may look at: for anybody else the record is empty.
 */
@Component
public class SupporterRecords {
    private final Db db;
    private final JdbcClient sql;
    private final KeptRecordStore kept;
    private final TrainingRecord trainings;
    private final SignedStatements statements;
    private final CertificateStore certificates;

    public SupporterRecords(
            Db db,
            JdbcClient sql,
            KeptRecordStore kept,
            TrainingRecord trainings,
            SignedStatements statements,
            CertificateStore certificates) {
        this.db = db;
        this.sql = sql;
        this.kept = kept;
        this.trainings = trainings;
        this.statements = statements;
        this.certificates = certificates;
    }

    /** @param asOf what a certificate is worth on that day decides whether it is held; everything else is of any day until then */
    public SupporterRecord of(Actor actor, UUID supporter, LocalDate asOf) {
        return Objects.requireNonNull(of(actor, List.of(supporter), asOf).get(supporter));
    }

    /** One for each, in their order. */
    public Map<UUID, SupporterRecord> of(Actor actor, List<UUID> supporters, LocalDate asOf) {
        return db.read(actor, () -> of(actor, supporters, asOf, certificates.of(supporters)));
    }

    /** With certificates that were read already. */
    public Map<UUID, SupporterRecord> of(
            Actor actor, List<UUID> supporters, LocalDate asOf, Map<UUID, List<Certificate>> certificates) {
        return db.read(actor, () -> gathered(actor, supporters, asOf, certificates));
    }

    private Map<UUID, SupporterRecord> gathered(
            Actor actor, List<UUID> supporters, LocalDate asOf, Map<UUID, List<Certificate>> certificates) {
        var building = new HashMap<UUID, SupporterRecord.Builder>();
        facts(supporters, building);
        kept.of(supporters).forEach((id, packed) -> packed.into(record(building, id), asOf));
        trainings
                .exams(actor, supporters)
                .forEach((id, results) -> record(building, id).exams(results));
        statements
                .of(actor, supporters)
                .forEach((id, signed) -> record(building, id).attestations(signed));
        certificates.forEach((id, all) -> record(building, id)
                .certifications(all.stream()
                        .filter(one -> holds(one, asOf))
                        .map(SupporterRecords::certification)
                        .toList()));
        var records = new LinkedHashMap<UUID, SupporterRecord>();
        for (var id : supporters) records.put(id, record(building, id).build());
        return records;
    }

    private static SupporterRecord.Builder record(Map<UUID, SupporterRecord.Builder> building, UUID id) {
        return building.computeIfAbsent(id, any -> SupporterRecord.of(any.toString(), null));
    }

    /** Held from its issue on; how long it is kept, the engine counts from there. */
    public static SupporterRecord.Certification certification(Certificate certificate) {
        return new SupporterRecord.Certification(certificate.standard(), certificate.stage(), certificate.issuedOn());
    }

    private static boolean holds(Certificate certificate, LocalDate asOf) {
        var state = certificate.on(asOf);
        return state == Certificate.State.VALID || state == Certificate.State.SUSPENDED;
    }

    private void facts(List<UUID> supporters, Map<UUID, SupporterRecord.Builder> building) {
        sql.sql("""
                select supporter_id, kind, what, from_on, to_on, child_born_on, passed
                  from alongside.facts_reckoned(:supporters)
                 order by supporter_id, kind, from_on
                """).param("supporters", supporters.toArray(UUID[]::new)).query(row -> {
            var record = record(building, row.getObject("supporter_id", UUID.class));
            var what = row.getString("what");
            var from = row.getObject("from_on", LocalDate.class);
            var to = row.getObject("to_on", LocalDate.class);
            switch (Fact.Kind.of(row.getString("kind")).orElseThrow()) {
                case BORN -> record.bornOn(from);
                case RESIDENCE -> record.residence(List.of(new SupporterRecord.Stay(what, from, to)));
                case EMPLOYMENT -> record.employment(List.of(new SupporterRecord.Stay(what, from, to)));
                case BACKGROUND_CHECK ->
                    record.backgroundChecks(
                            List.of(new SupporterRecord.BackgroundCheck(what, from, row.getBoolean("passed"))));
                case LIVED_EXPERIENCE ->
                    record.livedExperience(List.of(new SupporterRecord.LivedExperience(
                            need(what), from, to, row.getObject("child_born_on", LocalDate.class))));
            }
        });
    }

    private static SupporterRecord.Need need(String code) {
        for (var need : SupporterRecord.Need.values()) if (need.code().equals(code)) return need;
        throw new IllegalStateException("No kind of need is called '%s'.".formatted(code));
    }
}

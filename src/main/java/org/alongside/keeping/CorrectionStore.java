package org.alongside.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Corrections of families within reach; to a caregiver, their own. They are only ever added to. */
@Component
class CorrectionStore {
    private static final String ROWS = """
            select c.id, c.family_id, c.person_id, c.what, c.why, c.asked_on,
                   coalesce(concat_ws(' ', coalesce(nullif(p.name_to_use, ''), p.given_name), nullif(p.family_name, '')), '') as person_name,
                   (select coalesce(array_agg(array[s.step, s.reason, s.words, s.on_day::text] order by s.written_at, s.id), '{}')
                      from correction_step s where s.agency_id = c.agency_id and s.correction_id = c.id) as steps
              from correction c
              left join person p on p.agency_id = c.agency_id and p.id = c.person_id
             where c.agency_id = (select alongside.agency())
            """;
    private static final String UNANSWERED = """
               and not exists (select 1 from correction_step s
                                where s.agency_id = c.agency_id and s.correction_id = c.id and s.step in ('accepted', 'denied'))
            """;

    private final JdbcClient sql;

    CorrectionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Not answered yet, the first asked for first. */
    List<Correction> open(int most) {
        return list(UNANSWERED + " order by c.asked_on, c.id limit " + most);
    }

    /** Answered, the last asked for first. */
    List<Correction> answered(int most) {
        return list("and c.id not in (select c.id from correction c where c.agency_id = (select alongside.agency())"
                + UNANSWERED + ") order by c.asked_on desc, c.id limit " + most);
    }

    /** All that the reader sees, the last asked for first. */
    List<Correction> all(int most) {
        return list(" order by c.asked_on desc, c.id desc limit " + most);
    }

    private List<Correction> list(String rest) {
        return sql.sql(ROWS + rest).query(CorrectionStore::correction).list();
    }

    Optional<Correction> find(UUID id) {
        return sql.sql(ROWS + " and c.id = :id")
                .param("id", id)
                .query(CorrectionStore::correction)
                .optional();
    }

    /** Those of these people that were denied and that they disagree with. */
    List<Correction> disagreed(Collection<UUID> people) {
        return sql.sql(ROWS + """
                   and c.person_id = any (:people)
                   and exists (select 1 from correction_step s
                                where s.agency_id = c.agency_id and s.correction_id = c.id and s.step = 'disagreed')
                 order by c.asked_on, c.id
                """)
                .param("people", people.toArray(UUID[]::new))
                .query(CorrectionStore::correction)
                .list();
    }

    /** Once, however often it is sent. */
    void ask(UUID id, UUID family, UUID person, String what, String why, LocalDate on) {
        sql.sql("""
                insert into correction (agency_id, id, family_id, person_id, what, why, asked_on)
                values (alongside.agency(), :id, :family, :person, :what, :why, :on)
                    on conflict (agency_id, id) do nothing
                """)
                .param("id", id)
                .param("family", family)
                .param("person", person)
                .param("what", what)
                .param("why", why)
                .param("on", on)
                .update();
    }

    /** False where that step, or another answer, is there already. */
    boolean add(UUID id, Correction correction, Correction.Step step) {
        return sql.sql("""
                insert into correction_step (agency_id, id, family_id, correction_id, step, reason, words, on_day)
                values (alongside.agency(), :id, :family, :correction, :step, :reason, :words, :on)
                    on conflict do nothing
                """)
                        .param("id", id)
                        .param("family", correction.family())
                        .param("correction", correction.id())
                        .param("step", step.kind().code())
                        .param("reason", step.reason())
                        .param("words", step.words())
                        .param("on", step.on())
                        .update()
                == 1;
    }

    private static Correction correction(ResultSet row, int n) throws SQLException {
        return new Correction(
                row.getObject("id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                row.getString("what"),
                row.getString("why"),
                Objects.requireNonNull(row.getObject("asked_on", LocalDate.class)),
                Arrays.stream((Object[]) row.getArray("steps").getArray())
                        .map(step -> step((String[]) step))
                        .toList());
    }

    private static Correction.Step step(String[] columns) {
        return new Correction.Step(Correction.Kind.of(columns[0]), columns[1], columns[2], LocalDate.parse(columns[3]));
    }
}

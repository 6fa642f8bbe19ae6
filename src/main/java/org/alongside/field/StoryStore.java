package org.alongside.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes of a family's record, newest first. Contacts tell themselves; views are for the privacy officer; a merge is told once,
 * not row by row.
 */
@Component
class StoryStore {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> ROW = new TypeReference<>() {};

    private final JdbcClient sql;

    StoryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param before the entry that the page before ended with; null for the newest */
    List<HistoryEntry> changes(UUID family, @Nullable Long before, int most) {
        return sql.sql("""
                select h.id, h.at, who.name as who, h.operation, h.record, h.before, h.after, whom.name as supporter,
                       coalesce(phase.name, hander.name) as about, h.grant_id is not null as urgent
                  from history h
                  left join account who on who.agency_id = h.agency_id and who.id = h.actor_id
                  left join assignment next on next.agency_id = h.agency_id and h.record = 'hand_over'
                                           and next.id = cast(h.after ->> 'to_id' as uuid)
                  left join assignment before on before.agency_id = h.agency_id and h.record = 'hand_over'
                                             and before.id = cast(h.after ->> 'from_id' as uuid)
                  left join account whom on whom.agency_id = h.agency_id and h.record in ('assignment', 'hand_over')
                                        and whom.id = coalesce(next.supporter_id, cast(h.after ->> 'supporter_id' as uuid))
                  left join account hander on hander.agency_id = before.agency_id and hander.id = before.supporter_id
                  left join program_phase phase on phase.agency_id = h.agency_id and h.record = 'enrollment_phase'
                                               and phase.id = cast(h.after ->> 'phase_id' as uuid)
                 where h.agency_id = (select alongside.agency())
                   and h.family_id in (select cast(:family as uuid)
                                        union all
                                       select f.id from family f where f.agency_id = (select alongside.agency()) and f.merged_into = :family)
                   and h.record in ('family', 'family_secret', 'family_alert', 'caregiver_goal', 'family_address', 'family_helper', 'person_about',
                                    'kinship', 'care_period', 'person', 'person_phone', 'enrollment', 'assignment', 'break_glass',
                                    'enrollment_phase', 'enrollment_pause', 'agreement', 'hand_over')
                   and h.operation <> 'view'
                   and not exists (select from merge m
                                    where m.agency_id = h.agency_id and (m.family_id = h.family_id or m.from_family_id = h.family_id)
                                      and h.tx in (m.tx, m.undone_tx)
                                      and not (h.record = 'family'
                                           and (h.before -> 'merges' is distinct from h.after -> 'merges'
                                             or h.before -> 'merged_into' is distinct from h.after -> 'merged_into')))
                   and (cast(:before as bigint) is null
                     or (h.at, h.id) < (select at, id from history
                                         where agency_id = (select alongside.agency()) and id = cast(:before as bigint)))
                 order by h.at desc, h.id desc
                 limit :most
                """)
                .param("family", family)
                .param("before", before)
                .param("most", most)
                .query(StoryStore::entry)
                .list();
    }

    private static HistoryEntry entry(ResultSet row, int n) throws SQLException {
        return new HistoryEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("operation"),
                row.getString("record"),
                json(row.getString("before")),
                json(row.getString("after")),
                row.getString("supporter"),
                row.getString("about"),
                row.getBoolean("urgent"));
    }

    private static Map<String, Object> json(@Nullable String row) {
        return row == null ? Map.of() : JSON.readValue(row, ROW);
    }
}

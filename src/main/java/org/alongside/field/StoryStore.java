package org.alongside.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    private static final OffsetDateTime END = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    /** Each family's part is read from its own index as far as the page goes; a merged one's stands among its survivor's. */
    private static final String CHANGES = """
            select h.id, h.at, who.name as who, h.operation, h.record, h.before, h.after, whom.name as supporter,
                   coalesce(phase.name, hander.name) as about, h.grant_id is not null as urgent
              from (select cast(:family as uuid) as id
                     union all
                    select f.id from family f where f.agency_id = (select alongside.agency()) and f.merged_into = :family) whose
             cross join lateral (
                    select h.*
                      from history h
                     where h.agency_id = (select alongside.agency())
                       and h.family_id = whose.id
                       and h.operation <> 'view'
                       and %s
                       and h.at >= :from
                       and (h.at, h.id) < (:at, :before)
                       and not exists (select from merge m
                                        where m.agency_id = h.agency_id and (m.family_id = h.family_id or m.from_family_id = h.family_id)
                                          and h.tx in (m.tx, m.undone_tx)
                                          and not (h.record = 'family'
                                               and (h.before -> 'merges' is distinct from h.after -> 'merges'
                                                 or h.before -> 'merged_into' is distinct from h.after -> 'merged_into')))
                     order by h.at desc, h.id desc
                     limit :most) h
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
             order by h.at desc, h.id desc
             limit :most
            """;

    private final JdbcClient sql;

    StoryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param before the entry that the page before ended with; null for the newest */
    List<HistoryEntry> changes(
            UUID family, StoryFilter.Kind kind, Instant from, HistoryEntry.@Nullable Cursor before, int most) {
        return sql.sql(CHANGES.formatted(which(kind)))
                .param("family", family)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("at", before == null ? END : before.at().atOffset(ZoneOffset.UTC))
                .param("before", before == null ? Long.MAX_VALUE : before.id())
                .param("most", most)
                .query(StoryStore::entry)
                .list();
    }

    /** Said as constants, so that the index of the story, or the small one of its milestones, is known to hold them all. */
    private static String which(StoryFilter.Kind kind) {
        return switch (kind) {
            case ALL, CONTACTS, CHANGES -> """
                h.record in ('family', 'family_secret', 'family_alert', 'caregiver_goal', 'family_address', 'family_helper', 'person_about',
                             'kinship', 'care_period', 'person', 'person_phone', 'enrollment', 'assignment', 'break_glass',
                             'enrollment_phase', 'enrollment_pause', 'agreement', 'hand_over', 'gathering_absence', 'partner_note',
                             'test_result', 'test_result_version')
                       and (h.record <> 'test_result' or h.operation = 'update')""";
            case DISCHARGES -> """
                h.record = 'enrollment' and (h.before ->> 'ended_on') is distinct from (h.after ->> 'ended_on')""";
            case HAND_OVERS -> "h.record in ('assignment', 'hand_over')";
            case GOALS -> "h.record = 'caregiver_goal'";
        };
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

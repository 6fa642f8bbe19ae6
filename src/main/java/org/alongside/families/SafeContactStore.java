package org.alongside.families;

import static java.util.stream.Collectors.toMap;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Safe contact of families that whoever acts may reach. The code word comes only to those whom the database lets read it. */
@Component
public class SafeContactStore {
    private final JdbcClient sql;

    public SafeContactStore(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<SafeContact> find(UUID family) {
        return Optional.ofNullable(of(List.of(family)).get(family));
    }

    /** Of any number of families in one statement, by family. */
    public Map<UUID, SafeContact> of(Collection<UUID> families) {
        if (families.isEmpty()) return Map.of();
        return sql
                .sql("""
                select f.id, f.version, f.call_from, f.call_until, f.call_days, f.no_voicemail, f.shared_phone, f.unsafe_people,
                       f.words_never, f.safe_contact, f.code_word_agreed, coalesce(s.words, '') as code_word,
                       (select alongside.is_system())
                         or exists (select 1
                                      from family_access fa
                                     where fa.agency_id = f.agency_id
                                       and fa.account_id = (select alongside.actor())
                                       and fa.family_id = f.id
                                       and fa.basis in ('assignment', 'supervision')
                                       and fa.from_at <= (select alongside.now())
                                       and (fa.until_at is null or fa.until_at > (select alongside.now()))) as may_know
                  from family f
                  left join family_secret s on s.agency_id = f.agency_id and s.id = f.id
                 where f.agency_id = (select alongside.agency())
                   and f.id = any (cast(:families as uuid[]))
                   and f.voided_at is null
                """)
                .param("families", families.stream().map(UUID::toString).toArray(String[]::new))
                .query(SafeContactStore::safe)
                .list()
                .stream()
                .collect(toMap(SafeContact::family, safe -> safe));
    }

    /** False when somebody else changed the family since {@code safe.version()}. */
    boolean change(SafeContact safe) {
        var changed = sql.sql("""
                update family
                   set call_from = cast(:from as time), call_until = cast(:until as time), call_days = cast(:days as smallint[]),
                       no_voicemail = :silent, shared_phone = :shared, unsafe_people = :unsafe, words_never = :never,
                       safe_contact = :words, code_word_agreed = :agreed, version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :family
                   and version = :version
                   and voided_at is null
                """)
                        .param("family", safe.family())
                        .param("version", safe.version())
                        .param("from", safe.from())
                        .param("until", safe.until())
                        .param("days", days(safe))
                        .param("silent", safe.noVoicemail())
                        .param("shared", safe.sharedPhone())
                        .param("unsafe", safe.unsafePeople())
                        .param("never", safe.wordsNever())
                        .param("words", safe.words())
                        .param("agreed", safe.codeWordAgreed())
                        .update()
                == 1;
        if (changed && safe.mayKnowCodeWord()) keepSecret(safe.family(), safe.family(), safe.codeWord());
        return changed;
    }

    /** Keeps words for those who walk with the family alone: under the family's own id its code word, else an address. */
    void keepSecret(UUID id, UUID family, String words) {
        sql.sql("""
                insert into family_secret (agency_id, id, family_id, words)
                values (alongside.agency(), :id, :family, :words)
                on conflict (agency_id, id) do update
                   set words = excluded.words, version = family_secret.version + 1
                 where family_secret.words <> excluded.words
                """)
                .param("id", id)
                .param("family", family)
                .param("words", words)
                .update();
    }

    private static String days(SafeContact safe) {
        return safe.days().stream()
                .map(day -> String.valueOf(day.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static SafeContact safe(ResultSet row, int n) throws SQLException {
        return new SafeContact(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("call_from", LocalTime.class),
                row.getObject("call_until", LocalTime.class),
                days(row.getArray("call_days")),
                row.getBoolean("no_voicemail"),
                row.getBoolean("shared_phone"),
                row.getString("unsafe_people"),
                row.getString("words_never"),
                row.getString("safe_contact"),
                row.getBoolean("code_word_agreed"),
                row.getBoolean("may_know"),
                row.getString("code_word"));
    }

    private static List<DayOfWeek> days(Array numbers) throws SQLException {
        return Arrays.stream((Short[]) numbers.getArray())
                .map(number -> DayOfWeek.of(number))
                .toList();
    }
}

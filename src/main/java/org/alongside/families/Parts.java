package org.alongside.families;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.definitions.Definitions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All parts of one kind of the families that whoever acts may reach: their table, and what must be right about one. A kind
 * names its columns once; adding, changing and taking out are the same for all of them.
 */
public abstract class Parts<T extends Part> {
    protected final JdbcClient sql;
    protected final Definitions definitions;
    private final String table;
    private final String order;

    /** @param order in which those of a family are read */
    protected Parts(JdbcClient sql, Definitions definitions, String table, String order) {
        this.sql = sql;
        this.definitions = definitions;
        this.table = table;
        this.order = order;
    }

    /** What was written, as a part; only for what was found right. */
    protected abstract T part(Facts facts, UUID id, int version, Written written);

    /** A part, as one would write it down. */
    public abstract Written written(T part);

    /** What keeps it from being kept, field by field. Runs in the transaction, under the lock of the family. */
    protected abstract Wrongs wrongs(Facts facts, UUID id, Written written);

    /** Its columns by name, beside those that every part has. */
    protected abstract Map<String, @Nullable Object> columns(T part);

    protected abstract T read(ResultSet row) throws SQLException;

    /** Where the table refused what slipped past {@link #wrongs}, because somebody was quicker. */
    protected Change<T> refusedBy(String constraint) {
        return Change.refused("", "families.wrong.somebody-was-quicker", constraint);
    }

    /** What is read, where that is more than the table: a view upon it. */
    protected String source() {
        return table;
    }

    /** What follows in the same transaction once a part is kept. */
    protected void kept(T part, Written written) {}

    /** The agency's lists and the people of the family, for rules that need them. */
    public record Facts(Actor actor, UUID family, LocalDate today, List<Person> people) {
        Optional<Person> person(UUID id) {
            return people.stream().filter(one -> one.id().equals(id)).findFirst();
        }
    }

    public List<T> ofFamily(UUID family) {
        return sql.sql("""
                select *
                  from %s
                 where agency_id = (select alongside.agency())
                   and family_id = :family
                   and voided_at is null
                 order by %s
                """.formatted(source(), order))
                .param("family", family)
                .query((row, n) -> read(row))
                .list();
    }

    public Optional<T> find(UUID family, UUID id) {
        return sql.sql("""
                select *
                  from %s
                 where agency_id = (select alongside.agency())
                   and family_id = :family
                   and id = :id
                   and voided_at is null
                """.formatted(source()))
                .param("family", family)
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    void add(T part) {
        var columns = columns(part);
        sql.sql("""
                insert into %s (agency_id, id, family_id, %s)
                values (alongside.agency(), :id, :family, %s)
                """.formatted(
                        table,
                        String.join(", ", columns.keySet()),
                        columns.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "))))
                .param("id", part.id())
                .param("family", part.familyId())
                .params(columns)
                .update();
    }

    /** False when somebody else changed it since {@code part.version()}. */
    boolean change(T part) {
        var columns = columns(part);
        return sql.sql("""
                update %s
                   set %s, version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and version = :version
                   and voided_at is null
                """.formatted(
                                        table,
                                        columns.keySet().stream()
                                                .map(name -> name + " = :" + name)
                                                .collect(Collectors.joining(", "))))
                        .param("id", part.id())
                        .param("version", part.version())
                        .params(columns)
                        .update()
                == 1;
    }

    /** False when somebody else changed it since that version. */
    boolean makeVoid(UUID id, int version, String reason) {
        return sql.sql("""
                update %s
                   set voided_at = alongside.now(), voided_by = alongside.actor(), void_reason = :reason, version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and version = :version
                   and voided_at is null
                """.formatted(table))
                        .param("id", id)
                        .param("version", version)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    protected final CodeList codes(String list, Facts facts) {
        return definitions.codes(list, facts.actor().agency(), facts.today());
    }
}

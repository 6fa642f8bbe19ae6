package org.alongside.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.db.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signatures that the reader may see, and the supporters who gave them. */
@Component
public class SignatureStore {
    private static final String ROWS = """
            select id, supporter_id, statement, title, version, attests, signed_text, signed_name, signed_on, signed_at
              from signature
             where agency_id = (select alongside.agency())
            """;

    private final JdbcClient sql;

    public SignatureStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Signature> find(UUID id) {
        return sql.sql(ROWS + " and id = :id")
                .param("id", id)
                .query(SignatureStore::signature)
                .optional();
    }

    /** Of many supporters, the latest first. */
    List<Signature> of(Collection<UUID> supporters) {
        return sql.sql(ROWS + " and supporter_id = any (:supporters) order by signed_at desc, id desc")
                .param("supporters", supporters.toArray(UUID[]::new))
                .query(SignatureStore::signature)
                .list();
    }

    /** What somebody attested by signing. */
    record Attests(UUID supporter, String statement, LocalDate on) {}

    /** What counts for a standard, of many supporters, without the words they signed. */
    List<Attests> attested(Collection<UUID> supporters) {
        return sql.sql("""
                select supporter_id, attests, signed_on
                  from signature
                 where agency_id = (select alongside.agency())
                   and supporter_id = any (:supporters)
                   and attests <> ''
                 order by signed_at desc, id desc
                """)
                .param("supporters", supporters.toArray(UUID[]::new))
                .query((row, n) -> new Attests(
                        row.getObject("supporter_id", UUID.class),
                        row.getString("attests"),
                        row.getObject("signed_on", LocalDate.class)))
                .list();
    }

    /** Any number of them in one statement; the same words signed twice are signed once. */
    public void add(List<Signature> signatures) {
        sql.sql("""
                insert into signature (agency_id, id, supporter_id, statement, title, version, attests, signed_text, signed_name, signed_on, signed_at)
                select alongside.agency(), s.*
                  from unnest(cast(:ids as uuid[]), cast(:supporters as uuid[]), cast(:statements as text[]), cast(:titles as text[]),
                              cast(:versions as integer[]), cast(:attests as text[]), cast(:texts as text[]), cast(:names as text[]),
                              cast(:days as date[]), cast(:moments as timestamptz[])) as s
                    on conflict do nothing
                """)
                .param("ids", Columns.of(signatures, Signature::id))
                .param("supporters", Columns.of(signatures, Signature::supporter))
                .param("statements", Columns.of(signatures, Signature::statement))
                .param("titles", Columns.of(signatures, Signature::title))
                .param("versions", Columns.of(signatures, Signature::version))
                .param("attests", Columns.of(signatures, Signature::attests))
                .param("texts", Columns.of(signatures, Signature::text))
                .param("names", Columns.of(signatures, Signature::name))
                .param("days", Columns.of(signatures, Signature::on))
                .param("moments", Columns.of(signatures, Signature::at))
                .update();
    }

    private static Signature signature(ResultSet row, int n) throws SQLException {
        return new Signature(
                row.getObject("id", UUID.class),
                row.getObject("supporter_id", UUID.class),
                row.getString("statement"),
                row.getString("title"),
                row.getInt("version"),
                row.getString("attests"),
                row.getString("signed_text"),
                row.getString("signed_name"),
                row.getObject("signed_on", LocalDate.class),
                Objects.requireNonNull(row.getObject("signed_at", OffsetDateTime.class))
                        .toInstant());
    }
}

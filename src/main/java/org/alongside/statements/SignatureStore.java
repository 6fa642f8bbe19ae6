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

    /** @param own whether it is the reader */
    public record Signer(UUID id, String name, boolean own) {}

    private static final String SIGNERS = """
            select c.id, c.name, c.id = alongside.actor() as own
              from account c
             where c.agency_id = (select alongside.agency())
               and exists (select 1 from account_role r where r.agency_id = c.agency_id and r.account_id = c.id and r.role = 'supporter')
            """;

    /** A supporter whose signatures the reader may see. */
    Optional<Signer> signer(UUID supporter) {
        return sql.sql(SIGNERS + """
                   and c.id = :supporter
                   and (c.id = alongside.actor() or alongside.sees_all() or c.id in (select alongside.supervised()))
                """)
                .param("supporter", supporter)
                .query(SignatureStore::signer)
                .optional();
    }

    /** Active supporters whom the reader supervises, or everyone for a manager, by name. */
    List<Signer> signers(int most) {
        return sql.sql(SIGNERS + """
                   and c.status = 'active'
                   and c.id <> alongside.actor()
                   and (alongside.has_role('manager') or c.id in (select alongside.supervised()))
                 order by lower(c.name), c.id
                 limit :most
                """)
                .param("most", most)
                .query(SignatureStore::signer)
                .list();
    }

    private static Signer signer(ResultSet row, int n) throws SQLException {
        return new Signer(row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("own"));
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

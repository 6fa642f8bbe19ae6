package org.alongside.certification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The directory: one's own entry as its owner, everybody's published ones as the keeper. */
@Component
class DirectoryStore {
    private final JdbcClient sql;

    DirectoryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param account null for the organisation's */
    Optional<DirectoryEntry> own(@Nullable UUID account) {
        return sql.sql("""
                select *
                  from directory_entry
                 where agency_id = (select alongside.agency())
                   and account_id is not distinct from cast(:account as uuid)
                """)
                .param("account", account)
                .query(DirectoryStore::entry)
                .optional();
    }

    String agencyName() {
        return sql.sql("select name from agency where id = (select alongside.agency())")
                .query(String.class)
                .single();
    }

    void add(DirectoryEntry entry, @Nullable UUID account) {
        write("""
                insert into directory_entry (agency_id, id, account_id, name, about, counties, languages, peer_kinds, phone, email,
                                             website, published)
                values (alongside.agency(), :id, cast(:account as uuid), :name, :about, :counties, :languages, :kinds, :phone, :email,
                        :website, :published)
                """, entry, account);
    }

    /** False when it was changed since {@code entry.version()}. */
    boolean change(DirectoryEntry entry, @Nullable UUID account) {
        return write("""
                update directory_entry
                   set name = :name, about = :about, counties = :counties, languages = :languages, peer_kinds = :kinds,
                       phone = :phone, email = :email, website = :website, published = :published,
                       changed_at = alongside.now(), version = version + 1
                 where agency_id = (select alongside.agency())
                   and account_id is not distinct from cast(:account as uuid)
                   and id = :id
                   and version = :version
                """, entry, account) == 1;
    }

    private int write(String statement, DirectoryEntry entry, @Nullable UUID account) {
        return sql.sql(statement)
                .param("id", entry.id())
                .param("account", account)
                .param("name", entry.name())
                .param("about", entry.about())
                .param("counties", entry.counties().toArray(String[]::new))
                .param("languages", entry.languages().toArray(String[]::new))
                .param("kinds", entry.peerKinds().toArray(String[]::new))
                .param("phone", entry.phone())
                .param("email", entry.email())
                .param("website", entry.website())
                .param("published", entry.published())
                .param("version", entry.version())
                .update();
    }

    /** Organisations first, then people, by name. Each filter "" for any. */
    List<DirectoryEntry> published(String county, String language, String peerKind, int skip, int most) {
        return sql.sql("""
                select *
                  from directory_entry
                 where published
                   and (:county = '' or :county = any (counties))
                   and (:language = '' or :language = any (languages))
                   and (:kind = '' or :kind = any (peer_kinds))
                 order by account_id is not null, lower(name), id
                offset :skip
                 limit :most
                """)
                .param("county", county)
                .param("language", language)
                .param("kind", peerKind)
                .param("skip", skip)
                .param("most", most)
                .query(DirectoryStore::entry)
                .list();
    }

    private static DirectoryEntry entry(ResultSet row, int n) throws SQLException {
        return new DirectoryEntry(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class) != null,
                row.getString("name"),
                row.getString("about"),
                codes(row, "counties"),
                codes(row, "languages"),
                codes(row, "peer_kinds"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("website"),
                row.getBoolean("published"),
                row.getInt("version"));
    }

    private static List<String> codes(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}

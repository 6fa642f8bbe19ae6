package org.alongside.credentials;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.files.StoredFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who looked whether a certificate from elsewhere is what it says. */
@Component
public class CertificateCheckStore {
    private final JdbcClient sql;

    public CertificateCheckStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param how one of {@link EnterCertificate#WAYS}
     * @param document its name; "" for none
     */
    public record Check(
            UUID certificate, String number, String issuer, String how, LocalDate on, String by, String document) {}

    /** Of one holder, the latest first. */
    List<Check> of(UUID holder) {
        return sql.sql("""
                select k.id, c.number, c.issuer, k.how, k.checked_on, a.name, k.file_name
                  from credential_check k
                  join credential c on c.agency_id = k.agency_id and c.id = k.id
                  join account a on a.agency_id = k.agency_id and a.id = k.checked_by
                 where k.agency_id = (select alongside.agency())
                   and k.holder_id = :holder
                 order by k.checked_on desc, k.id desc
                """)
                .param("holder", holder)
                .query((row, n) -> new Check(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("issuer"),
                        row.getString("how"),
                        row.getObject("checked_on", LocalDate.class),
                        row.getString("name"),
                        row.getString("file_name")))
                .list();
    }

    Optional<UUID> file(UUID certificate) {
        return sql.sql("""
                select file_id
                  from credential_check
                 where agency_id = (select alongside.agency())
                   and id = :certificate
                   and file_id is not null
                """).param("certificate", certificate).query(UUID.class).optional();
    }

    /** Adding it again changes nothing. */
    void add(UUID certificate, UUID holder, String how, Optional<StoredFile> file, LocalDate on) {
        sql.sql("""
                insert into credential_check (agency_id, id, holder_id, how, file_id, file_name, checked_on)
                values (alongside.agency(), :id, :holder, :how, :file, :name, :on)
                    on conflict do nothing
                """)
                .param("id", certificate)
                .param("holder", holder)
                .param("how", how)
                .param("file", file.map(StoredFile::id).orElse(null))
                .param("name", file.map(StoredFile::name).orElse(""))
                .param("on", on)
                .update();
    }
}

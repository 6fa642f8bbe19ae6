package org.alongside.certification;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.files.StoredFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files sent along with applications, for who sent them and for the body. */
@Component
class ApplicationDocumentStore {
    private final JdbcClient sql;

    ApplicationDocumentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The first first; none for whoever sees the application but not what is the applicant's alone. */
    List<ApplicationDocument> of(UUID application) {
        return sql.sql("""
                select id, what, name, added_at
                  from application_document
                 where application_id = ?
                 order by added_at, id
                """)
                .param(application)
                .query((row, n) -> new ApplicationDocument(
                        row.getObject("id", UUID.class),
                        row.getString("what"),
                        row.getString("name"),
                        row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The file of one document. */
    Optional<UUID> file(UUID id) {
        return sql.sql("select file_id from application_document where id = ?")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    void add(Application to, UUID id, String what, StoredFile file) {
        sql.sql("""
                insert into application_document (agency_id, id, application_id, applicant_id, body_agency_id, what, file_id, name)
                values (:agency, :id, :application, :applicant, :body, :what, :file, :name)
                """)
                .param("agency", to.agency())
                .param("id", id)
                .param("application", to.id())
                .param("applicant", to.applicant())
                .param("body", to.body())
                .param("what", what)
                .param("file", file.id())
                .param("name", file.name())
                .update();
    }
}

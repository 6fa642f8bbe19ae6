package org.alongside.consents;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.families.FamilyRule;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.files.FileKind;
import org.alongside.platform.files.FileName;
import org.alongside.platform.files.StoredFile;
import org.alongside.platform.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The papers that were signed, photographed or scanned: PDF, PNG or JPEG of up to 10 MB. Whoever reaches the family opens them.
 */
@Component
public class ConsentPapers {
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final Set<FileKind> KINDS = Set.of(FileKind.PDF, FileKind.PNG, FileKind.JPEG);

    private final Db db;
    private final JdbcClient sql;
    private final Ids ids;
    private final ConsentStore consents;

    ConsentPapers(Db db, JdbcClient sql, Ids ids, ConsentStore consents) {
        this.db = db;
        this.sql = sql;
        this.ids = ids;
        this.consents = consents;
    }

    public record Paper(UUID id, String name) {}

    /**
     * @param name as the file was called
     * @throws NotFound if the actor writes nothing about families, or cannot reach the consent
     */
    public Change<UUID> keep(Actor actor, UUID consent, String name, byte[] content) {
        FamilyRule.mustCorrect(actor);
        if (content.length == 0) return Change.refused("paper", "consents.wrong.paper-missing");
        if (content.length > LARGEST) return Change.refused("paper", "consents.wrong.paper-large");
        var kind = FileKind.sniff(content).filter(KINDS::contains);
        if (kind.isEmpty()) return Change.refused("paper", "consents.wrong.paper-kind");
        return db.as(actor, () -> {
            var signed = consents.find(consent).orElseThrow(NotFound::new);
            add(signed, FileName.clean(name, kind.get()), kind.get(), content);
            return Change.done(consent);
        });
    }

    private void add(SignedConsent signed, String name, FileKind kind, byte[] content) {
        sql.sql("""
                insert into consent_paper (agency_id, id, family_id, consent_id, name, media_type, content)
                values (alongside.agency(), :id, :family, :consent, :name, :type, :content)
                """)
                .param("id", ids.next())
                .param("family", signed.family())
                .param("consent", signed.id())
                .param("name", name)
                .param("type", kind.mediaType())
                .param("content", content)
                .update();
    }

    List<Paper> of(UUID consent) {
        return sql.sql("""
                select id, name
                  from consent_paper
                 where agency_id = (select alongside.agency())
                   and consent_id = :consent
                 order by recorded_at, id
                """)
                .param("consent", consent)
                .query((row, n) -> new Paper(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /** Empty where there is none within the actor's reach. */
    public Optional<StoredFile> open(Actor actor, UUID paper) {
        return db.read(
                actor,
                () -> sql.sql("""
                        select name, media_type, content
                          from consent_paper
                         where agency_id = (select alongside.agency())
                           and id = :id
                        """)
                        .param("id", paper)
                        .query((row, n) -> new StoredFile(
                                paper,
                                row.getString("name"),
                                FileKind.of(row.getString("media_type")),
                                row.getBytes("content")))
                        .optional());
    }
}

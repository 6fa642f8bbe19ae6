package org.alongside.training;

import static java.util.stream.Collectors.groupingBy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.files.FileStore;
import org.alongside.platform.files.Proof;
import org.alongside.platform.files.StoredFile;
import org.alongside.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files that prove a training or an exam. Whoever may see what they prove may open them.
 */
@Component
public class Certificates {
    private final Db db;
    private final JdbcClient sql;
    private final Ids ids;
    private final FileStore files;

    public Certificates(Db db, JdbcClient sql, Ids ids, FileStore files) {
        this.db = db;
        this.sql = sql;
        this.ids = ids;
        this.files = files;
    }

    /** What a file proves. */
    enum Of {
        TRAINING("training_id"),
        EXAM("exam_id");

        private final String column;

        Of(String column) {
            this.column = column;
        }
    }

    static Wrongs wrongs(@Nullable Proof proof) {
        return proof == null ? new Wrongs() : proof.wrongs("certificate");
    }

    /** Keeps a file in which nothing is wrong. */
    void keep(Actor actor, Of of, UUID what, Proof proof) {
        var file = files.keep(actor, proof);
        sql.sql("""
                insert into certificate (agency_id, id, %s, file_id, name)
                values (alongside.agency(), :id, :what, :file, :name)
                """.formatted(of.column))
                .param("id", ids.next())
                .param("what", what)
                .param("file", file.id())
                .param("name", file.name())
                .update();
    }

    /** By what they prove, the first first. */
    Map<UUID, List<Training.Certificate>> of(Of of, List<UUID> what) {
        record Row(UUID of, Training.Certificate certificate) {}
        return sql
                .sql("""
                select %1$s as proves, id, file_id, name, added_at
                  from certificate
                 where agency_id = (select alongside.agency())
                   and %1$s = any (:what)
                 order by added_at, id
                """.formatted(of.column))
                .param("what", what.toArray(UUID[]::new))
                .query((row, n) -> new Row(
                        row.getObject("proves", UUID.class),
                        new Training.Certificate(
                                row.getObject("id", UUID.class),
                                row.getObject("file_id", UUID.class),
                                row.getString("name"),
                                row.getObject("added_at", OffsetDateTime.class).toInstant())))
                .list()
                .stream()
                .collect(groupingBy(
                        Row::of,
                        java.util.stream.Collectors.mapping(Row::certificate, java.util.stream.Collectors.toList())));
    }

    /** @throws NotFound if there is no such certificate, or what it proves is not the actor's to see */
    public StoredFile open(Actor actor, UUID certificate) {
        var file = db.read(
                        actor,
                        () -> sql.sql("""
                select file_id
                  from certificate
                 where agency_id = (select alongside.agency())
                   and id = :id
                """)
                                .param("id", certificate)
                                .query(UUID.class)
                                .optional())
                .orElseThrow(NotFound::new);
        return files.read(actor, file).orElseThrow(NotFound::new);
    }

    /** @return what is wrong with the file, if anything */
    Change<UUID> add(Actor actor, Of of, UUID what, @Nullable Proof proof) {
        if (proof == null) return Change.refused("certificate", "training.wrong.file-missing");
        var wrongs = wrongs(proof);
        if (!wrongs.none()) return Change.refused(wrongs);
        keep(actor, of, what, proof);
        return Change.done(what);
    }
}

package org.alongside.platform.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps files in the database. They belong to whoever gave them; administrators of the agency may read them too. */
@Component
public class FileStore {
    /** 50 MB, the most the table takes. */
    public static final int LARGEST = 52_428_800;

    private final Db db;
    private final JdbcClient sql;
    private final Ids ids;

    public FileStore(Db db, JdbcClient sql, Ids ids) {
        this.db = db;
        this.sql = sql;
        this.ids = ids;
    }

    /** What came of giving us a file. */
    public sealed interface Given {}

    public record Kept(StoredFile file) implements Given {}

    public record Refused(Reason reason) implements Given {}

    public enum Reason {
        EMPTY,
        TOO_LARGE,
        OTHER_KIND
    }

    /**
     * Keeps a file if it is of one of these kinds and not too large. Reads no more than {@code most} bytes and one.
     *
     * @param most bytes, at most {@link #LARGEST}
     */
    public Given keep(Actor actor, String name, InputStream content, Set<FileKind> kinds, int most) {
        var bytes = read(content, Math.min(most, LARGEST));
        if (bytes.length == 0) return new Refused(Reason.EMPTY);
        if (bytes.length > Math.min(most, LARGEST)) return new Refused(Reason.TOO_LARGE);
        return FileKind.sniff(bytes)
                .filter(kinds::contains)
                .<Given>map(kind -> new Kept(keep(actor, name, kind, bytes)))
                .orElseGet(() -> new Refused(Reason.OTHER_KIND));
    }

    private static byte[] read(InputStream content, int most) {
        try {
            return content.readNBytes(most + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be read to its end.", e);
        }
    }

    /** Keeps what a reader of its own has read already, and so knows to be of this kind. */
    public StoredFile keep(Actor actor, String name, FileKind kind, byte[] content) {
        var file = new StoredFile(ids.next(), FileName.clean(name, kind), kind, content);
        db.as(actor, () -> {
            sql.sql("""
                    insert into file (agency_id, id, name, media_type, bytes, sha256, content)
                    values (:agency, :id, :name, :type, :bytes, :sha256, :content)
                    """)
                    .param("agency", actor.agency())
                    .param("id", file.id())
                    .param("name", file.name())
                    .param("type", kind.mediaType())
                    .param("bytes", content.length)
                    .param("sha256", sha256(content))
                    .param("content", content)
                    .update();
        });
        return file;
    }

    /** Keeps a file in which {@link Proof#wrongs} finds nothing wrong. */
    public StoredFile keep(Actor actor, Proof proof) {
        var kept = keep(actor, proof.name(), new ByteArrayInputStream(proof.content()), Proof.KINDS, Proof.LARGEST);
        if (kept instanceof Kept(var file)) return file;
        throw new IllegalStateException("A file that was looked at was refused: " + kept);
    }

    /** Empty if it is not there, or not for this person. */
    public Optional<StoredFile> read(Actor actor, UUID id) {
        return db.read(
                actor,
                () -> sql.sql("select id, name, media_type, content from file where id = :id")
                        .param("id", id)
                        .query((row, n) -> new StoredFile(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                FileKind.of(row.getString("media_type")),
                                row.getBytes("content")))
                        .optional());
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

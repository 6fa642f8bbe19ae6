package org.alongside.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.alongside.platform.changes.Wrongs;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that was sent along to prove something: PDF, PNG or JPEG of up to 10 MB, and what its ending says it is.
 *
 * @param name as it was called where it came from
 */
@SuppressWarnings("ArrayRecordComponent")
public record Proof(String name, byte[] content) {
    public static final int LARGEST = 10 * 1024 * 1024;
    public static final Set<FileKind> KINDS = Set.of(FileKind.PDF, FileKind.PNG, FileKind.JPEG);

    /** The file that was chosen; null for none. */
    public static @Nullable Proof of(@Nullable MultipartFile file) {
        if (file == null) return null;
        var name = file.getOriginalFilename();
        if (name == null || name.isEmpty()) return null;
        try {
            return new Proof(name, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be read to its end.", e);
        }
    }

    /** @param field of the form */
    public Wrongs wrongs(String field) {
        var wrongs = new Wrongs();
        if (content.length == 0) return wrongs.add(field, "platform.wrong.file-empty");
        if (content.length > LARGEST) return wrongs.add(field, "platform.wrong.file-large");
        var kind = FileKind.sniff(content).filter(KINDS::contains);
        if (kind.isEmpty()) return wrongs.add(field, "platform.wrong.file-kind");
        if (!endsLike(kind.get())) wrongs.add(field, "platform.wrong.file-pretends");
        return wrongs;
    }

    private boolean endsLike(FileKind kind) {
        var ending = name.substring(name.lastIndexOf('.') + 1)
                .toLowerCase(Locale.ROOT)
                .replace("jpeg", "jpg");
        return ending.equals(kind.ending());
    }
}

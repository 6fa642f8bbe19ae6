package org.alongside.interop;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Judges the rows of a sheet, many at a time and in order: what each would make or change, or why it cannot be taken. Knows
 * what earlier rows of the same run will make. Reads, never writes.
 */
interface Judge {
    List<Judged> judge(List<SheetRow> rows);

    /** What a judge needs besides the rows. */
    record Bench(RowReader reader, KnownStore store, java.util.function.Supplier<UUID> ids, Seen seen) {
        Judge judge(Kind kind) {
            return switch (kind) {
                case FAMILIES -> new FamiliesJudge(this);
                case ENROLLMENTS -> new EnrollmentsJudge(this);
                case ASSIGNMENTS -> new AssignmentsJudge(this);
                case CONTACTS -> new ContactsJudge(this);
            };
        }

        /** The id chosen for a row when it was judged first, or a new one. */
        UUID idFor(SheetRow row) {
            return row.target() != null ? row.target() : ids.get();
        }
    }

    /** A reference made from what tells a record apart, for files that carry none. */
    static String derived(@Nullable Object... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return "import:" + HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

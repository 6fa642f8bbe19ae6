package org.alongside.interop;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row and what becomes of it.
 *
 * @param key by which the record will be found again when the same file comes once more
 * @param target the record that the row tells of, or will make
 * @param refusals everything that is wrong with it, in column order
 * @param writes what has to be written if it is confirmed
 */
record Judged(
        int row,
        Verdict verdict,
        @Nullable String key,
        @Nullable UUID target,
        List<Refusal> refusals,
        List<Change> changes,
        List<Write> writes) {

    static Judged refused(SheetRow row, @Nullable String key, List<Refusal> refusals) {
        return new Judged(row.number(), Verdict.REFUSED, key, null, List.copyOf(refusals), List.of(), List.of());
    }

    /** Create where something is new, update where something changes, else the same. */
    static Judged of(SheetRow row, @Nullable String key, UUID target, List<Write> writes) {
        var verdict = writes.isEmpty()
                ? Verdict.SAME
                : writes.stream().anyMatch(write -> write.isNew() && write.table() != Table.PHONE)
                        ? Verdict.CREATE
                        : Verdict.UPDATE;
        var changes = writes.stream()
                .filter(write -> verdict == Verdict.UPDATE || !write.isNew())
                .flatMap(write -> write.changes().stream())
                .toList();
        return new Judged(row.number(), verdict, key, target, List.of(), changes, List.copyOf(writes));
    }
}

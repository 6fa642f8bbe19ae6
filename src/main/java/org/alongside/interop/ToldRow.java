package org.alongside.interop;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row with all that is known about it, for pages.
 *
 * @param target the record that it tells of
 * @param leftWhy why an undo left something alone: {@code changed} or {@code has-later-records}
 */
public record ToldRow(
        int number,
        List<String> cells,
        boolean mended,
        @Nullable Verdict verdict,
        @Nullable UUID target,
        List<Refusal> refusals,
        List<Change> changes,
        @Nullable String leftWhy) {}

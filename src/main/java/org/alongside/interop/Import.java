package org.alongside.interop;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of records from elsewhere, on its way in.
 *
 * @param tabs the sheets of a workbook; none for a text file
 * @param columns what was found in it
 * @param problem what broke while it was worked on; it can be started again
 * @param rowsDone how many rows the work at hand is past
 * @param leftAlone rows that an undo did not put back
 */
public record Import(
        UUID id,
        UUID fileId,
        String fileName,
        Kind kind,
        List<String> tabs,
        @Nullable String tab,
        @Nullable String charset,
        @Nullable String separator,
        String signature,
        List<Column> columns,
        Plan plan,
        State state,
        @Nullable String problem,
        int rowsTotal,
        int reachedRow,
        int rowsDone,
        Counts counts,
        int leftAlone,
        Instant createdAt,
        @Nullable String createdBy,
        @Nullable Instant confirmedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant undoneAt) {

    /** Rows by verdict. */
    public record Counts(int creates, int updates, int sames, int refusals) {
        public int of(Verdict verdict) {
            return switch (verdict) {
                case CREATE -> creates;
                case UPDATE -> updates;
                case SAME -> sames;
                case REFUSED -> refusals;
            };
        }

        public int toWrite() {
            return creates + updates;
        }
    }

    /** Where it is on its way. */
    public enum State {
        MAPPING("mapping"),
        JUDGING("judging"),
        JUDGED("judged"),
        WRITING("writing"),
        DONE("done"),
        UNDOING("undoing"),
        UNDONE("undone"),
        DISCARDED("discarded");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** Whether the program is at work on it. */
        public boolean isAtWork() {
            return this == JUDGING || this == WRITING || this == UNDOING;
        }

        static State of(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No state is called '" + code + "'."));
        }
    }

    public List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }
}

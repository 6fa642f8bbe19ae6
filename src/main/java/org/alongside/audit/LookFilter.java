package org.alongside.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of history.
 *
 * @param until the last day, counted in
 */
public record LookFilter(
        Kind kind, @Nullable UUID family, @Nullable UUID person, LocalDate from, LocalDate until) {

    public enum Kind {
        LOOKS("looks"),
        CHANGES("changes"),
        ALL("all");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Kind of(String code) {
            for (var kind : values()) if (kind.code.equals(code)) return kind;
            return LOOKS;
        }
    }
}

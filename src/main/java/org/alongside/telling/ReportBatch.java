package org.alongside.telling;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/**
 * The drafts of a month for one partner, made together.
 *
 * @param drafts how many there are; {@code printed} of them have their paper
 */
public record ReportBatch(
        UUID id,
        String program,
        String partner,
        String kind,
        YearMonth month,
        Instant begunAt,
        String begunBy,
        int drafts,
        int printed) {

    public boolean isDone() {
        return printed == drafts;
    }
}

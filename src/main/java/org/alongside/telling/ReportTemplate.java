package org.alongside.telling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agency's own template of a kind of report.
 *
 * @param number of the version, from 1
 * @param name of the file as it was uploaded
 * @param from the first day of which reports look like it
 */
public record ReportTemplate(
        UUID id,
        String kind,
        int number,
        String name,
        LocalDate from,
        Instant uploadedAt,
        String uploadedBy,
        @Nullable Instant retiredAt) {

    public boolean isRetired() {
        return retiredAt != null;
    }
}

package org.alongside.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One session as its supervisor signed it. It never changes; what is missing is added.
 *
 * @param clinical administrative supervision is recorded as well and never counts
 * @param inGroup with several supporters
 * @param topics codes from the supervision-topics list; competencies from core-competencies
 * @param credential the supervisor's on that day; "" for administrative supervision
 * @param parts those of the supporters whom the reader may see
 */
public record Session(
        UUID id,
        UUID supervisor,
        String supervisorName,
        LocalDate on,
        int minutes,
        boolean clinical,
        boolean inGroup,
        boolean remote,
        List<String> topics,
        List<String> competencies,
        String nextSteps,
        String credential,
        Instant signedAt,
        List<Part> parts) {

    /**
     * A supporter in a session.
     *
     * @param contacts looked at together
     * @param signedAt null until the supporter signs; the session counts for them from then on
     */
    public record Part(
            UUID supporter,
            String name,
            List<UUID> contacts,
            @Nullable Instant signedAt) {}

    /** Words added later, by one of those who were there. */
    public record Addendum(String by, String words, Instant at) {}

    public Session with(List<Part> seen) {
        return new Session(
                id,
                supervisor,
                supervisorName,
                on,
                minutes,
                clinical,
                inGroup,
                remote,
                topics,
                competencies,
                nextSteps,
                credential,
                signedAt,
                List.copyOf(seen));
    }

    public boolean countsFor(UUID supporter) {
        return clinical
                && parts.stream().anyMatch(part -> part.supporter().equals(supporter) && part.signedAt() != null);
    }

    public boolean waitsFor(@Nullable UUID supporter) {
        return parts.stream().anyMatch(part -> part.supporter().equals(supporter) && part.signedAt() == null);
    }

    public boolean isSignedByAnySupporter() {
        return parts.stream().anyMatch(part -> part.signedAt() != null);
    }
}

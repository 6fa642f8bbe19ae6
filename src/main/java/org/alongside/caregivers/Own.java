package org.alongside.caregivers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Role;
import org.alongside.results.Finding;
import org.alongside.results.TestOutcome;
import org.jspecify.annotations.Nullable;

/** What a caregiver sees of their own record. */
public final class Own {
    private Own() {}

    /**
     * Somebody who walks with them.
     *
     * @param title as the program calls it
     * @param cover whether only while another is away
     * @param email "" where theirs reaches nobody
     */
    public record Supporter(String name, String title, boolean cover, String email, String program, LocalDate since) {}

    /**
     * What is coming up: a next step that was agreed on, or a hearing or meeting.
     *
     * @param what words of a next step; "" for a meeting
     * @param meeting a code from the meeting-kinds list; "" for a next step
     * @param from the first day on which it may be done; null where there is only one
     * @param contact in which it was agreed on or prepared
     */
    public record Next(
            String what, String meeting, @Nullable LocalDate from, LocalDate on, UUID contact) {}

    /** @param reached null while it is on the way */
    public record Goal(
            String words, LocalDate since, @Nullable LocalDate reached) {}

    public record Accomplishment(String words, LocalDate on, UUID contact) {}

    /** What a supporter wrote for them to read. */
    public record Shared(String words, String supporter, LocalDate on, UUID contact) {}

    /**
     * A result of a test that was told of them.
     *
     * @param partner who told it
     * @param words what else they said
     * @param corrected whether it was put right
     */
    public record Result(
            LocalDate sampledOn,
            LocalDate reportedOn,
            String partner,
            String specimen,
            String panel,
            TestOutcome outcome,
            @Nullable Finding finding,
            List<String> substances,
            boolean asPrescribed,
            String words,
            boolean corrected) {
        public Result {
            substances = List.copyOf(substances);
        }
    }

    /**
     * Somebody of the agency who opened their family's record.
     *
     * @param days on how many days
     * @param urgent whether under urgent access
     */
    public record Looker(String name, List<Role> roles, int days, Instant last, boolean urgent) {
        public Looker {
            roles = List.copyOf(roles);
        }
    }
}

package org.alongside.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, about whom, and everything the decision may rest on. Dates are local.
 *
 * @param id names the case in its decision
 * @param person whom it is about
 * @param part2 whether the disclosing program is one under 42 CFR Part 2
 */
public record ConsentCase(
        String id, String person, Part2 part2, List<Consent> consents, List<Event> events, Request request) {

    public ConsentCase {
        consents = List.copyOf(consents);
        events = List.copyOf(events);
    }

    /** Pending is treated as confirmed. */
    public enum Part2 implements Word {
        CONFIRMED,
        PENDING,
        NOT
    }

    /** Something that happened and may end a consent; the same event may happen several times. */
    public record Event(String event, LocalDate on) {}

    /** @param classes what kind of recipient it is, such as {@code court} */
    public record Recipient(String id, Set<String> classes) {
        public Recipient {
            classes = Set.copyOf(classes);
        }
    }

    /**
     * One act of sharing that somebody is about to do.
     *
     * @param sud whether the information identifies somebody as having, or having had, a substance use disorder
     * @param courtOrder date of a court order for it
     * @param subpoena date of a subpoena for it
     * @throws IllegalArgumentException if the information is {@code all}
     */
    public record Request(
            LocalDate on,
            String discloser,
            Recipient recipient,
            Purpose purpose,
            Information information,
            boolean sud,
            @Nullable LocalDate courtOrder,
            @Nullable LocalDate subpoena,
            boolean emergency) {
        public Request {
            if (information == Information.ALL)
                throw new IllegalArgumentException("a request names the information that it is for; all is not one");
        }
    }

    /** Whether 42 CFR Part 2 protects what is asked for. */
    public boolean isProtected() {
        return request.sud() && part2 != Part2.NOT;
    }
}

package org.alongside.keeping;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A correction of their record that a caregiver asked for, and what became of it.
 *
 * @param personName how the caregiver is shown; "" where whoever reads is the caregiver
 * @param what is not right, in their own words; {@code why}: why, and what would be
 * @param steps the first first
 */
public record Correction(
        UUID id,
        UUID family,
        UUID person,
        String personName,
        String what,
        String why,
        LocalDate askedOn,
        List<Step> steps) {

    public Correction {
        steps = List.copyOf(steps);
    }

    /** @param reason a code of the correction-clock definition; "" but for a denial */
    public record Step(Kind kind, String reason, String words, LocalDate on) {}

    public enum Kind {
        EXTENDED("extended"),
        ACCEPTED("accepted"),
        DENIED("denied"),
        /** What the caregiver says where it was denied; it goes along with whatever is told of them. */
        DISAGREED("disagreed");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Kind of(String code) {
            return List.of(values()).stream()
                    .filter(kind -> kind.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    public Optional<Step> step(Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).findFirst();
    }

    public Optional<Step> answer() {
        return step(Kind.ACCEPTED).or(() -> step(Kind.DENIED));
    }

    public boolean isOpen() {
        return answer().isEmpty();
    }

    public boolean mayDisagree() {
        return step(Kind.DENIED).isPresent() && step(Kind.DISAGREED).isEmpty();
    }

    /** Whether they disagreed in these words. */
    boolean says(String words) {
        return step(Kind.DISAGREED).filter(step -> step.words().equals(words)).isPresent();
    }
}

package org.alongside.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exam that a supporter sat. Whether it passes, and when one may sit it again, is the standard's to say.
 *
 * @param exam code from certification-exams
 * @param percent 0 to 100, at most two decimals
 * @param answer null while it waits
 */
public record ExamAttempt(
        UUID id,
        UUID supporter,
        String name,
        String exam,
        LocalDate on,
        BigDecimal percent,
        Training.@Nullable Answer answer,
        int version) {
    public boolean counts() {
        return answer != null && answer.accepted();
    }
}

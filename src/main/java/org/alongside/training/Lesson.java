package org.alongside.training;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a course is and what it gives.
 *
 * @param core of the core course that precedes candidacy; else continuing education
 * @param code the name by which a standard knows the course, such as {@code mt-fps-core}; "" for none
 * @param hours 0.01 to 200
 * @param ceuHours hours of continuing education, at most {@code hours}; 0 for a core course
 * @param topics codes from training-topics
 * @param standards codes from training-standards that it covers
 * @param practices codes from evidence-informed-practices that it trains one to deliver
 * @param approval by whom and under which number it is approved, where a standard asks for that; "" for not
 */
public record Lesson(
        String title,
        String provider,
        boolean core,
        String code,
        BigDecimal hours,
        BigDecimal ceuHours,
        List<String> topics,
        List<String> standards,
        List<String> practices,
        String approval) {
    public Lesson {
        topics = List.copyOf(topics);
        standards = List.copyOf(standards);
        practices = List.copyOf(practices);
    }
}

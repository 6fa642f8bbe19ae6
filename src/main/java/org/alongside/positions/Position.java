package org.alongside.positions;

import java.math.BigDecimal;

/**
 * What is agreed of a position.
 *
 * @param title the job title, which may be another than the one a standard protects
 * @param documentationHours of the {@code hoursAWeek} kept free to complete documentation
 * @param families with how many at a time at most, 1 to 200
 * @param workingHours when: only while the place is open, or at other times too
 */
public record Position(
        String title, BigDecimal hoursAWeek, BigDecimal documentationHours, int families, String workingHours) {}

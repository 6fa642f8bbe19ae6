package org.alongside.programs;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much one supporter of a program can carry, and how large its groups should be.
 *
 * @param caseloadLimit with how many families one supporter walks at most, 1 to 200; null where nothing is said. The common
 *     range is 10 to 15: NCSACW Module 3, key considerations
 * @param unseenAfterDays a family whom nobody reached for so many days is shown to the supervisor, 1 to 366
 * @param groupSizeLimit how many families a group should have at most, 2 to 60; more come in for a reason
 * @param weights of its phases, in their order
 */
public record Load(
        UUID program,
        String name,
        int version,
        @Nullable Integer caseloadLimit,
        int unseenAfterDays,
        int groupSizeLimit,
        List<Weight> weights) {
    public static final int LIMIT_AT_MOST = 200;
    public static final int DAYS_AT_MOST = 366;
    public static final int GROUP_AT_LEAST = 2;
    public static final int GROUP_AT_MOST = 60;
    public static final BigDecimal HEAVIEST = BigDecimal.valueOf(5);

    /** @param load what a family in this phase weighs, 0 to 5; one family is 1 */
    public record Weight(UUID phase, String name, BigDecimal load) {}
}

package org.alongside.positions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.alongside.platform.changes.Wrongs;
import org.jspecify.annotations.Nullable;

/** What is wrong with a position or its sections as they were typed: everything at once, in page order. Pure. */
final class PositionRules {
    static final BigDecimal HOURS_AT_MOST = BigDecimal.valueOf(60);
    static final int FAMILIES_AT_MOST = 200;
    private static final int TITLE = 100;
    private static final int WORKING_HOURS = 300;
    private static final int HEADING = 100;
    private static final int TEXT = 10_000;

    private PositionRules() {}

    /** @param limit how many families the program lets one supporter walk with, or null where it says nothing */
    static Wrongs wrongs(PositionDraft typed, @Nullable Integer limit) {
        var wrongs = new Wrongs().needed("title", typed.title(), TITLE, "positions.wrong.title");
        var hours = hours(typed.hoursAWeek());
        var documentation = hours(typed.documentationHours());
        if (hours.isEmpty()) wrongs.add("hours", "positions.wrong.hours", HOURS_AT_MOST);
        if (documentation.isEmpty()) wrongs.add("documentation", "positions.wrong.documentation");
        else if (hours.isPresent() && documentation.get().compareTo(hours.get()) >= 0)
            wrongs.add("documentation", "positions.wrong.documentation-all");
        var families = families(typed.families());
        if (families.isEmpty()) wrongs.add("families", "positions.wrong.families", FAMILIES_AT_MOST);
        else if (limit != null && families.get() > limit)
            wrongs.add("families", "positions.wrong.families-limit", limit);
        return wrongs.needed("when", typed.workingHours(), WORKING_HOURS, "positions.wrong.when");
    }

    /** A section without a text is one to leave out. */
    static Wrongs wrongs(List<Section> sections) {
        var wrongs = new Wrongs();
        for (int n = 0; n < sections.size(); n++) {
            var section = sections.get(n);
            if (!section.text().isBlank())
                wrongs.needed("heading-" + n, section.heading(), HEADING, "positions.wrong.heading");
            wrongs.atMost("text-" + n, section.text(), TEXT);
        }
        if (sections.stream().allMatch(section -> section.text().isBlank()))
            wrongs.add("text-0", "positions.wrong.empty");
        return wrongs;
    }

    /** What nothing is wrong with. */
    static Position position(PositionDraft typed) {
        return new Position(
                typed.title(),
                hours(typed.hoursAWeek()).orElseThrow(),
                hours(typed.documentationHours()).orElseThrow(),
                families(typed.families()).orElseThrow(),
                typed.workingHours());
    }

    /** Over 0 up to 60, with at most two decimals. */
    private static Optional<BigDecimal> hours(String typed) {
        if (!typed.matches("\\d{1,2}([.,]\\d{1,2})?")) return Optional.empty();
        return Optional.of(new BigDecimal(typed.replace(',', '.')))
                .filter(hours -> hours.signum() > 0 && hours.compareTo(HOURS_AT_MOST) <= 0);
    }

    private static Optional<Integer> families(String typed) {
        if (!typed.matches("\\d{1,3}")) return Optional.empty();
        return Optional.of(Integer.valueOf(typed)).filter(many -> many >= 1 && many <= FAMILIES_AT_MOST);
    }
}

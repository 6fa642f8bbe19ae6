package org.alongside.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How groups and outings were attended: of the families that were expected, how many came. It counts families, whoever walks
 * with them, of the groups that the reader may open, and names none.
 */
@Component
public class Attendance {
    private static final int PAGE = 100;
    private static final int ALL = 100_000;

    private final Db db;
    private final AttendanceStore attendance;

    Attendance(Db db, AttendanceStore attendance) {
        this.db = db;
        this.attendance = attendance;
    }

    /**
     * @param from the first day, and {@code until} the last, both counted in
     * @param program whose families alone are counted; null for all
     */
    public record Asked(
            LocalDate from, LocalDate until, @Nullable UUID program) {}

    /** @param expected families that came, and those that were expected and did not */
    public record Figures(int groups, int expected, int came) {
        public int missed() {
            return expected - came;
        }

        /** In whole percent, rounded to the nearest; 0 where nobody was expected. */
        public int percent() {
            return expected == 0 ? 0 : Math.round(came * 100f / expected);
        }
    }

    /** One group. */
    public record Row(
            UUID id,
            String kind,
            String topic,
            LocalDate day,
            String facilitator,
            @Nullable String helper,
            Figures figures) {
        public Cursor cursor() {
            return new Cursor(day, id);
        }
    }

    /** A place in the list, the latest first: everything after it is earlier. */
    public record Cursor(LocalDate day, UUID id) {}

    /** @param total over all that was asked for, not this page alone; {@code next} where the next one begins */
    public record Page(
            List<Row> rows, Figures total, @Nullable Cursor next, List<Named> programs) {}

    public Page page(Actor reader, Asked asked, @Nullable Cursor after) {
        return db.read(reader, () -> {
            var rows = attendance.rows(asked, after, PAGE + 1);
            var shown = rows.stream().limit(PAGE).toList();
            return new Page(
                    shown,
                    attendance.sum(asked),
                    rows.size() > PAGE ? shown.getLast().cursor() : null,
                    attendance.programs());
        });
    }

    /** Every group that was asked for, the latest first. */
    public List<Row> all(Actor reader, Asked asked) {
        return db.read(reader, () -> attendance.rows(asked, null, ALL));
    }
}

package org.alongside.families;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.definitions.Code;
import org.alongside.platform.definitions.Definitions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Custody, guardianship and placement of the children of a family over time, the latest first. Refused: two of one kind for
 * a child on one day; a child who has care of itself; what is not of a child.
 */
@Component
public class CarePeriods extends Parts<CarePeriod> {
    private static final int NAME_CHARACTERS = 120;
    private static final int NOTE_CHARACTERS = 500;

    public CarePeriods(JdbcClient sql, Definitions definitions) {
        super(sql, definitions, "care_period", "child_id, starts_on desc, kind, id");
    }

    @Override
    protected Wrongs wrongs(Facts facts, UUID id, Written written) {
        var wrongs = new Wrongs();
        var child = written.id("child").flatMap(facts::person).filter(one -> one.kind() == Person.Kind.CHILD);
        if (child.isEmpty()) wrongs.add("child", "families.wrong.child-missing");
        written.mustBeIn(
                codes("care-arrangements", facts), "arrangement", "families.wrong.arrangement-missing", wrongs);
        var carer = written.text("carer-id");
        if (!carer.isEmpty()) {
            if (written.id("carer-id").flatMap(facts::person).isEmpty())
                wrongs.add("carer-id", "families.wrong.kin-missing");
            else if (carer.equals(written.text("child"))) wrongs.add("carer-id", "families.wrong.own-carer");
        }
        wrongs.atMost("carer", written.text("carer"), NAME_CHARACTERS);
        if (written.text("starts-on").isBlank()) wrongs.add("starts-on", "families.wrong.first-day-missing");
        written.mustBeDays("starts-on", "ends-on", wrongs);
        wrongs.atMost("note", written.text("note"), NOTE_CHARACTERS);
        if (wrongs.none()) apart(facts, part(facts, id, 1, written), wrongs);
        return wrongs;
    }

    private void apart(Facts facts, CarePeriod period, Wrongs wrongs) {
        ofFamily(facts.family()).stream()
                .filter(one -> !one.id().equals(period.id())
                        && one.child().equals(period.child())
                        && one.kind() == period.kind()
                        && Days.meet(one.from(), one.until(), period.from(), period.until()))
                .findFirst()
                .ifPresent(one -> wrongs.add(
                        "starts-on",
                        one.until() == null ? "families.wrong.care-since" : "families.wrong.care-then",
                        codes("care-arrangements", facts).title(one.arrangement()),
                        one.from(),
                        one.until() == null ? "" : one.until()));
    }

    @Override
    protected Change<CarePeriod> refusedBy(String constraint) {
        return constraint.equals("one_custody_guardianship_and_placement_at_a_time")
                ? Change.refused("starts-on", "families.wrong.care-already")
                : super.refusedBy(constraint);
    }

    @Override
    protected CarePeriod part(Facts facts, UUID id, int version, Written written) {
        return new CarePeriod(
                id,
                facts.family(),
                written.id("child").orElseThrow(),
                kind(facts, written.text("arrangement")),
                written.text("arrangement"),
                written.id("carer-id").orElse(null),
                written.text("carer"),
                Objects.requireNonNull(written.day("starts-on")),
                written.day("ends-on"),
                written.text("note"),
                version);
    }

    /** The list groups its codes by kind. */
    private CarePeriod.Kind kind(Facts facts, String arrangement) {
        return codes("care-arrangements", facts)
                .code(arrangement)
                .map(Code::group)
                .flatMap(CarePeriod.Kind::of)
                .orElseThrow();
    }

    @Override
    public Written written(CarePeriod period) {
        return new Written(Map.of(
                "child", period.child().toString(),
                "arrangement", period.arrangement(),
                "carer-id", Written.text(period.carerId()),
                "carer", period.carer(),
                "starts-on", period.from().toString(),
                "ends-on", Written.text(period.until()),
                "note", period.note()));
    }

    @Override
    protected Map<String, @Nullable Object> columns(CarePeriod period) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("child_id", period.child());
        columns.put("kind", period.kind().code());
        columns.put("arrangement", period.arrangement());
        columns.put("carer_id", period.carerId());
        columns.put("carer", period.carer());
        columns.put("starts_on", period.from());
        columns.put("ends_on", period.until());
        columns.put("note", period.note());
        return columns;
    }

    @Override
    protected CarePeriod read(ResultSet row) throws SQLException {
        return new CarePeriod(
                row.getObject("id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getObject("child_id", UUID.class),
                CarePeriod.Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("arrangement"),
                row.getObject("carer_id", UUID.class),
                row.getString("carer"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("note"),
                row.getInt("version"));
    }
}

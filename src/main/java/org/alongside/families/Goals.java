package org.alongside.families;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.definitions.Definitions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The goals of caregivers, those that go on first. */
@Component
public class Goals extends Parts<Goal> {
    public static final int WORDS_CHARACTERS = 300;

    public Goals(JdbcClient sql, Definitions definitions) {
        super(sql, definitions, "caregiver_goal", "reached_on desc nulls first, since_on desc, id desc");
    }

    @Override
    protected Wrongs wrongs(Facts facts, UUID id, Written written) {
        var wrongs = new Wrongs();
        var whose = written.id("person").flatMap(facts::person).filter(Person::isCaregiver);
        if (whose.isEmpty()) wrongs.add("person", "families.wrong.goal-whose");
        wrongs.needed("words", written.text("words"), WORDS_CHARACTERS, "families.wrong.goal-missing");
        if (written.text("since-on").isBlank()) wrongs.add("since-on", "families.wrong.first-day-missing");
        written.mustBeDays("since-on", "reached-on", wrongs);
        notToCome("since-on", written, facts, wrongs);
        notToCome("reached-on", written, facts, wrongs);
        return wrongs;
    }

    private static void notToCome(String field, Written written, Facts facts, Wrongs wrongs) {
        var day = written.day(field);
        if (day != null && day.isAfter(facts.today())) wrongs.add(field, "families.wrong.day-to-come");
    }

    @Override
    protected Goal part(Facts facts, UUID id, int version, Written written) {
        return new Goal(
                id,
                facts.family(),
                written.id("person").orElseThrow(),
                written.text("words"),
                requireNonNull(written.day("since-on")),
                written.day("reached-on"),
                version);
    }

    @Override
    public Written written(Goal goal) {
        return new Written(Map.of(
                "person", Written.text(goal.person()),
                "words", goal.words(),
                "since-on", Written.text(goal.since()),
                "reached-on", Written.text(goal.reachedOn())));
    }

    @Override
    protected Map<String, @Nullable Object> columns(Goal goal) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("person_id", goal.person());
        columns.put("words", goal.words());
        columns.put("since_on", goal.since());
        columns.put("reached_on", goal.reachedOn());
        return columns;
    }

    @Override
    protected Goal read(ResultSet row) throws SQLException {
        return new Goal(
                row.getObject("id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("words"),
                row.getObject("since_on", LocalDate.class),
                row.getObject("reached_on", LocalDate.class),
                row.getInt("version"));
    }
}

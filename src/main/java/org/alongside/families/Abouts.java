package org.alongside.families;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.families.About.RaceSaid;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.definitions.Definitions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the people of a family say about themselves, one description each. */
@Component
public class Abouts extends Parts<About> {
    /** Fields of a form, for the languages somebody reads and writes, the best one first. */
    public static final List<String> WRITES_IN = List.of("writes-in", "writes-in-2", "writes-in-3");

    private static final int LINE_CHARACTERS = 120;
    private static final int NOTE_CHARACTERS = 500;

    public Abouts(JdbcClient sql, Definitions definitions) {
        super(sql, definitions, "person_about", "id");
    }

    @Override
    protected Wrongs wrongs(Facts facts, UUID id, Written written) {
        var wrongs = new Wrongs();
        var person = written.id("person").flatMap(facts::person);
        if (person.isEmpty()) wrongs.add("person", "families.wrong.kin-missing");
        else if (ofFamily(facts.family()).stream()
                .anyMatch(one ->
                        one.person().equals(person.get().id()) && !one.id().equals(id))) {
            wrongs.add(
                    "person", "families.wrong.described-already", person.get().name());
        }
        wrongs.atMost("pronouns", written.text("pronouns"), LINE_CHARACTERS);
        for (var field : WRITES_IN)
            known("languages", field, "families.wrong.language-unknown", facts, written, wrongs);
        races(facts, written, wrongs);
        wrongs.atMost("tribe", written.text("tribe"), LINE_CHARACTERS);
        known("tribal-enrollments", "tribal-enrollment", "families.wrong.arrangement-missing", facts, written, wrongs);
        several("need-kinds", "needs", facts, written, wrongs);
        wrongs.atMost("needs-note", written.text("needs-note"), NOTE_CHARACTERS);
        known("identity-checks", "identity-how", "families.wrong.arrangement-missing", facts, written, wrongs);
        identity(facts, written, wrongs);
        return wrongs.atMost("identity-by", written.text("identity-by"), LINE_CHARACTERS);
    }

    private void races(Facts facts, Written written, Wrongs wrongs) {
        var said = RaceSaid.of(written.text("race-said"));
        var some =
                !written.text("races").isEmpty() || !written.text("race-words").isBlank();
        if (said.isEmpty()) wrongs.add("race-said", "families.wrong.race-said-missing");
        else if (said.get() == RaceSaid.SAID && !some) wrongs.add("races", "families.wrong.races-missing");
        else if (said.get() != RaceSaid.SAID && some) wrongs.add("race-said", "families.wrong.races-though-not-said");
        several("race-and-ethnicity", "races", facts, written, wrongs);
        wrongs.atMost("race-words", written.text("race-words"), NOTE_CHARACTERS);
    }

    private static void identity(Facts facts, Written written, Wrongs wrongs) {
        written.mustBeDay("identity-on", wrongs);
        var on = written.day("identity-on");
        if (on != null && on.isAfter(facts.today())) wrongs.add("identity-on", "families.wrong.identity-later");
        if (!written.text("identity-how").isEmpty()
                && written.text("identity-on").isBlank()) {
            wrongs.add("identity-on", "families.wrong.identity-when");
        }
    }

    private void known(String list, String field, String key, Facts facts, Written written, Wrongs wrongs) {
        if (!written.text(field).isEmpty()) written.mustBeIn(codes(list, facts), field, key, wrongs);
    }

    private void several(String list, String field, Facts facts, Written written, Wrongs wrongs) {
        if (!written.codes(field).stream().allMatch(codes(list, facts)::has)) {
            wrongs.add(field, "families.wrong.arrangement-missing");
        }
    }

    @Override
    protected Change<About> refusedBy(String constraint) {
        return constraint.equals("one_description_of_a_person")
                ? Change.refused("person", "families.wrong.described-meanwhile")
                : super.refusedBy(constraint);
    }

    @Override
    protected About part(Facts facts, UUID id, int version, Written written) {
        return new About(
                id,
                facts.family(),
                written.id("person").orElseThrow(),
                written.text("pronouns"),
                WRITES_IN.stream()
                        .map(written::text)
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList(),
                RaceSaid.of(written.text("race-said")).orElseThrow(),
                written.codes("races"),
                written.text("race-words"),
                written.text("tribe"),
                written.text("tribal-enrollment"),
                written.codes("needs"),
                written.text("needs-note"),
                written.text("identity-how"),
                written.day("identity-on"),
                written.text("identity-by"),
                version);
    }

    @Override
    public Written written(About about) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("person", about.person().toString());
        fields.put("pronouns", about.pronouns());
        for (var i = 0; i < about.writesIn().size() && i < WRITES_IN.size(); i++) {
            fields.put(WRITES_IN.get(i), about.writesIn().get(i));
        }
        fields.put("race-said", about.raceSaid().code());
        fields.put("races", String.join(" ", about.races()));
        fields.put("race-words", about.raceWords());
        fields.put("tribe", about.tribe());
        fields.put("tribal-enrollment", about.tribalEnrollment());
        fields.put("needs", String.join(" ", about.needs()));
        fields.put("needs-note", about.needsNote());
        fields.put("identity-how", about.identityHow());
        fields.put("identity-on", Written.text(about.identityOn()));
        fields.put("identity-by", about.identityBy());
        return new Written(fields);
    }

    @Override
    protected Map<String, @Nullable Object> columns(About about) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("person_id", about.person());
        columns.put("pronouns", about.pronouns());
        columns.put("writes_in", about.writesIn().toArray(String[]::new));
        columns.put("race_said", about.raceSaid().code());
        columns.put("races", about.races().toArray(String[]::new));
        columns.put("race_words", about.raceWords());
        columns.put("tribe", about.tribe());
        columns.put("tribal_enrollment", about.tribalEnrollment());
        columns.put("needs", about.needs().toArray(String[]::new));
        columns.put("needs_note", about.needsNote());
        columns.put("identity_how", about.identityHow());
        columns.put("identity_on", about.identityOn());
        columns.put("identity_by", about.identityBy());
        return columns;
    }

    @Override
    protected About read(ResultSet row) throws SQLException {
        return new About(
                row.getObject("id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("pronouns"),
                several(row.getArray("writes_in")),
                RaceSaid.of(row.getString("race_said")).orElseThrow(),
                several(row.getArray("races")),
                row.getString("race_words"),
                row.getString("tribe"),
                row.getString("tribal_enrollment"),
                several(row.getArray("needs")),
                row.getString("needs_note"),
                row.getString("identity_how"),
                row.getObject("identity_on", LocalDate.class),
                row.getString("identity_by"),
                row.getInt("version"));
    }

    private static List<String> several(Array codes) throws SQLException {
        return List.of((String[]) codes.getArray());
    }
}

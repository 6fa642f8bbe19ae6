package org.alongside.families;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.definitions.Definitions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is what to whom in a family. Refused: kin of oneself; two relations between the same two people at one time; a parent
 * or grandparent who is younger than the child, or descends from it.
 */
@Component
public class Kinships extends Parts<Kinship> {
    private static final Set<String> ELDERS = Set.of("parent", "grandparent");
    private static final int NOTE_CHARACTERS = 300;

    public Kinships(JdbcClient sql, Definitions definitions) {
        super(sql, definitions, "kinship", "until_on desc nulls first, from_on nulls first, id");
    }

    @Override
    protected Wrongs wrongs(Facts facts, UUID id, Written written) {
        var wrongs = new Wrongs();
        var person = written.id("person").flatMap(facts::person);
        var to = written.id("to").flatMap(facts::person);
        if (person.isEmpty()) wrongs.add("person", "families.wrong.kin-missing");
        written.mustBeIn(codes("kinships", facts), "relation", "families.wrong.kinship-missing", wrongs);
        if (to.isEmpty()) wrongs.add("to", "families.wrong.kin-missing");
        if (person.isPresent() && to.isPresent()) {
            between(person.get(), written.text("relation"), to.get(), others(facts, id), wrongs);
        }
        written.mustBeDays("from-on", "until-on", wrongs);
        if (wrongs.none()) apart(written, others(facts, id), wrongs);
        return wrongs.atMost("note", written.text("note"), NOTE_CHARACTERS);
    }

    private List<Kinship> others(Facts facts, UUID id) {
        return ofFamily(facts.family()).stream()
                .filter(one -> !one.id().equals(id))
                .toList();
    }

    private static void between(Person person, String relation, Person to, List<Kinship> others, Wrongs wrongs) {
        if (person.id().equals(to.id())) {
            wrongs.add("to", "families.wrong.own-kin", person.name());
        } else if (ELDERS.contains(relation)) {
            if (person.bornOn() != null
                    && to.bornOn() != null
                    && !person.bornOn().isBefore(to.bornOn())) {
                wrongs.add("to", "families.wrong.younger-than-child", person.name(), to.name());
            }
            if (descends(person.id(), to.id(), others)) {
                wrongs.add("to", "families.wrong.circular", person.name(), to.name());
            }
        }
    }

    /** Whether {@code person} is a child, grandchild or further descendant of {@code elder}. */
    private static boolean descends(UUID person, UUID elder, List<Kinship> kinships) {
        var seen = new HashSet<UUID>();
        var next = new ArrayDeque<>(List.of(elder));
        while (!next.isEmpty()) {
            var one = next.pop();
            if (one.equals(person)) return true;
            if (!seen.add(one)) continue;
            kinships.stream()
                    .filter(kinship -> ELDERS.contains(kinship.relation())
                            && kinship.person().equals(one))
                    .forEach(kinship -> next.push(kinship.to()));
        }
        return false;
    }

    private static void apart(Written written, List<Kinship> others, Wrongs wrongs) {
        var two = Set.of(written.id("person").orElseThrow(), written.id("to").orElseThrow());
        others.stream()
                .filter(one -> two.equals(Set.of(one.person(), one.to())))
                .filter(one -> Days.meet(one.from(), one.until(), written.day("from-on"), written.day("until-on")))
                .findFirst()
                .ifPresent(one -> wrongs.add("to", "families.wrong.kin-already"));
    }

    @Override
    protected Change<Kinship> refusedBy(String constraint) {
        return constraint.equals("one_kinship_between_two_at_a_time")
                ? Change.refused("to", "families.wrong.kin-already")
                : super.refusedBy(constraint);
    }

    @Override
    protected Kinship part(Facts facts, UUID id, int version, Written written) {
        return new Kinship(
                id,
                facts.family(),
                written.id("person").orElseThrow(),
                written.text("relation"),
                written.id("to").orElseThrow(),
                written.day("from-on"),
                written.day("until-on"),
                written.text("note"),
                version);
    }

    @Override
    public Written written(Kinship kinship) {
        return new Written(Map.of(
                "person", kinship.person().toString(),
                "relation", kinship.relation(),
                "to", kinship.to().toString(),
                "from-on", Written.text(kinship.from()),
                "until-on", Written.text(kinship.until()),
                "note", kinship.note()));
    }

    @Override
    protected Map<String, @Nullable Object> columns(Kinship kinship) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("person_id", kinship.person());
        columns.put("relation", kinship.relation());
        columns.put("to_id", kinship.to());
        columns.put("from_on", kinship.from());
        columns.put("until_on", kinship.until());
        columns.put("note", kinship.note());
        return columns;
    }

    @Override
    protected Kinship read(ResultSet row) throws SQLException {
        return new Kinship(
                row.getObject("id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("relation"),
                row.getObject("to_id", UUID.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("note"),
                row.getInt("version"));
    }
}

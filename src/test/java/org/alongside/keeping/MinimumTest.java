package org.alongside.keeping;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.keeping.Minimum.State;
import org.alongside.platform.definitions.Definitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a record lacks of what it must hold: ARM 24.219.2301(3)(j). */
class MinimumTest {
    private static final Minimum MINIMUM = Minimum.of(new Definitions(), new UUID(0, 0), LocalDate.of(2026, 11, 21));

    @Test
    void theRuleNamesSevenThings() {
        assertThat(MINIMUM.items())
                .extracting(Minimum.Item::code)
                .containsExactly("identity", "assessment", "sessions", "plan", "discharge", "fees", "releases");
    }

    /** Columns: enrollments, running, without summary, unverified, contacts, unsigned, goals, permissions, fees told. */
    @ParameterizedTest(name = "{9} of {10}")
    @CsvSource({
        "0,0,0,0, 0,0,0,0,false, identity,NOT_YET",
        "1,1,0,0, 0,0,0,0,false, identity,THERE",
        "2,1,0,1, 0,0,0,0,false, identity,MISSING",
        "1,1,0,0, 9,0,9,9,true,  assessment,MISSING",
        "1,1,0,0, 0,0,0,0,false, sessions,NOT_YET",
        "1,1,0,0, 5,0,0,0,false, sessions,THERE",
        "1,1,0,0, 5,1,0,0,false, sessions,MISSING",
        "0,0,0,0, 0,0,0,0,false, plan,NOT_YET",
        "1,1,0,0, 0,0,1,0,false, plan,THERE",
        "1,1,0,0, 0,0,0,0,false, plan,MISSING",
        "1,1,0,0, 0,0,0,0,false, discharge,NOT_YET",
        "2,1,0,0, 0,0,0,0,false, discharge,THERE",
        "2,0,1,0, 0,0,0,0,false, discharge,MISSING",
        "1,1,0,0, 0,0,0,0,true,  fees,THERE",
        "1,1,0,0, 0,0,0,0,false, fees,MISSING",
        "1,1,0,0, 0,0,0,0,false, releases,NOT_YET",
        "1,1,0,0, 0,0,0,1,false, releases,THERE"
    })
    void eachThingIsThereMissingOrNotYetDue(
            int enrollments,
            int running,
            int withoutSummary,
            int unverified,
            int contacts,
            int unsigned,
            int goals,
            int permissions,
            boolean feesTold,
            String item,
            State state) {
        var holding = new Holding(
                UUID.randomUUID(),
                "Ortega",
                enrollments,
                running,
                withoutSummary,
                unverified,
                contacts,
                unsigned,
                goals,
                permissions,
                feesTold,
                null,
                null);
        assertThat(states(holding)).containsEntry(item, state);
    }

    @Test
    void whatIsKeptElsewhereCountsOnceItIsMissingHere() {
        var holding = new Holding(UUID.randomUUID(), "Ortega", 1, 1, 0, 0, 2, 1, 0, 0, true, null, null);
        assertThat(states(holding, "assessment", "fees"))
                .containsEntry("assessment", State.ELSEWHERE)
                .containsEntry("fees", State.THERE)
                .containsEntry("sessions", State.MISSING);
    }

    private static Map<String, State> states(Holding holding, String... elsewhere) {
        var notes = Stream.of(elsewhere)
                .map(item -> new KeptElsewhere(UUID.randomUUID(), holding.family(), item, "the clinic", ""))
                .collect(toMap(KeptElsewhere::item, one -> one));
        List<Minimum.Held> held = MINIMUM.against(holding, notes);
        return held.stream().collect(toMap(one -> one.item().code(), Minimum.Held::state));
    }
}

package org.alongside.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanningTheNextStepTest {
    @ParameterizedTest(name = "next step by \"{0}\": {1}")
    @CsvSource({
        "2026-11-20, ''",
        "2026-11-25, ''",
        "2028-11-20, ''",
        "2026-11-19, followUpOn.before",
        "2028-11-21, followUpOn.far",
        "soon, date"
    })
    void theNextStepComesAfterTheContact(String due, String problem) {
        var sent = ContactSent.visit();
        sent.next = "Go with her to the school meeting";
        sent.due = due;
        assertThat(sent.wrong()).isEqualTo(problem.isEmpty() ? List.of() : List.of("followUpOn: " + problem));
    }

    @ParameterizedTest(name = "next step from \"{0}\" by \"{1}\": {2}")
    @CsvSource({
        "2026-11-20, 2026-11-25, ''",
        "2026-11-25, 2026-11-25, ''",
        "2026-11-25, '', ''",
        "2026-11-26, 2026-11-25, followUpFrom.after",
        "2026-11-19, 2026-11-25, followUpOn.before",
        "soon, 2026-11-25, date"
    })
    void theDaysForItBeginAfterTheContactAndBeforeTheyEnd(String from, String due, String problem) {
        var sent = ContactSent.visit();
        sent.next = "Go with her to the school meeting";
        sent.from = from;
        sent.due = due;
        assertThat(sent.wrong()).isEqualTo(problem.isEmpty() ? List.of() : List.of("followUpFrom: " + problem));
    }

    @Test
    void theFirstDayByItselfSetsTheLast() {
        var sent = ContactSent.visit();
        sent.next = "Go with her to the school meeting";
        sent.from = "2026-11-25";
        assertThat(sent.read().contact().followUpOn()).isEqualTo("2026-11-28");
    }

    @Test
    void aNextStepNeedsNoDay() {
        var sent = ContactSent.visit();
        sent.next = "Think about the summer";
        assertThat(sent.wrong()).isEmpty();
        assertThat(sent.read().contact().followUpOn()).isNull();
    }
}

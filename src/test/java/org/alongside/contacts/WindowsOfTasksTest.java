package org.alongside.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is Wednesday 18 November 2026; the week ends on Sunday 22. */
class WindowsOfTasksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    @ParameterizedTest(name = "from {0} to {1}: {2}, open {3}")
    @CsvSource({
        "2026-11-10, 2026-11-17, OVERDUE, false",
        "2026-11-10, 2026-11-18, THIS_WEEK, true",
        "2026-11-18, 2026-11-18, THIS_WEEK, true",
        "2026-11-20, 2026-11-22, THIS_WEEK, false",
        "2026-11-22, 2026-11-30, THIS_WEEK, false",
        "2026-11-23, 2026-11-23, LATER, false",
        "2026-11-16, 2026-12-31, THIS_WEEK, true"
    })
    void aWindowLiesBeforeInOrAfterTheWeek(LocalDate from, LocalDate until, TaskWindow.When when, boolean open) {
        var window = new TaskWindow(from, until);
        assertThat(window.when(TODAY)).isEqualTo(when);
        assertThat(window.isOpen(TODAY)).isEqualTo(open);
    }

    @Test
    void whereNobodyChoseAFirstDayItOpensThreeDaysBefore() {
        assertThat(TaskWindow.of(null, LocalDate.of(2026, 12, 1)).from()).isEqualTo("2026-11-28");
        assertThat(TaskWindow.of(TODAY, LocalDate.of(2026, 12, 1)).from()).isEqualTo(TODAY);
    }

    @Test
    void itDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> new TaskWindow(TODAY, TODAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

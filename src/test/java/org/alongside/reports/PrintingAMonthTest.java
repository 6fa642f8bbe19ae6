package org.alongside.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.platform.documents.NaughtyStrings;
import org.alongside.testing.Printed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintingAMonthTest {
    private final MonthShown shown = new MonthShown(new UUID(0, 0));

    @ParameterizedTest
    @ValueSource(strings = {"0, 0.00", "20, 0.33", "40, 0.67", "735, 12.25", "1, 0.02", "3, 0.05", "100000, 1666.67"})
    void hoursHaveTwoPlaces(String example) {
        var parts = example.split(", ");
        assertThat(Hours.of(Long.parseLong(parts[0]))).hasToString(parts[1]);
    }

    @Test
    void aMonthOfAnyNamesPrintsAsPdfUa() {
        var naughty =
                NaughtyStrings.all().stream().filter(text -> !text.isBlank()).toList();
        var names = List.of(
                "Wilhelmina-Alexandrina van der Schootenbergh-Featherstonehaugh".repeat(2),
                "田中 さくら",
                "Ζωή Παπαδοπούλου",
                "نور الهدى",
                "Марія Шевченко");
        var contacts = IntStream.range(0, 500)
                .mapToObj(i ->
                        MonthShown.contact(i, i < 485 ? naughty.get(i % naughty.size()) : names.get(i % names.size())))
                .toList();
        var month = new Month(
                Month.Kind.SUPPORTER,
                new UUID(5, 1),
                names.getFirst(),
                YearMonth.of(2026, 11),
                List.of(),
                List.of(),
                contacts,
                List.of());
        var printed = new Printed(shown.print(month));
        assertThat(printed.problems()).isEmpty();
        assertThat(printed.text()).contains("Contacts made 500", "Марія Шевченко", "Ζωή Παπαδοπούλου");
        assertThat(shown.csv(month))
                .hasSize(500)
                .extracting(row -> row.getField("Caregiver"))
                .allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)^[=+\\-@\\t\\r].*[a-zA-Z(|!].*"));
    }
}

package org.alongside.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TravellingToAContactTest {
    @ParameterizedTest(name = "\"{0}\" minutes on the way: {1}")
    @CsvSource({
        "'', ''",
        "0, ''",
        "35, ''",
        "960, ''",
        "961, travelMinutes",
        "-1, travelMinutes",
        "1.5, travelMinutes",
        "half an hour, travelMinutes",
        "99999999999, travelMinutes"
    })
    void travelIsWholeMinutesOrNone(String minutes, String problem) {
        var sent = ContactSent.visit();
        sent.travel = minutes;
        assertThat(sent.wrong()).isEqualTo(problem.isEmpty() ? List.of() : List.of("travelMinutes: " + problem));
    }

    @ParameterizedTest(name = "\"{0}\" miles: {1}")
    @CsvSource({
        "'', '0'",
        "0, '0'",
        "12, '12'",
        "12.4, '12.4'",
        ".5, '0.5'",
        "0.05, '0.05'",
        "1000, '1000'",
        "1000.00, '1000.00'",
        "1000.01, wrong",
        "-3, wrong",
        "12.345, wrong",
        "'12,4', wrong",
        "1e2, wrong",
        "12., wrong",
        "twelve, wrong",
        "\u0661\u0662, wrong"
    })
    void milesAreExactToTwoPlaces(String miles, String read) {
        var sent = ContactSent.visit();
        sent.miles = miles;
        if (read.equals("wrong")) assertThat(sent.wrong()).containsExactly("miles: miles");
        else assertThat(sent.read().contact().miles()).isEqualTo(new BigDecimal(read));
    }

    @Test
    void aDriveToADoorThatStayedShutIsADriveAllTheSame() {
        var sent = ContactSent.visit();
        sent.made = false;
        sent.outcome = "not-home";
        sent.travel = "40";
        sent.miles = "31.6";
        assertThat(sent.read().contact().travelMinutes()).isEqualTo(40);
        assertThat(sent.read().contact().miles()).isEqualTo(new BigDecimal("31.6"));
    }

    @Test
    void nobodyTravelsToACall() {
        var sent = ContactSent.visit();
        sent.mode = "call";
        sent.travel = "nonsense";
        sent.miles = "31.6";
        assertThat(sent.wrong()).isEmpty();
        assertThat(sent.read().contact().travelMinutes()).isZero();
        assertThat(sent.read().contact().miles()).isZero();
    }
}

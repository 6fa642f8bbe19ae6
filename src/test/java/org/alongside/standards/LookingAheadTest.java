package org.alongside.standards;

import static org.alongside.standards.Rosa.MONTANA;
import static org.alongside.standards.Rosa.candidate;
import static org.alongside.standards.Rosa.clinical;
import static org.alongside.standards.Rosa.continuing;
import static org.alongside.standards.Rosa.day;
import static org.alongside.standards.Rosa.days;
import static org.alongside.standards.Rosa.nobody;
import static org.alongside.standards.Rosa.work;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.alongside.platform.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("takes the program's output for itself")
class LookingAheadTest {

    @Test
    void atTwentyHoursAWeekAThousandAreThereAfterFiftyWeeks() {
        var rosa = candidate().build();
        var until = day("2029-06-30");
        var ahead = Ahead.weekly(rosa, 2000, 100, 0, day("2026-06-30"), until);
        var experience = line(forecast("certified", rosa, ahead), "experience");
        assertThat(experience.met()).isFalse();
        assertThat(experience.metOn()).isEqualTo(day("2026-06-30").plusWeeks(50));
        assertThat(experience.explanation().in(Words.english())).isEqualTo("At this pace it is met on 15 Jun 2027.");
    }

    @Test
    void theFirstShortfallIsTheDayOnWhichMoreIsNeededThanHeld() {
        var rosa = candidate().supervision(List.of(clinical("2026-06-01", 2))).build();
        var ahead = Ahead.weekly(rosa, 2000, 0, 0, day("2026-06-30"), day("2029-06-30"));
        var supervision = line(forecast("candidate", rosa, ahead), "supervision");
        assertThat(supervision.met()).isTrue();
        assertThat(supervision.shortOn()).isEqualTo(day("2026-07-21"));
    }

    @Test
    void aPlannedSessionClosesAShortfall() {
        var rosa = candidate().work(List.of(work("2026-06-01", 20))).build();
        assertThat(line(forecast("candidate", rosa, nobody()), "supervision").metOn())
                .isNull();
        var planned = SupporterRecord.of("plan", null)
                .supervision(List.of(clinical("2026-07-10", 1)))
                .build();
        assertThat(line(forecast("candidate", rosa, planned), "supervision").metOn())
                .isEqualTo(day("2026-07-10"));
    }

    @Test
    void theLastNinetyDaysGoOnAgainAndAgain() {
        var rosa = candidate()
                .work(days("2026-04-02", 1))
                .work(List.of(work("2026-06-30", 5), work("2026-04-01", 24)))
                .training(List.of(continuing("2026-05-01", 3)))
                .build();
        var ahead = Ahead.asInTheLast90Days(rosa, day("2026-06-30"), day("2026-12-31"));
        assertThat(ahead.work().stream().map(work -> work.on() + " " + work.hours()))
                .containsExactly(
                        "2026-07-01 800",
                        "2026-09-28 500",
                        "2026-09-29 800",
                        "2026-12-27 500",
                        "2026-12-28 800",
                        "2027-03-27 500");
        assertThat(ahead.training()).hasSize(3);
    }

    @Test
    void aBirthdayIsForeseenWithoutAnyPace() {
        var young = SupporterRecord.of("young", day("2006-02-28")).build();
        assertThat(line(forecast("candidate", young, nobody()), "age").metOn()).isEqualTo(day("2027-02-28"));
    }

    @Test
    void whatIsEarnedInOneStateIsSetAgainstAnother() {
        var delaware = Rosa.standard("de-family-support");
        var rosa = candidate()
                .work(days("2026-01-01", 10))
                .supervision(List.of(clinical("2026-01-05", 3)))
                .build();
        var portability = Portability.of(
                MONTANA,
                MONTANA.stage("candidate").orElseThrow(),
                delaware,
                delaware.stage("certified").orElseThrow(),
                rosa,
                day("2026-06-30"));
        assertThat(portability.lines().stream()
                        .map(line -> line.finding().requirement().id() + " "
                                + line.counts().code() + " "
                                + (line.askedBefore() == null
                                        ? "new"
                                        : line.askedBefore().id())))
                .containsExactly(
                        "core-training in-part core-training",
                        "exam not-yet exam",
                        "experience in-part new",
                        "supervision in-full supervision");
    }

    @Test
    void theCommandsAnswerInOneLineAndInText() throws Exception {
        var file = Files.createTempFile("record", ".json");
        Files.writeString(file, "{\"id\": \"s\", \"bornOn\": \"2006-02-28\"}");
        var forecast = Ran.command(
                "standards",
                "forecast",
                "--standard",
                "mt-family-peer-support",
                "--stage",
                "candidate",
                "--record",
                file.toString(),
                "--as-of",
                "2026-06-30",
                "--work",
                "20");
        assertThat(forecast.status()).isZero();
        assertThat(forecast.out())
                .contains("{\"requirement\":\"age\",\"met\":false,\"metOn\":\"2027-02-28\",\"shortOn\":null,")
                .contains(
                        "{\"requirement\":\"supervision\",\"met\":true,\"metOn\":\"2026-06-30\",\"shortOn\":\"2026-07-07\",");
        var portability = Ran.command(
                "standards",
                "portability",
                "--from",
                "mt-family-peer-support",
                "--from-stage",
                "candidate",
                "--standard",
                "de-family-support",
                "--stage",
                "certified",
                "--record",
                file.toString(),
                "--as-of",
                "2026-06-30",
                "--format",
                "text");
        assertThat(portability.status()).isZero();
        assertThat(portability.out())
                .contains("not known: Continuing education and renewal", "to be shown there: High school or GED");
        Files.delete(file);
    }

    private static Forecast forecast(String stage, SupporterRecord record, SupporterRecord ahead) {
        return Forecast.of(MONTANA, MONTANA.stage(stage).orElseThrow(), record, ahead, day("2026-06-30"));
    }

    private static Forecast.Line line(Forecast forecast, String requirement) {
        return forecast.lines().stream()
                .filter(line -> line.requirement().id().equals(requirement))
                .findFirst()
                .orElseThrow();
    }
}

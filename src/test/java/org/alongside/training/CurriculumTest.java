package org.alongside.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.World;
import org.alongside.platform.definitions.Code;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.definitions.Definitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurriculumTest {
    private static final CodeList STANDARDS = codes("training-standards");

    @Test
    void theHeadsAreTheFiveCoreCompetencies() {
        assertThat(STANDARDS.groups())
                .extracting(CodeList.Group::code)
                .containsExactlyElementsOf(codes("core-competencies").codes().stream()
                        .map(Code::code)
                        .toList());
    }

    @ParameterizedTest(name = "{1} training standards under {0}")
    @CsvSource({"navigating, 3", "professional, 8", "holistic, 5", "empowerment, 9", "crisis, 6"})
    void everyTrainingStandardOfTheToolkitIsThere(String competency, int count) {
        assertThat(STANDARDS.codes())
                .filteredOn(code -> competency.equals(code.group()))
                .hasSize(count);
    }

    @Test
    void whoTookNothingLacksEverything() {
        var curriculum = Curriculum.of(STANDARDS, List.of(), List.of());
        assertThat(curriculum.all()).isEqualTo(31);
        assertThat(curriculum.covered()).isZero();
    }

    @Test
    void aStandardIsCoveredByEveryCourseThatNamesIt() {
        var first = new Curriculum.Taken("Core", day("2025-03-01"), List.of("suicide", "history"));
        var second = new Curriculum.Taken("ASIST", day("2026-03-01"), List.of("suicide"));
        var curriculum = Curriculum.of(STANDARDS, List.of(first, second), List.of());
        assertThat(line(curriculum, "suicide").by()).containsExactly(first, second);
        assertThat(line(curriculum, "history").by()).containsExactly(first);
        assertThat(curriculum.covered()).isEqualTo(2);
        assertThat(curriculum.competencies().getLast().covered()).isEqualTo(1);
    }

    @Test
    void whatIsMissingIsToldWithACourseThatWouldCoverIt() {
        var course = new Course(
                UUID.randomUUID(),
                new Lesson(
                        "Rights at school",
                        "High Plains",
                        false,
                        "",
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        List.of(),
                        List.of("defending-rights", "suicide"),
                        List.of(),
                        ""),
                false,
                false,
                1);
        var taken = new Curriculum.Taken("ASIST", day("2026-03-01"), List.of("suicide"));
        var curriculum = Curriculum.of(STANDARDS, List.of(taken), List.of(course));
        assertThat(line(curriculum, "defending-rights").offered()).contains(course);
        assertThat(line(curriculum, "suicide").offered()).isEmpty();
        assertThat(line(curriculum, "stigma").offered()).isEmpty();
    }

    private static Curriculum.Line line(Curriculum curriculum, String code) {
        return curriculum.competencies().stream()
                .flatMap(competency -> competency.standards().stream())
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static CodeList codes(String id) {
        return new Definitions().codes(id, UUID.randomUUID(), World.TODAY);
    }
}

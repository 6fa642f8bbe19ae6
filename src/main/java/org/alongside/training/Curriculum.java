package org.alongside.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.platform.definitions.Code;
import org.alongside.platform.definitions.CodeList;
import org.jspecify.annotations.Nullable;

/**
 * Which training standards somebody's courses cover, and which are missing, under each core competency. Pure.
 *
 * <p>Source of the standards: definition {@code training-standards}, from Montana's toolkit. Covered means that a course that
 * counts says it covers the standard; how well is for people to judge.
 */
public record Curriculum(List<Competency> competencies) {
    public Curriculum {
        competencies = List.copyOf(competencies);
    }

    public record Competency(String code, String title, List<Line> standards) {
        public long covered() {
            return standards.stream().filter(Line::isCovered).count();
        }
    }

    /**
     * @param description what the standard says is included; null for nothing more
     * @param by courses that cover it, the first first
     * @param offered a course in the catalogue that would cover it, where none has
     */
    public record Line(
            String code, String title, @Nullable String description, List<Taken> by, Optional<Course> offered) {
        public boolean isCovered() {
            return !by.isEmpty();
        }
    }

    /** A course that counts. */
    public record Taken(String title, LocalDate on, List<String> standards) {
        static Taken of(Training training) {
            return new Taken(
                    training.lesson().title(), training.on(), training.lesson().standards());
        }
    }

    static Curriculum of(CodeList standards, List<Taken> taken, List<Course> catalogue) {
        return new Curriculum(standards.groups().stream()
                .map(group -> new Competency(
                        group.code(),
                        group.title(),
                        standards.codes().stream()
                                .filter(code -> Objects.equals(code.group(), group.code()))
                                .map(code -> line(code, taken, catalogue))
                                .toList()))
                .toList());
    }

    private static Line line(Code code, List<Taken> taken, List<Course> catalogue) {
        var by = taken.stream()
                .filter(one -> one.standards().contains(code.code()))
                .toList();
        var offered = catalogue.stream()
                .filter(course -> by.isEmpty() && course.lesson().standards().contains(code.code()))
                .findFirst();
        return new Line(code.code(), code.title(), code.description(), by, offered);
    }

    public long covered() {
        return competencies.stream().mapToLong(Competency::covered).sum();
    }

    public long all() {
        return competencies.stream()
                .mapToLong(competency -> competency.standards().size())
                .sum();
    }
}

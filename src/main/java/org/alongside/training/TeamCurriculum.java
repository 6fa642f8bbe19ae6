package org.alongside.training;

import java.util.List;
import java.util.stream.IntStream;

/** Which training standards are covered in a team, and who lacks each. Pure. */
public record TeamCurriculum(List<Competency> competencies) {
    public TeamCurriculum {
        competencies = List.copyOf(competencies);
    }

    public record Competency(String title, List<Line> standards) {}

    /** @param missing names of those whom no course has covered it for */
    public record Line(String title, int people, List<String> missing) {
        public int covered() {
            return people - missing.size();
        }
    }

    /** Somebody of the team. */
    record Of(String name, Curriculum curriculum) {
        Curriculum.Line line(int competency, int standard) {
            return curriculum.competencies().get(competency).standards().get(standard);
        }
    }

    /** @param people in the order in which they are named; each with the same standards */
    static TeamCurriculum of(List<Of> people) {
        if (people.isEmpty()) return new TeamCurriculum(List.of());
        var first = people.getFirst().curriculum().competencies();
        return new TeamCurriculum(IntStream.range(0, first.size())
                .mapToObj(at -> new Competency(
                        first.get(at).title(),
                        IntStream.range(0, first.get(at).standards().size())
                                .mapToObj(within -> line(people, at, within))
                                .toList()))
                .toList());
    }

    private static Line line(List<Of> people, int competency, int standard) {
        return new Line(
                people.getFirst().line(competency, standard).title(),
                people.size(),
                people.stream()
                        .filter(one -> !one.line(competency, standard).isCovered())
                        .map(Of::name)
                        .toList());
    }
}

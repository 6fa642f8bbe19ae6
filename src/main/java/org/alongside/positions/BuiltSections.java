package org.alongside.positions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.credentials.Levels;
import org.alongside.platform.definitions.Definition;
import org.alongside.platform.words.Words;
import org.alongside.programs.Program;
import org.alongside.standards.Requirements;
import org.alongside.standards.Rule;
import org.alongside.standards.Standard;
import org.alongside.statements.Statement;

/** The first text of a job description, from what holds for its program on the day. Pure. */
final class BuiltSections {
    private static final Pattern NAMED = Pattern.compile("\\{([a-z]+)}");

    private final Sources sources;
    private final Words words;
    private final Map<String, String> known;

    /**
     * @param title of the position
     * @param standard what certification is asked; none where none is
     * @param duties titles of the work besides families
     */
    record Sources(
            Program program,
            String agency,
            String title,
            Optional<Standard> standard,
            Optional<Statement> scope,
            Optional<Statement> ethics,
            List<String> duties) {}

    private BuiltSections(Sources sources, Words words) {
        this.sources = sources;
        this.words = words;
        this.known = known();
    }

    /** A part that names what is not known is left out, and a section of which nothing is left. */
    static List<Section> of(Outline outline, Sources sources, Words words) {
        var built = new BuiltSections(sources, words);
        return outline.chapters().stream()
                .map(chapter -> new Section(chapter.heading(), built.text(chapter)))
                .filter(section -> !section.text().isEmpty())
                .toList();
    }

    private String text(Outline.Chapter chapter) {
        return String.join(
                "\n",
                chapter.parts().stream()
                        .filter(part -> part.peerKind().isEmpty()
                                || part.peerKind()
                                        .equals(sources.program().peerKind().code()))
                        .flatMap(this::lines)
                        .toList());
    }

    private Stream<String> lines(Outline.Part part) {
        if (!part.text().isEmpty()) return filled(part.text()).stream();
        return switch (part.from()) {
            case "" ->
                part.items().stream().flatMap(line -> filled(line).stream()).map(BuiltSections::item);
            case "duties" -> sources.duties().stream().map(BuiltSections::item);
            case "requirements" -> requirements().map(BuiltSections::item);
            case "scope-of-practice" -> provisions(sources.scope(), part.refs());
            case "code-of-ethics" -> provisions(sources.ethics(), part.refs());
            default -> throw new IllegalStateException("No lines from " + part.from());
        };
    }

    private Optional<String> filled(String text) {
        var named = NAMED.matcher(text);
        if (named.results().anyMatch(match -> !known.containsKey(match.group(1)))) return Optional.empty();
        return Optional.of(
                named.replaceAll(match -> Matcher.quoteReplacement(Objects.requireNonNull(known.get(match.group(1))))));
    }

    private Map<String, String> known() {
        var names = new HashMap<String, String>();
        names.put("title", sources.title());
        names.put("program", sources.program().name());
        names.put("agency", sources.agency());
        sources.standard().ifPresent(standard -> {
            var full = Levels.of(standard).getLast();
            names.put("standard", standard.title());
            names.put("certified", full.title());
            if (standard.status() == Definition.Status.PROPOSED) names.put("proposed", words.say("positions.proposed"));
            standard.requirements(full).stream()
                    .map(Standard.Requirement::rule)
                    .filter(Rule.SupervisionRatio.class::isInstance)
                    .map(Rule.SupervisionRatio.class::cast)
                    .findFirst()
                    .ifPresent(ratio -> names.put("supervision", Integer.toString(ratio.hoursWorked())));
        });
        return Map.copyOf(names);
    }

    /** What the lowest level asks. */
    private Stream<String> requirements() {
        return sources.standard().stream()
                .flatMap(standard -> standard.requirements(Levels.of(standard).getFirst()).stream())
                .map(this::requirement)
                .distinct();
    }

    private String requirement(Standard.Requirement requirement) {
        var title = Requirements.title(requirement.id(), words);
        return switch (requirement.rule()) {
            case Rule.Age age -> words.say("positions.requirement.age", title, age.years());
            case Rule.Training training -> words.say("positions.requirement.hours", title, training.hours());
            case Rule.Exam exam -> words.say("positions.requirement.percent", title, exam.percent());
            case Rule.Experience experience -> words.say("positions.requirement.hours", title, experience.hours());
            default -> title;
        };
    }

    private static Stream<String> provisions(Optional<Statement> statement, List<String> refs) {
        var lines = new ArrayList<String>();
        for (var section : statement.map(Statement::sections).orElse(List.of())) {
            var chosen = section.provisions().stream()
                    .filter(provision -> refs.isEmpty() || refs.contains(provision.ref()))
                    .map(provision -> item(provision.text()))
                    .toList();
            if (chosen.isEmpty()) continue;
            if (!section.title().isEmpty()) lines.add(section.title() + ":");
            lines.addAll(chosen);
        }
        return lines.stream();
    }

    private static String item(String line) {
        return "- " + line;
    }
}

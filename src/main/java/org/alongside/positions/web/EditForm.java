package org.alongside.positions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.platform.web.Difference;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.positions.JobDescription;
import org.alongside.positions.KeepDescription;
import org.alongside.positions.PositionDraft;
import org.alongside.positions.Section;

/**
 * A job description to edit, with room for one more section.
 *
 * @param number of the version that is edited
 * @param differences from the version that somebody else saved meanwhile
 */
public record EditForm(
        String path,
        String title,
        int number,
        PositionDraft position,
        List<Section> sections,
        List<Difference> differences,
        Problems problems) {
    private static final int SECTIONS = 40;
    private static final Section ROOM = new Section("", "");

    static EditForm of(JobDescription description) {
        var now = description.now();
        return new EditForm(
                path(description),
                now.position().title(),
                now.number(),
                PositionDraft.of(now.position()),
                withRoom(now.sections()),
                List.of(),
                Problems.none());
    }

    static EditForm refused(JobDescription description, KeepDescription.Edit edit, Problems problems) {
        return new EditForm(
                path(description),
                description.now().position().title(),
                edit.number(),
                edit.position(),
                withRoom(edit.sections()),
                List.of(),
                problems);
    }

    /** What was typed, to be saved over {@code theirs} if one wants to. */
    static EditForm overtaken(JobDescription theirs, KeepDescription.Edit edit, Shell shell) {
        return new EditForm(
                path(theirs),
                theirs.now().position().title(),
                theirs.now().number(),
                edit.position(),
                withRoom(edit.sections()),
                differences(theirs.now(), edit, shell),
                Problems.none());
    }

    private static String path(JobDescription description) {
        return "/job-descriptions/" + description.id();
    }

    static List<Section> sent(Sent sent) {
        return IntStream.range(0, SECTIONS)
                .filter(n -> sent.has("text-" + n))
                .mapToObj(n -> new Section(sent.line("heading-" + n), sent.words("text-" + n)))
                .filter(section -> !section.equals(ROOM))
                .toList();
    }

    private static List<Section> withRoom(List<Section> sections) {
        return Stream.concat(sections.stream(), Stream.of(ROOM)).toList();
    }

    private static List<Difference> differences(JobDescription.Version theirs, KeepDescription.Edit edit, Shell shell) {
        var all = new ArrayList<Difference>();
        var now = PositionDraft.of(theirs.position());
        var mine = edit.position();
        all.addAll(Difference.between(shell.say("positions.title"), now.title(), mine.title()));
        all.addAll(Difference.between(shell.say("positions.families"), now.families(), mine.families()));
        all.addAll(Difference.between(shell.say("positions.hours"), now.hoursAWeek(), mine.hoursAWeek()));
        all.addAll(Difference.between(shell.say("positions.when"), now.workingHours(), mine.workingHours()));
        all.addAll(Difference.between(
                shell.say("positions.documentation"), now.documentationHours(), mine.documentationHours()));
        Stream.concat(theirs.sections().stream(), edit.sections().stream())
                .map(Section::heading)
                .distinct()
                .forEach(heading -> all.addAll(
                        Difference.between(heading, text(theirs.sections(), heading), text(edit.sections(), heading))));
        return List.copyOf(all);
    }

    private static String text(List<Section> sections, String heading) {
        return sections.stream()
                .filter(section -> section.heading().equals(heading))
                .map(Section::text)
                .findFirst()
                .orElse("");
    }
}

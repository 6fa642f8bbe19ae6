package org.alongside.positions.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.alongside.platform.documents.Block;
import org.alongside.platform.web.Shell;
import org.alongside.platform.words.Words;
import org.alongside.positions.JobDescription;
import org.alongside.positions.Position;
import org.alongside.positions.ReadDescriptions;

/**
 * A job description, every word ready.
 *
 * @param version which one is shown, and since when it holds or held
 * @param latest where the latest version is, or "" where it is shown
 * @param print its address without the kind of document
 */
public record DescriptionPage(
        String path,
        String title,
        String what,
        String version,
        String latest,
        boolean retired,
        boolean keeps,
        List<Block.Fact> facts,
        List<Part> parts,
        String print,
        List<Earlier> versions) {

    public record Part(String heading, List<Block> blocks) {}

    public record Earlier(String href, String words, boolean shown) {}

    static DescriptionPage of(ReadDescriptions.One one, boolean keeps, ZoneId zone, LocalDate today, Shell shell) {
        var path = "/job-descriptions/" + one.description().id();
        var shown = one.shown();
        return new DescriptionPage(
                path,
                shown.position().title(),
                one.description().programName(),
                saved(shown, zone, today, shell),
                one.isLatest() ? "" : path,
                one.description().retired(),
                keeps,
                facts(shown.position(), shell.words()),
                shown.sections().stream()
                        .map(section -> new Part(section.heading(), Block.typed(section.text())))
                        .toList(),
                version(shown),
                one.versions().stream()
                        .map(version -> new Earlier(
                                version(version),
                                saved(version, zone, today, shell),
                                version.number() == shown.number()))
                        .toList());
    }

    private static String version(JobDescription.Version version) {
        return "/job-descriptions/versions/" + version.id();
    }

    private static String saved(JobDescription.Version version, ZoneId zone, LocalDate today, Shell shell) {
        return shell.say(
                "positions.version",
                version.number(),
                shell.words().spoken().moment(version.at(), zone, today),
                version.by());
    }

    private static List<Block.Fact> facts(Position position, Words words) {
        return List.of(
                new Block.Fact(
                        words.say("positions.families"), words.say("positions.families.of", position.families())),
                new Block.Fact(words.say("positions.hours"), hours(position.hoursAWeek(), words)),
                new Block.Fact(words.say("positions.when"), position.workingHours()),
                new Block.Fact(words.say("positions.documentation.time"), hours(position.documentationHours(), words)));
    }

    private static String hours(BigDecimal hours, Words words) {
        return words.say("positions.hours.of", hours.stripTrailingZeros().toPlainString());
    }

    /** The whole document, to print. */
    static List<Block> document(JobDescription.Version version, Words words) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Facts(facts(version.position(), words)));
        for (var section : version.sections()) {
            blocks.add(new Block.Heading(section.heading()));
            blocks.addAll(Block.typed(section.text()));
        }
        return List.copyOf(blocks);
    }
}

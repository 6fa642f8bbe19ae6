package org.alongside.telling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.platform.documents.Block;
import org.alongside.platform.documents.Docx;
import org.alongside.platform.documents.DocxTemplate;
import org.alongside.platform.documents.DocxTemplate.Place;
import org.alongside.platform.documents.Sheet;
import org.alongside.platform.words.Words;
import org.alongside.telling.ReportKind.Section;
import org.jspecify.annotations.Nullable;

/**
 * The places of a template of a kind of report, and what fills them: each section by its id, its heading by {@code id.title}, and
 * what stands on every report. Pure.
 */
public record TemplateFields(ReportKind kind) {
    private static final String NOTICES = "notices";
    private static final String AMENDS = "amends";
    private static final String TITLE = ".title";

    /** Without them nobody knows whose report it is, and for whom. */
    private static final List<String> NEEDED_LINES = List.of("about", "days", "to");

    private static final List<String> OTHER_LINES = List.of("title", "purpose", AMENDS, "agency", "by", "when");

    /** What is wrong with a template. */
    public enum Wrong {
        /** It has no place for something that must stand in the report. */
        LACKS,
        /** Nobody knows what to put there. */
        UNKNOWN,
        /** Several paragraphs go there, so nothing else may stand in its own. */
        NOT_ALONE
    }

    /** @param place null for what it lacks */
    public record Finding(
            Wrong wrong, String name, @Nullable Place place) {}

    /** What must have a place, in the order of the report. */
    public List<String> needed() {
        var needed = new ArrayList<>(NEEDED_LINES);
        needed.add(NOTICES);
        kind.sections().forEach(section -> needed.add(section.id()));
        return List.copyOf(needed);
    }

    /** What may have one besides. */
    public List<String> others() {
        var others = new ArrayList<>(OTHER_LINES);
        kind.sections().forEach(section -> others.add(section.id() + TITLE));
        return List.copyOf(others);
    }

    private Set<String> inParagraphs() {
        var names = kind.sections().stream().map(Section::id).collect(Collectors.toCollection(LinkedHashSet::new));
        names.add(NOTICES);
        return names;
    }

    /** Everything that is wrong with it, in its order; what it lacks comes first. */
    public List<Finding> check(DocxTemplate template) {
        var places = template.places();
        var there = places.stream().map(Place::name).collect(Collectors.toSet());
        var known = new HashSet<>(needed());
        known.addAll(others());
        var findings = new ArrayList<Finding>();
        needed().stream()
                .filter(name -> !there.contains(name))
                .forEach(name -> findings.add(new Finding(Wrong.LACKS, name, null)));
        for (var place : places) {
            if (!known.contains(place.name())) findings.add(new Finding(Wrong.UNKNOWN, place.name(), place));
            else if (inParagraphs().contains(place.name()) && !place.alone())
                findings.add(new Finding(Wrong.NOT_ALONE, place.name(), place));
        }
        return List.copyOf(findings);
    }

    /** That which comes with Alongside: every section under its heading, in the report's order. */
    byte[] shipped() {
        var blocks = new ArrayList<Block>();
        var words = Words.english();
        blocks.add(new Block.Facts(List.of(
                new Block.Fact(words.say("telling.about"), "{{about}}"),
                new Block.Fact(words.say("telling.days"), "{{days}}"),
                new Block.Fact(words.say("telling.to"), "{{to}}"),
                new Block.Fact(words.say("telling.purpose"), "{{purpose}}"))));
        blocks.add(new Block.Paragraph("{{amends}}"));
        blocks.add(new Block.Paragraph("{{notices}}"));
        for (var section : kind.sections()) {
            blocks.add(new Block.Heading("{{" + section.id() + TITLE + "}}"));
            blocks.add(new Block.Paragraph("{{" + section.id() + "}}"));
        }
        return Docx.of(new Sheet(words, "{{title}}", null, "{{agency}}", "{{by}}", "{{when}}"), blocks);
    }

    /** The report in that look, as it left: the same bytes every time. */
    byte[] fill(byte[] template, Frozen.Content content) {
        var lines = new LinkedHashMap<String, String>();
        var facts = content.told().facts();
        lines.put("title", content.told().title());
        lines.put("about", facts.get(0).value());
        lines.put("days", facts.get(1).value());
        lines.put("to", facts.get(2).value());
        lines.put("purpose", facts.get(3).value());
        var gone = new HashSet<String>();
        if (facts.size() > 4)
            lines.put(AMENDS, facts.get(4).name() + ": " + facts.get(4).value());
        else {
            lines.put(AMENDS, "");
            gone.add(AMENDS);
        }
        lines.put("agency", content.agency());
        lines.put("by", content.by());
        lines.put("when", content.when());
        var blocks = new LinkedHashMap<String, List<Block>>();
        blocks.put(
                NOTICES,
                content.notices().stream().<Block>map(Block.Paragraph::new).toList());
        Map<String, Told.Part> told =
                content.told().parts().stream().collect(Collectors.toMap(Told.Part::id, part -> part));
        for (var section : kind.sections()) {
            var part = told.get(section.id());
            if (part == null) {
                gone.add(section.id());
                gone.add(section.id() + TITLE);
                continue;
            }
            blocks.put(section.id(), blocks(part));
            lines.put(section.id() + TITLE, part.title());
        }
        return DocxTemplate.of(template).fill(lines, blocks, gone);
    }

    private static List<Block> blocks(Told.Part part) {
        var blocks = new ArrayList<Block>();
        if (!part.note().isEmpty()) blocks.add(new Block.Paragraph(part.note()));
        if (!part.words().isEmpty()) blocks.add(new Block.Paragraph(part.words()));
        if (!part.figures().isEmpty())
            blocks.add(new Block.Facts(part.figures().stream()
                    .map(row -> new Block.Fact(row.name(), row.value()))
                    .toList()));
        if (!part.lines().isEmpty()) blocks.add(new Block.Items(part.lines()));
        part.written().lines().filter(line -> !line.isBlank()).forEach(line -> blocks.add(new Block.Paragraph(line)));
        return List.copyOf(blocks);
    }

    /** A report about nobody, to see what a template makes of it. */
    Frozen.Content example(String agency, String by, String when, Instant at) {
        var words = Words.english();
        var facts = List.of(
                new Told.Row(words.say("telling.about"), words.say("telling.example.person")),
                new Told.Row(words.say("telling.days"), words.say("telling.example.days")),
                new Told.Row(words.say("telling.to"), words.say("telling.example.partner")),
                new Told.Row(
                        words.say("telling.purpose"),
                        words.say(
                                "telling.purpose." + kind.purposes().getFirst().word())));
        var parts = kind.sections().stream()
                .map(section -> new Told.Part(
                        section.id(),
                        section.title(),
                        "",
                        section.words(),
                        List.of(new Told.Row(words.say("telling.made"), "4")),
                        List.of(words.say("telling.example.line"), words.say("telling.example.other")),
                        words.say("telling.example.written")))
                .toList();
        return new Frozen.Content(
                new Told(kind.title(), facts, parts),
                words.say("telling.example.person"),
                agency,
                List.of(words.say("telling.example.notice")),
                by,
                when,
                at);
    }
}

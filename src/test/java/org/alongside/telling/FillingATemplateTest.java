package org.alongside.telling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.documents.DocxTemplate;
import org.alongside.platform.documents.DocxTemplate.Wrong;
import org.alongside.telling.TemplateFields.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FillingATemplateTest {
    private static final Definitions DEFINITIONS = new Definitions();
    private static final Instant AT = Instant.parse("2026-11-21T17:00:00Z");
    private static final String BODY = "word/document.xml";

    static Stream<ReportKind> kinds() {
        return DEFINITIONS.all(ReportKind.KIND, UUID.randomUUID(), LocalDate.of(2026, 11, 21)).stream()
                .map(ReportKind::of);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theOneThatComesWithAlongsideHasAPlaceForEverythingAndLeavesNone(ReportKind kind) {
        var fields = new TemplateFields(kind);
        var shipped = fields.shipped();
        assertThat(fields.check(DocxTemplate.of(shipped))).isEmpty();
        var filled = fields.fill(shipped, example(fields));
        var parts = parts(filled);
        assertThat(parts.keySet()).first().isEqualTo("[Content_Types].xml");
        for (var part : parts.values()) assertThat(part).doesNotContain("{{");
        assertThat(words(filled))
                .containsSubsequence(
                        kind.sections().stream().map(ReportKind.Section::title).toList())
                .contains("Jamie Example", "Here stands what the writer wrote.");
        assertThat(DocxTemplate.wrong(filled)).isEmpty();
        assertThat(fields.fill(shipped, example(fields))).isEqualTo(filled);
    }

    @Test
    void aPlaceIsOneHoweverTheWordProcessorCutIt() {
        var cut = """
                <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>For {</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{ To</w:t></w:r><w:r><w:t> }} and {{about}}, </w:t></w:r><w:r><w:t>kindly</w:t></w:r></w:p>
                """;
        var template = DocxTemplate.of(written(cut));
        assertThat(template.places())
                .extracting(DocxTemplate.Place::name, DocxTemplate.Place::paragraph, DocxTemplate.Place::alone)
                .containsExactly(tuple("to", 1, false), tuple("about", 1, false));
        var filled = template.fill(Map.of("to", "A & B\nCourt", "about", "Jo <3"), Map.of(), Set.of());
        assertThat(words(filled)).isEqualTo("For A & B Court and Jo <3, kindly");
        assertThat(parts(filled).get(BODY)).contains("Heading1", "kindly");
    }

    @Test
    void whatIsMissingAndWhatNobodyKnowsIsNamedWithWhereItStands() {
        var fields = new TemplateFields(kinds().findFirst().orElseThrow());
        var body = fields.needed().stream()
                .filter(name -> !name.equals("goals"))
                .map(name -> "<w:p><w:r><w:t>{{" + name + "}}</w:t></w:r></w:p>")
                .reduce("", String::concat);
        var wrong = "<w:p><w:r><w:t>Hers: {{contacts}}, {{gaols}} and {{days</w:t></w:r></w:p>";
        assertThat(fields.check(DocxTemplate.of(written(body + wrong))))
                .extracting(Finding::wrong, Finding::name)
                .containsExactly(
                        tuple(TemplateFields.Wrong.LACKS, "goals"),
                        tuple(TemplateFields.Wrong.NOT_ALONE, "contacts"),
                        tuple(TemplateFields.Wrong.UNKNOWN, "gaols"));
    }

    @Test
    void aSectionThatTheReportDoesNotHaveGoesAwayWithItsTitle() {
        var kind = kinds().filter(one -> one.id().equals("monthly-progress"))
                .findFirst()
                .orElseThrow();
        var fields = new TemplateFields(kind);
        var all = example(fields);
        var ofFamily = new Frozen.Content(
                new Told(
                        all.told().title(),
                        all.told().facts(),
                        all.told().parts().stream()
                                .filter(part -> !part.id().equals("hard-news"))
                                .toList()),
                all.subtitle(),
                all.agency(),
                List.of(),
                all.by(),
                all.when(),
                all.at());
        assertThat(words(fields.fill(fields.shipped(), ofFamily)))
                .doesNotContain("Return to use", "{{")
                .contains("Contacts");
    }

    /** Whatever was decided is decided before: a form holds what the report tells, and nothing else. */
    @Test
    void everyFormTellsWhatTheReportTells() {
        var fields = new TemplateFields(kinds().findFirst().orElseThrow());
        var told = example(fields);
        var parts = told.told().parts().stream()
                .map(part -> new Told.Part(
                        part.id(), part.title(), "Not part of this report.", "", List.of(), List.of(), ""))
                .toList();
        var nothing = new Frozen.Content(
                new Told(told.told().title(), told.told().facts(), parts),
                told.subtitle(),
                told.agency(),
                told.notices(),
                told.by(),
                told.when(),
                told.at());
        assertThat(words(fields.fill(fields.shipped(), nothing)))
                .contains("Not part of this report.")
                .doesNotContain("an example of something", "another one", "what the writer wrote");
    }

    @Test
    void whatIsNoTemplateIsRefusedForWhatItIs() {
        var docx = new TemplateFields(kinds().findFirst().orElseThrow()).shipped();
        assertThat(DocxTemplate.wrong(docx)).isEmpty();
        assertThat(DocxTemplate.wrong(new byte[0])).contains(Wrong.EMPTY);
        assertThat(DocxTemplate.wrong(new byte[DocxTemplate.LARGEST + 1])).contains(Wrong.TOO_LARGE);
        assertThat(DocxTemplate.wrong("%PDF-1.7".getBytes(UTF_8))).contains(Wrong.NO_DOCX);
        assertThat(DocxTemplate.wrong(changed(docx, BODY, "<w:document>"))).contains(Wrong.NO_DOCX);
        assertThat(DocxTemplate.wrong(
                        changed(docx, BODY, "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/hosts\">]><x>&y;</x>")))
                .contains(Wrong.NO_DOCX);
        assertThat(DocxTemplate.wrong(changed(docx, "word/vbaProject.bin", "x")))
                .contains(Wrong.MACROS);
        var rels = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"a\" Type=\"http://x/%s\" Target=\"http://example.org/\" TargetMode=\"External\"/></Relationships>";
        assertThat(DocxTemplate.wrong(changed(docx, "word/_rels/footer.xml.rels", rels.formatted("image"))))
                .contains(Wrong.LOADS_FROM_ELSEWHERE);
        assertThat(DocxTemplate.wrong(changed(docx, "word/_rels/footer.xml.rels", rels.formatted("hyperlink"))))
                .isEmpty();
    }

    private static Frozen.Content example(TemplateFields fields) {
        return fields.example("High Plains", "Nora Beck", "21 Nov 2026, 10:00", AT);
    }

    private static byte[] written(String body) {
        var shipped = new TemplateFields(kinds().findFirst().orElseThrow()).shipped();
        var document = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                + body + "</w:body></w:document>";
        return changed(
                changed(shipped, BODY, document),
                "word/footer.xml",
                document.replaceAll("(?s)<w:body>.*</w:body>", "").replace("w:document", "w:ftr"));
    }

    private static byte[] changed(byte[] docx, String name, String part) {
        var parts = parts(docx);
        parts.put(name, part);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var one : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Map<String, String> parts(byte[] docx) {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /** All of its page, as it reads. */
    static String words(byte[] docx) {
        try {
            return DocumentBuilderFactory.newNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(parts(docx).get(BODY).getBytes(UTF_8)))
                    .getDocumentElement()
                    .getTextContent()
                    .strip();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

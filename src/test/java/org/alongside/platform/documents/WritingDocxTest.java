package org.alongside.platform.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.alongside.platform.words.Words;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class WritingDocxTest {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final Sheet SHEET = new Sheet(
            Words.english(),
            "Job description: Parent Partner",
            "Family to Family",
            "High Plains Family Network",
            "Nora Beck",
            "21 Nov 2026, 10:00");

    @Test
    void everyWordIsThereInItsOrderAndItsStyle() throws Exception {
        var parts = parts(Docx.of(
                SHEET,
                List.of(
                        new Block.Facts(List.of(new Block.Fact("Hours a week", "32 h"))),
                        new Block.Heading("The position"),
                        new Block.Paragraph("Walks beside <families> & friends."),
                        new Block.Items(List.of("Listen", "Encourage — “always”")))));
        var paragraphs = parsed(parts.get("word/document.xml")).getElementsByTagNameNS(W, "p");
        var read = new LinkedHashMap<String, String>();
        for (int n = 0; n < paragraphs.getLength(); n++) {
            var paragraph = (Element) paragraphs.item(n);
            var style = paragraph.getElementsByTagNameNS(W, "pStyle");
            read.put(
                    paragraph.getTextContent(),
                    style.getLength() == 0 ? "" : ((Element) style.item(0)).getAttributeNS(W, "val"));
        }
        assertThat(read)
                .containsExactly(
                        Map.entry("Job description: Parent Partner", "Title"),
                        Map.entry("Family to Family", "Subtitle"),
                        Map.entry("Hours a week: 32 h", ""),
                        Map.entry("The position", "Heading1"),
                        Map.entry("Walks beside <families> & friends.", ""),
                        Map.entry("Listen", "ListBullet"),
                        Map.entry("Encourage — “always”", "ListBullet"));
        assertThat(parts.get("word/footer.xml")).contains("High Plains Family Network", "Nora Beck", "NUMPAGES");
    }

    @Test
    void everyStyleAndPartThatIsNamedIsThere() throws Exception {
        var parts = parts(Docx.of(SHEET, List.of(new Block.Heading("One"), new Block.Items(List.of("Two")))));
        assertThat(parts.keySet()).first().isEqualTo("[Content_Types].xml");
        for (var part : parts.values()) parsed(part);
        for (var style : List.of("Title", "Subtitle", "Heading1", "ListBullet", "Footer"))
            assertThat(parts.get("word/styles.xml")).contains("w:styleId=\"" + style + "\"");
        var overrides = parsed(parts.get("[Content_Types].xml")).getElementsByTagName("Override");
        for (int n = 0; n < overrides.getLength(); n++)
            assertThat(parts)
                    .containsKey(((Element) overrides.item(n))
                            .getAttribute("PartName")
                            .substring(1));
    }

    @Test
    void anyTextIsWrittenAndTheSameWordsMakeTheSameBytes() throws Exception {
        var blocks =
                NaughtyStrings.all().stream().<Block>map(Block.Paragraph::new).toList();
        var document = Docx.of(SHEET, blocks);
        parsed(parts(document).get("word/document.xml"));
        assertThat(Docx.of(SHEET, blocks)).isEqualTo(document);
    }

    @Test
    void whatIsTypedWithHyphensIsAList() {
        assertThat(Block.typed("We ask:\n- to listen\n-  to care \n\nAnd more - always."))
                .containsExactly(
                        new Block.Paragraph("We ask:"),
                        new Block.Items(List.of("to listen", "to care")),
                        new Block.Paragraph("And more - always."));
    }

    private static Map<String, String> parts(byte[] document) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
        }
        return parts;
    }

    private static Document parsed(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newNSInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
    }
}

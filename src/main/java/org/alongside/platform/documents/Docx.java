package org.alongside.platform.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A document to go on with in a word processor: WordprocessingML as ISO/IEC 29500 has it, the transitional kind that all of
 * them read. The same words make the same bytes. Why there is no library: docs/decisions/0011.
 */
public final class Docx {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** The parts that are alike in every document, as they are called in it. */
    private static final List<String> ALIKE = List.of(
            "[Content_Types].xml",
            "_rels/.rels",
            "word/_rels/document.xml.rels",
            "word/numbering.xml",
            "word/settings.xml");

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Docx() {}

    /** Any text may stand in it; what no document may hold is left out. */
    public static byte[] of(Sheet sheet, List<Block> blocks) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : ALIKE) put(zip, part, read(part));
            put(zip, "word/styles.xml", read("word/styles.xml").replace("{language}", sheet.language()));
            put(zip, "docProps/core.xml", core(sheet));
            put(zip, "word/footer.xml", footer(sheet));
            put(zip, "word/document.xml", document(sheet, blocks));
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException("Cannot write " + sheet.title(), e);
        }
        return bytes.toByteArray();
    }

    private static String document(Sheet sheet, List<Block> blocks) throws XMLStreamException {
        var out = new StringWriter();
        var xml = begun(out, "document");
        xml.writeStartElement("w:body");
        paragraph(xml, "Title", sheet.title());
        if (sheet.subtitle() != null) paragraph(xml, "Subtitle", sheet.subtitle());
        for (var block : blocks) write(xml, block);
        xml.writeStartElement("w:sectPr");
        xml.writeEmptyElement("w:footerReference");
        xml.writeAttribute("w:type", "default");
        xml.writeAttribute("r:id", "footer");
        empty(xml, "w:pgSz", "w:w", "12240", "w:h", "15840");
        empty(
                xml,
                "w:pgMar",
                "w:top",
                "1134",
                "w:right",
                "1134",
                "w:bottom",
                "1134",
                "w:left",
                "1134",
                "w:header",
                "567",
                "w:footer",
                "567",
                "w:gutter",
                "0");
        xml.writeEndDocument();
        return out.toString();
    }

    private static void write(XMLStreamWriter xml, Block block) throws XMLStreamException {
        switch (block) {
            case Block.Heading(var words) -> paragraph(xml, "Heading1", words);
            case Block.Paragraph(var words) -> paragraph(xml, "", words);
            case Block.Items(var lines) -> {
                for (var line : lines) paragraph(xml, "ListBullet", line);
            }
            case Block.Facts(var facts) -> {
                for (var fact : facts) {
                    begin(xml, "");
                    run(xml, fact.name() + ": ", true);
                    run(xml, fact.value(), false);
                    xml.writeEndElement();
                }
            }
        }
    }

    private static String footer(Sheet sheet) throws XMLStreamException {
        var out = new StringWriter();
        var xml = begun(out, "ftr");
        begin(xml, "Footer");
        run(
                xml,
                sheet.agency() + " · " + sheet.say("platform.print.by", sheet.printedBy(), sheet.printedAt()) + " · ",
                false);
        field(xml, "PAGE");
        run(xml, " / ", false);
        field(xml, "NUMPAGES");
        xml.writeEndDocument();
        return out.toString();
    }

    private static String core(Sheet sheet) throws XMLStreamException {
        var out = new StringWriter();
        var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("cp:coreProperties");
        xml.writeAttribute("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
        xml.writeAttribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
        said(xml, "dc:title", sheet.title());
        said(xml, "dc:creator", sheet.agency());
        said(xml, "dc:language", sheet.language());
        xml.writeEndDocument();
        return out.toString();
    }

    private static XMLStreamWriter begun(StringWriter out, String root) throws XMLStreamException {
        var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("w:" + root);
        xml.writeAttribute("xmlns:w", W);
        xml.writeAttribute("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        return xml;
    }

    private static void paragraph(XMLStreamWriter xml, String style, String words) throws XMLStreamException {
        begin(xml, style);
        run(xml, words, false);
        xml.writeEndElement();
    }

    private static void begin(XMLStreamWriter xml, String style) throws XMLStreamException {
        xml.writeStartElement("w:p");
        if (style.isEmpty()) return;
        xml.writeStartElement("w:pPr");
        empty(xml, "w:pStyle", "w:val", style);
        xml.writeEndElement();
    }

    private static void run(XMLStreamWriter xml, String words, boolean bold) throws XMLStreamException {
        xml.writeStartElement("w:r");
        if (bold) {
            xml.writeStartElement("w:rPr");
            xml.writeEmptyElement("w:b");
            xml.writeEndElement();
        }
        xml.writeStartElement("w:t");
        xml.writeAttribute("xml:space", "preserve");
        xml.writeCharacters(Pdf.printable(words));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** What a word processor reckons itself, such as the number of the page. */
    private static void field(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("w:fldSimple");
        xml.writeAttribute("w:instr", name);
        run(xml, "1", false);
        xml.writeEndElement();
    }

    private static void said(XMLStreamWriter xml, String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(Pdf.printable(words));
        xml.writeEndElement();
    }

    private static void empty(XMLStreamWriter xml, String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        for (int n = 0; n < attributes.length; n += 2) xml.writeAttribute(attributes[n], attributes[n + 1]);
    }

    private static void put(ZipOutputStream zip, String name, String part) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(part.getBytes(UTF_8));
        zip.closeEntry();
    }

    private static String read(String name) {
        try (var in = Docx.class.getResourceAsStream("/documents/docx/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

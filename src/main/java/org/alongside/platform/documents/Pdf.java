package org.alongside.platform.documents;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Prints a template as PDF that a screen reader can read: PDF/UA-1, with structure, language and title.
 *
 * <p>A print template is well-formed XHTML with the CSS of {@code documents/print.css} (CSS 2.1: no flex, no grid) and
 * starts {@code @template.platform.print(sheet = sheet, content = @`...`)}. Any text may stand in it: what has no glyph in
 * our fonts becomes {@code □}, what no document may hold is left out.
 */
@Component
public class Pdf {

    static {
        XRLog.setLoggingEnabled(false);
    }

    private static final String NO_GLYPH = "\u25A1";

    /** What XML 1.0 cannot hold, and the signs that turn the direction of everything after them. */
    private static final Pattern UNPRINTABLE = Pattern.compile(
            "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\x{D800}-\\x{DFFF}\\x{FEFF}\\x{FFFE}\\x{FFFF}\\x{FDD0}-\\x{FDEF}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    /** How wide letters are is read from the fonts once: a font that a document does not need is not opened again for it. */
    private static final FSDefaultCacheStore FONT_METRICS = new FSDefaultCacheStore();

    private static final Map<String, byte[]> FONTS = Stream.of(
                    "AtkinsonHyperlegibleNext_400Regular", "AtkinsonHyperlegibleNext_700Bold", "DejaVuSans")
            .collect(Collectors.toUnmodifiableMap(name -> name, Pdf::read));

    private final TemplateEngine templates;

    public Pdf(TemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * @param template a page with the parameters {@code sheet} and {@code page}, such as {@code "reports/month-print"}
     * @throws IllegalArgumentException if the template is not well-formed
     */
    public byte[] print(String template, Sheet sheet, Object page) {
        var xhtml = new StringOutput();
        templates.render(template + ".jte", Map.of("sheet", sheet, "page", page), xhtml);
        return print(xhtml.toString());
    }

    /**
     * The same bytes for the same words, today and in years.
     *
     * @param made when it says it was made
     */
    public byte[] print(String template, Sheet sheet, Object page, Instant made) {
        var xhtml = new StringOutput();
        templates.render(template + ".jte", Map.of("sheet", sheet, "page", page), xhtml);
        return print(xhtml.toString(), new Dated(made));
    }

    static byte[] print(String xhtml) {
        return print(xhtml, new PDDocument());
    }

    /**
     * For each document its writer looks for an XML serializer along the class path of the thread, which takes as long as laying
     * out the pages. The platform's own class path has none to find but the one that comes with Java.
     */
    private static byte[] print(String xhtml, PDDocument document) {
        var thread = Thread.currentThread();
        var classes = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return printed(xhtml, document);
        } finally {
            thread.setContextClassLoader(classes);
        }
    }

    private static byte[] printed(String xhtml, PDDocument document) {
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePDDocument(document)
                    .withW3cDocument(parsed(printable(xhtml)), null)
                    .toStream(out)
                    .usePdfUaAccessibility(true)
                    .usePdfVersion(1.7f)
                    .withProducer("Alongside")
                    .useDefaultPageSize(8.5f, 11f, PageSizeUnits.INCHES)
                    .useReplacementText(NO_GLYPH)
                    .useUnicodeBidiSplitter(RightToLeft.Runs::new)
                    .useUnicodeBidiReorderer(new RightToLeft())
                    .useUriResolver((base, uri) -> null)
                    .useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, FONT_METRICS)
                    .useFont(font("AtkinsonHyperlegibleNext_400Regular"), "Hyperlegible", 400, FontStyle.NORMAL, true)
                    .useFont(font("AtkinsonHyperlegibleNext_700Bold"), "Hyperlegible", 700, FontStyle.NORMAL, true)
                    .useFont(font("DejaVuSans"), "Other scripts", 400, FontStyle.NORMAL, true)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot print", e);
        }
        return out.toByteArray();
    }

    /** A document that was made at a given moment, by which it is also identified. */
    private static final class Dated extends PDDocument {
        private final Calendar made = Calendar.getInstance(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);

        Dated(Instant made) {
            this.made.setTimeInMillis(made.toEpochMilli());
            setDocumentId(made.toEpochMilli());
        }

        @Override
        public void setDocumentInformation(PDDocumentInformation information) {
            information.setCreationDate(made);
            super.setDocumentInformation(information);
        }
    }

    /** Without what no document may hold. */
    static String printable(String words) {
        return UNPRINTABLE.matcher(words).replaceAll("");
    }

    private static Document parsed(String xhtml) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException e) {
            throw new IllegalArgumentException("A print template is not well-formed: " + e.getMessage(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FSSupplier<InputStream> font(String name) {
        return () -> new ByteArrayInputStream(Objects.requireNonNull(FONTS.get(name), name));
    }

    private static byte[] read(String font) {
        try (var in = Pdf.class.getResourceAsStream("/fonts/" + font + ".ttf")) {
            return Objects.requireNonNull(in, font).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

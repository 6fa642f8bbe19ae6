package org.alongside.platform.documents;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alongside.platform.words.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class PrintingTest {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.alongside.pages");

    @BeforeAll
    static void foundry() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void aDocumentWithHeadingsAndALongTableIsPdfUa() {
        var document = printed("""
                <h2>Contacts</h2>
                <p>Two <strong>visits</strong> and a call.</p>
                <ul><li>School plan</li><li>Winter coats</li></ul>
                <table>
                  <caption>November 2026</caption>
                  <thead><tr><th scope="col">Day</th><th scope="col">What</th><th scope="col" class="number-cell">Minutes</th></tr></thead>
                  <tbody>%s</tbody>
                  <tfoot><tr><th scope="row">Total</th><td></td><td class="number-cell">6,600</td></tr></tfoot>
                </table>
                <h2>Family</h2>
                <h3>Caregivers</h3>
                <p>%s</p>
                """.formatted(
                        IntStream.rangeClosed(1, 120)
                                .mapToObj(
                                        "<tr><th scope=\"row\">%d</th><td>Visit at home</td><td class=\"number-cell\">55</td></tr>"
                                                ::formatted)
                                .collect(joining()),
                        "María-José Guadalupe Concepción de los Ángeles Ortega-Whitehorse y Montañés ".repeat(20)));

        assertThat(problems(document)).isEmpty();
        assertThat(text(document))
                .contains("Contacts of November", "María-José Ortega")
                .containsOnlyOnce("Total")
                .contains("Printed by Linda Bear Child, 20 Nov 2026, 10:00")
                .contains("Blackfeet Family Center")
                .containsPattern("1 / [4-9]");
    }

    @Test
    void everyNaughtyStringIsPrinted() {
        var naughty = NaughtyStrings.all();
        var document = printed(
                naughty.stream().map(text -> "<p>" + escaped(text) + "</p>").collect(joining()));

        assertThat(text(document)).contains("Ω≈ç√∫˜µ≤≥÷", "<script>alert(123)</script>", "ЁЂЃЄЅІЇЈ", "□");
        assertThat(problems(document)).isEmpty();
    }

    @Test
    void textFromRightToLeftStandsInTheOrderItIsRead() {
        var document = printed("<p>Her mother wrote שלום עולם, and her father مرحبا بك.</p>");

        assertThat(text(document)).contains("שלום עולם", "مرحبا بك", "Her mother wrote");
        assertThat(problems(document)).isEmpty();
    }

    @Test
    void aTitleMayBeAnythingToo() {
        var title = "<b>María & \"José\"</b> ]]> \u0000\uFEFF\uD83D 田中 🙂";
        assertThat(text(Pdf.print(xhtml(title, "<p>x</p>")))).contains("<b>María & \"José\"</b> ]]>");
    }

    @Test
    void nothingIsLoadedFromAnywhere() {
        assertThat(
                        problems(
                                printed(
                                        "<p>x</p><img src=\"file:///etc/passwd\" alt=\"\"/><img src=\"http://127.0.0.1:1/x.png\" alt=\"y\"/>")))
                .isNotNull();
        assertThatThrownBy(() -> Pdf.print("<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html>&x;</html>"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Pdf.print("<html><br></html>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A print template is not well-formed");
    }

    private static byte[] printed(String content) {
        return Pdf.print(xhtml("Contacts of November", content));
    }

    private static String xhtml(String title, String content) {
        var sheet = new Sheet(
                Words.english(),
                title,
                "María-José Ortega",
                "Blackfeet Family Center",
                "Linda Bear Child",
                "20 Nov 2026, 10:00");
        var page = new StringOutput();
        TEMPLATES.render(
                "platform/print.jte",
                Map.of("sheet", sheet, "content", (Content) output -> output.writeContent(content)),
                page);
        return page.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String text(byte[] document) {
        try (var pdf = Loader.loadPDF(document)) {
            return new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What veraPDF finds against PDF/UA-1. */
    private static List<String> problems(byte[] document) {
        try (var parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(document), PDFAFlavour.PDFUA_1)) {
            ValidationResult result = Foundries.defaultInstance()
                    .createValidator(PDFAFlavour.PDFUA_1, false)
                    .validate(parser);
            return result.getTestAssertions().stream()
                    .map(a -> a.getRuleId().getClause() + " " + a.getMessage() + " at "
                            + a.getLocation().getContext())
                    .toList();
        } catch (ModelParsingException | EncryptedPdfException | ValidationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.alongside.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class TemplatePagesTest extends PageTest {
    private static final String COURT = "/report-templates/court-report";
    private static final String MONTH = "/report-templates/monthly-progress";

    @Test
    void oneOfTheirOwnIsCheckedKeptTriedAndGivenUp() {
        assertThat(open(world.nora, "/report-templates"))
                .bodyText()
                .contains("Court report", "Referral letter", "As it comes with Alongside");
        var shipped = open(world.nora, COURT + "/docx").getResponse().getContentAsByteArray();
        assertThat(FillingATemplateTest.words(shipped)).contains("{{goals}}");
        assertThat(upload(COURT, "Ours.docx", shipped)).hasRedirectedUrl(COURT);
        assertThat(open(world.ana, COURT))
                .bodyText()
                .contains("Your own, version 1, since 21 Nov 2026", "Version 1: Ours.docx", "In use");
        assertThat(open(world.nora, COURT + "/docx?number=1").getResponse().getContentAsByteArray())
                .isEqualTo(shipped);
        assertThat(FillingATemplateTest.words(open(world.nora, COURT + "/example?number=1")
                        .getResponse()
                        .getContentAsByteArray()))
                .contains("Jamie Example")
                .doesNotContain("{{");
        assertThat(post(world.nora, COURT + "/end")).hasRedirectedUrl(COURT);
        assertThat(open(world.nora, COURT)).bodyText().contains("As it comes with Alongside", "Given up");
    }

    @Test
    void aWrongFileIsRefusedAndWhatWasThereStays() {
        assertThat(upload(MONTH, "notes.docx", "no document".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("This is no Word document", "As it comes with Alongside");
        var court = open(world.nora, COURT + "/docx").getResponse().getContentAsByteArray();
        assertThat(upload(MONTH, "court.docx", court))
                .hasStatus(422)
                .bodyText()
                .contains("Nobody knows what to put for {{writer}}: paragraph", "None of your own");
        assertThat(post(world.nora, MONTH, "from", "2026-11-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a file.", "Choose today or a later day");
    }

    @Test
    void nobodyElseFindsThem() {
        for (var other : List.of(world.rosa, world.linda, world.petra)) {
            assertThat(open(other, "/report-templates")).hasStatus(404);
            assertThat(open(other, COURT + "/docx")).hasStatus(404);
            assertThat(post(other, COURT + "/end")).hasStatus(404);
        }
        assertThat(open(world.nora, "/report-templates/none")).hasStatus(404);
        assertThat(open(world.nora, COURT + "/docx?number=7000")).hasStatus(404);
        assertThat(Statements.of(() -> open(world.nora, COURT))).isLessThan(12);
    }

    @Test
    void everybodyCanUseThePages() {
        for (int width : new int[] {Browsing.PHONE, Browsing.DESK}) {
            try (var browser = browse(world.nora, width)) {
                for (var page : List.of("/report-templates", "/report-templates/referral-letter")) {
                    browser.go(page);
                    browser.isAccessible();
                    browser.picture("telling" + page.replace('/', '-') + "-" + width);
                }
            }
        }
    }

    private MvcTestResult upload(String path, String name, byte[] content) {
        var nora = signIn(world.nora);
        return MockMvcTester.create(mvc)
                .perform(MockMvcRequestBuilders.multipart(path)
                        .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                        .param("from", "2026-11-21")
                        .cookie(nora.cookie())
                        .header("X-CSRF-Token", nora.csrf()));
    }
}

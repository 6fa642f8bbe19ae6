package org.alongside.certification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.testing.Browsing;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.mock.web.MockMultipartFile;

/** What an applicant sends along, and what becomes of somebody drawn for an audit: who reads it, who answers, who decides. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentsAndAuditsPagesTest extends CertifyingPages {
    private static final byte[] PDF = "%PDF-1.7 a letter".getBytes(UTF_8);

    private Actor elsewhere;

    @BeforeAll
    void arrange() {
        founded("Board of Papers and Audits", "Stella Old Chief");
        elsewhere = world.account(world.riversProgram, "Eve Elsewhere", Role.STEWARD);
        assertThat(post(stella, "/certifying/standards", "standard", STANDARD, "prefix", "PA", "months", "12"))
                .hasStatus3xxRedirection();
    }

    @Test
    void anApplicantSendsADocumentAlongWhichOnlyTheBodyReads() throws Exception {
        var isla = supporter("Isla Weasel Fat");
        var sent = sent(isla);
        var path = sent + "/documents";
        assertThat(posted(isla, path, file("letter.pdf", "no pdf".getBytes(UTF_8)), "what", "A letter"))
                .hasStatus(422)
                .bodyText()
                .contains("A letter");
        assertThat(posted(isla, path, file("letter.png", PDF), "what", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Write what it shows.");
        assertThat(post(isla, path, "what", "A letter"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a file.");
        var id = UUID.randomUUID().toString();
        assertThat(posted(isla, path, file("letter.pdf", PDF), "id", id, "what", "Letter of my employer"))
                .hasStatus3xxRedirection();
        assertThat(posted(isla, path, file("letter.pdf", PDF), "id", id, "what", "Letter of my employer"))
                .as("sent twice")
                .hasStatus3xxRedirection();

        var document = "/applications/documents/" + id;
        for (var reader : List.of(isla, stella)) {
            var file = open(reader, document);
            assertThat(file).hasStatusOk().hasHeader("Content-Type", "application/pdf");
            assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(PDF);
            assertThat(open(reader, reader == stella ? "/certifying" + sent : sent))
                    .bodyText()
                    .containsOnlyOnce("Letter of my employer");
        }
        assertThat(open(world.nora, sent))
                .as("her manager sees how it stands")
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Letter of my employer");
        for (var other : List.of(world.nora, world.rosa, world.linda, world.ana, world.otherManager, elsewhere)) {
            assertThat(open(other, document)).as(other.name()).hasStatus(404);
            assertThat(posted(other, path, file("letter.pdf", PDF), "what", "Mine"))
                    .hasStatus(404);
        }
        assertThat(post(isla, sent + "/withdrawal")).hasStatus3xxRedirection();
        assertThat(posted(isla, path, file("letter.pdf", PDF), "what", "Too late"))
                .hasStatus(404);
    }

    @Test
    void whoeverWasDrawnIsAskedAnswersWithEvidenceAndIsToldWhatCameOfIt() throws Exception {
        var ike = supporter("Ike Wolf Plume");
        granted(ike);
        var draw = post(
                        stella,
                        "/certifying/draws",
                        "level",
                        STANDARD + " candidate",
                        "size",
                        "1",
                        "reason",
                        "Audit of 2026")
                .getResponse()
                .getRedirectedUrl();
        assertThat(open(stella, draw)).bodyText().contains("Nothing asked yet");
        assertThat(post(stella, draw + "/questions", "words", "", "due", "1/1/2020"))
                .hasStatus(422)
                .bodyText()
                .contains("Write what you ask them to show.", "Write a day from today on");
        assertThat(open(ike, "/audits/waiting")).bodyText().doesNotContain("/audits/");
        var question = new String[] {"words", "Certificates of 20 hours", "due", "12/21/2026"};
        assertThat(post(stella, draw + "/questions", question)).hasRedirectedUrl(draw);
        assertThat(open(stella, draw))
                .bodyText()
                .contains("Answer by Mon 21 Dec")
                .doesNotContain("Ask everybody");

        var link = Pattern.compile("/audits/([0-9a-f-]{36})").matcher(text(open(ike, "/audits/waiting")));
        assertThat(link.find()).isTrue();
        var mine = link.group();
        var picked = draw + "/picked/" + link.group(1);
        assertThat(open(ike, "/applications")).bodyText().contains(mine);
        assertThat(open(ike, mine)).bodyText().contains("Certificates of 20 hours", "Board of Papers and Audits");
        assertThat(post(stella, picked, "kind", "met"))
                .hasStatus(422)
                .bodyText()
                .contains("They have not answered yet");
        assertThat(post(ike, mine + "/answers", "words", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Write your answer.");
        assertThat(posted(ike, mine + "/answers", file("proof", "hours.pdf", PDF), "words", "Two courses"))
                .hasRedirectedUrl(mine);
        var file = Pattern.compile("/audits/files/[0-9a-f-]{36}").matcher(text(open(stella, picked)));
        assertThat(file.find()).isTrue();
        for (var reader : List.of(ike, stella))
            assertThat(open(reader, file.group()).getResponse().getContentAsByteArray())
                    .isEqualTo(PDF);

        var who = signIn(stella);
        assertThat(Statements.of(() -> open(who, draw))).isBetween(2, 12);
        for (var width : List.of(Browsing.PHONE, Browsing.DESK)) {
            try (var browser = browse(stella, width)) {
                browser.go(picked);
                browser.isAccessible();
                browser.picture("audit-steward-" + width);
            }
            try (var browser = browse(ike, width)) {
                browser.go(mine);
                browser.isAccessible();
                browser.picture("audit-mine-" + width);
            }
        }
        assertThat(post(stella, picked, "kind", "not-met", "words", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Write why it is not met.");
        assertThat(post(stella, picked, "kind", "asked", "words", "One more page", "due", "12/31/2026"))
                .hasStatus3xxRedirection();
        assertThat(post(ike, mine + "/answers", "words", "It is on page two.")).hasRedirectedUrl(mine);
        assertThat(post(stella, picked, "kind", "met")).hasRedirectedUrl(draw);
        assertThat(open(ike, mine)).bodyText().contains("Met").doesNotContain("name=\"proof\"");
        assertThat(post(ike, mine + "/answers", "words", "And more")).hasStatus(404);
        for (var other : List.of(world.rosa, world.nora, world.ana, world.otherManager, elsewhere)) {
            for (var path : List.of(mine, picked, file.group()))
                assertThat(open(other, path)).as(other.name() + " " + path).hasStatus(404);
            assertThat(post(other, picked, "kind", "met")).hasStatus(404);
            assertThat(post(other, mine + "/answers", "words", "Mine")).hasStatus(404);
        }
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return file("document", name, content);
    }

    private static MockMultipartFile file(String field, String name, byte[] content) {
        return new MockMultipartFile(field, name, "application/pdf", content);
    }
}

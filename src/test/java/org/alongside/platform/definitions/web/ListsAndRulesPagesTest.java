package org.alongside.platform.definitions.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.platform.db.Actor;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class ListsAndRulesPagesTest extends PageTest {

    private static final String OURS = """
            kind: code-list
            id: porch-talks
            version: %d
            title: Where we talk
            jurisdiction: US-MT
            effective: {from: 2026-06-01}
            status: in-force
            source: our handbook
            codes: [{code: porch, title: On the porch}]
            """;

    @Test
    void theAdministratorSeesWhatHolds() {
        assertThat(open(world.ana, "/definitions"))
                .hasStatusOk()
                .bodyText()
                .contains("Kinds of support", "Languages", "since");
        assertThat(open(world.ana, "/definitions/code-list/support-types"))
                .hasStatusOk()
                .bodyText()
                .contains("Emotional", "This comes with Alongside.", "Family Peer Support Toolkit");
    }

    @Test
    void onesOwnIsPutInForceAndRetired() throws Exception {
        assertThat(post(world.ana, "/definitions", "text", OURS.formatted(1)))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/definitions/code-list/porch-talks");
        var page = open(world.ana, "/definitions/code-list/porch-talks");
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("On the porch", "Your agency put this in force.", "by Ana Castillo");
        assertThat(open(world.ana, "/definitions/new?from=code-list/porch-talks"))
                .bodyText()
                .contains("version: 2\n", "effective: {from: 2026-11-21}");

        var retirement = page.getResponse()
                .getContentAsString()
                .replaceAll("(?s).*action=\"(/definitions/[^\"]+/retirement)\".*", "$1");
        assertThat(post(world.otherManager, retirement)).hasStatus(404);
        assertThat(post(world.ana, retirement)).hasStatus3xxRedirection().hasRedirectedUrl("/definitions");
        assertThat(open(world.ana, "/definitions/code-list/porch-talks")).hasStatus(404);
    }

    @Test
    void aWrongFileComesBackWithItsLinesAndItsWords() {
        var ana = signIn(world.ana);
        var file = new MockMultipartFile(
                "file",
                "ours.yaml",
                "text/yaml",
                OURS.formatted(1).replace("title: On", "tite: On").getBytes());
        var upload = MockMvcRequestBuilders.multipart("/definitions")
                .file(file)
                .cookie(ana.cookie())
                .header("X-CSRF-Token", ana.csrf());
        assertThat(MockMvcTester.create(mvc).perform(upload))
                .hasStatus(422)
                .bodyText()
                .contains("Line 9: codes, number 1: 'title' is missing", "tite: On the porch");
        assertThat(post(world.ana, "/definitions", "text", "")).hasStatus(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/definitions",
                "/definitions/new",
                "/definitions/code-list/modes",
                "/definitions/code-list/none",
                "/definitions/new?from=x"
            })
    void nobodyElseFindsThem(String path) {
        for (var actor : new Actor[] {world.rosa, world.linda, world.nora, world.petra, world.otherManager}) {
            assertThat(open(actor, path)).hasStatus(404);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsing.PHONE, Browsing.DESK})
    void thePagesAreAccessible(int width) {
        try (var ana = browse(world.ana, width)) {
            ana.go("/definitions");
            ana.isAccessible();
            ana.picture("definitions-" + width);
            ana.go("/definitions/code-list/scope-activities");
            ana.isAccessible();
            ana.picture("definition-" + width);
            ana.go("/definitions/new?from=code-list/modes");
            ana.page.locator("#text").fill("kind: nonsense");
            ana.page.locator("main button.main").click();
            ana.page.locator(".problems").waitFor();
            ana.isAccessible();
            ana.picture("definition-refused-" + width);
        }
    }
}

package org.alongside.statements;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.alongside.testing.Printed;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsPagesTest extends PageTest {
    private static final String CODE = "/statements/texts/code-of-ethics";

    private Actor ona;
    private Actor ruth;
    private String mine;

    @BeforeAll
    void arrange() {
        ona = world.account(world.program, "Ona Calf Looking", Role.SUPPORTER);
        ruth = world.account(world.program, "Ruth Crow Feathers", Role.SUPERVISOR);
        world.supervises(ruth, ona);
        mine = "/statements/" + ona.person();
    }

    @Test
    void theWayOfASignature() throws Exception {
        assertThat(open(ona, "/statements")).hasRedirectedUrl(mine);
        assertThat(open(ona, mine)).bodyText().contains("Code of ethics", "6 to sign");
        assertThat(open(ona, CODE)).bodyText().contains("(4)(a)(v)", "Ona Calf Looking");
        assertThat(post(ona, CODE, "version", "1", "name", "Ruth Crow Feathers"))
                .hasStatus(422)
                .bodyText()
                .contains("Say that you agree", "Write your name as it stands here", "value=\"Ruth Crow Feathers\"");
        assertThat(post(ona, CODE, "version", "2", "agrees", "true", "name", "Ona Calf Looking"))
                .hasStatus(409);
        assertThat(post(ona, CODE, "version", "1", "agrees", "true", "name", "Ona Calf Looking"))
                .hasRedirectedUrl(mine);
        assertThat(open(ruth, "/statements/team")).bodyText().contains("Ona Calf Looking", "5 to sign");
        assertThat(open(ona, CODE)).bodyText().contains("Signed: Today").doesNotContain("Your signature");
        var page = open(ruth, mine).getResponse().getContentAsString();
        var print = page.substring(page.indexOf("/statements/signatures/"), page.indexOf("/pdf\"") + 4);
        var pdf = open(ruth, print);
        assertThat(pdf).hasStatusOk().hasContentType("application/pdf");
        var printed = new Printed(pdf.getResponse().getContentAsByteArray());
        assertThat(printed.text()).contains("Signed by Ona Calf Looking", "(2)(a)(vii)");
        assertThat(printed.problems()).isEmpty();
        for (var other : new Actor[] {world.sam, world.linda, world.ana, world.otherManager}) {
            assertThat(open(other, mine)).hasStatus(404);
            assertThat(open(other, print)).hasStatus(404);
        }
        assertThat(open(ruth, CODE)).hasStatus(404);
        assertThat(post(ruth, CODE, "version", "1", "agrees", "true", "name", "Ona Calf Looking"))
                .hasStatus(404);
    }

    @Test
    void takesFewStatements() {
        var supporter = signIn(ona);
        for (var path : new String[] {mine, CODE})
            assertThat(Statements.of(() -> open(supporter, path))).as(path).isBetween(2, 12);
        var supervisor = signIn(ruth);
        assertThat(Statements.of(() -> open(supervisor, "/statements/team"))).isBetween(2, 12);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsing.PHONE, Browsing.DESK})
    void everybodyCanUseThePages(int width) {
        var nora = world.account(world.program, "Nora Spotted Eagle " + width, Role.SUPPORTER);
        world.supervises(ruth, nora);
        try (var browser = browse(nora, width)) {
            browser.go("/statements");
            browser.isAccessible();
            browser.picture("statements-mine-" + width);
            browser.go(CODE);
            browser.page.locator("main form button.main").click();
            browser.page.locator("#name-wrong").waitFor();
            browser.isAccessible();
            browser.picture("statements-sign-" + width);
            browser.page.locator(".tick").click();
            browser.page.fill("#name", nora.name());
            browser.page.locator("main form button.main").click();
            browser.page.getByText("Code of ethics: signed.").first().waitFor();
            browser.isAccessible();
            browser.picture("statements-signed-" + width);
        }
        try (var browser = browse(ruth, width)) {
            browser.go("/statements");
            browser.isAccessible();
            browser.picture("statements-team-" + width);
        }
    }
}

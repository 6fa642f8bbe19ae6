package org.alongside.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.access.AccessTest;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.testing.Browsing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessPagesInABrowserTest extends AccessTest {
    @ParameterizedTest(name = "before the door, {0} px wide")
    @ValueSource(ints = {Browsing.PHONE, Browsing.DESK})
    void thePagesBeforeTheDoor(int width) {
        try (var somebody = browse(width)) {
            for (var path : new String[] {
                "/sign-in", "/sign-in?next=/day", "/forgotten-password", "/new-passwords/none", "/outdated"
            }) {
                somebody.go(path);
                somebody.isAccessible();
                somebody.picture("door" + path.replaceAll("\\W+", "-") + "-" + width);
            }
            somebody.go("/sign-in");
            somebody.page.fill("#email", "nobody@example.org");
            somebody.page.fill("#password", "wrong");
            somebody.page.click("form[action='/sign-in'] button.main");
            somebody.page.waitForSelector(".problems");
            somebody.isAccessible();
            somebody.picture("door-refused-" + width);
        }
    }

    @ParameterizedTest(name = "an app is set up, {0} px wide")
    @ValueSource(ints = {Browsing.PHONE, Browsing.DESK})
    void settingUpAnApp(int width) {
        var sam = somebody(Role.SUPPORTER);
        try (var browser = browse(width)) {
            browser.go("/sign-in?next=/me");
            browser.page.fill("#email", email(sam));
            browser.page.fill("#password", PASSWORD);
            browser.page.click("[data-reveal=password]");
            assertThat(browser.page.getAttribute("#password", "type")).isEqualTo("text");
            browser.page.click("form[action='/sign-in'] button.main");
            browser.page.waitForURL("**/sign-in/second-step?**");
            browser.isAccessible();
            browser.picture("first-factor-" + width);
            browser.page.click("a[href^='/sign-in/second-step/app']");
            browser.page.waitForSelector(".qr svg");
            browser.isAccessible();
            browser.picture("new-app-" + width);
            browser.page.fill("#code", code(secretOf(sam)));
            browser.page.click("button.main");
            browser.page.waitForURL("**/me/recovery-codes?**");
            browser.isAccessible();
            browser.page.click("main button.main");
            browser.page.waitForSelector(".codes");
            browser.isAccessible();
            browser.picture("codes-" + width);
            browser.page.click("main a.main");
            browser.page.waitForURL("**/me");
            browser.isAccessible();
            browser.picture("me-" + width);
        }
    }

    @ParameterizedTest(name = "people and break-glass, {0} px wide")
    @ValueSource(ints = {Browsing.PHONE, Browsing.DESK})
    void peopleAndBreakGlass(int width) {
        var sam = somebody(Role.SUPPORTER);
        var surname = width == Browsing.PHONE ? "Urgentia" : "Urgentine";
        world.household(world.program, world.familyProgram, world.rosa, "Gwendolyn", surname, "Tom");
        look(
                world.ana,
                width,
                "/accounts",
                "/accounts?q=nobody-like-that",
                "/accounts/new",
                "/accounts/" + sam.account());
        look(world.nora, width, "/accounts/" + world.rosa.account());
        try (var browser = browse(sam, width)) {
            browser.go("/break-glass/new");
            browser.isAccessible();
            browser.picture("glass-search-" + width);
            browser.page.fill("#whom", "Gwendolyn " + surname);
            browser.page.click("main button.main");
            browser.page.waitForSelector("#reason");
            browser.isAccessible();
            browser.picture("glass-reason-" + width);
            browser.page.fill("#reason", "Gwendolyn called the office, and Rosa is away.");
            browser.page
                    .locator("label", new com.microsoft.playwright.Page.LocatorOptions().setHasText("2 hours"))
                    .click();
            browser.page.click("main button.main");
            browser.page.waitForURL("**/families/**");
            browser.go("/break-glass/mine");
            browser.isAccessible();
            browser.picture("glass-mine-" + width);
        }
        try (var petra = browse(world.petra, width)) {
            petra.go("/break-glass");
            petra.isAccessible();
            petra.picture("glass-list-" + width);
            petra.page.click("a.who");
            petra.page.waitForSelector("#note");
            petra.isAccessible();
            petra.picture("glass-review-" + width);
        }
    }

    @Test
    void withoutScriptsOneSignsInAllTheSame() {
        var dana = somebody(Role.PARTNER);
        try (var browser = browseWithoutScripts(Browsing.PHONE)) {
            browser.go("/sign-in?next=/me");
            assertThat(browser.page.isVisible("[data-reveal]")).isFalse();
            assertThat(browser.page.isVisible("[data-passkey]")).isFalse();
            browser.page.fill("#email", email(dana));
            browser.page.fill("#password", PASSWORD);
            browser.page.click("form[action='/sign-in'] button.main");
            browser.page.waitForURL("**/me");
        }
    }

    private void look(Actor actor, int width, String... paths) {
        try (var browser = browse(actor, width)) {
            for (var path : paths) {
                browser.go(path);
                browser.isAccessible();
                browser.picture(
                        "people" + path.replaceAll("[0-9a-f-]{36}", "one").replaceAll("\\W+", "-") + "-"
                                + actor.name().charAt(0) + width);
            }
        }
    }

    private byte[] secretOf(Actor actor) {
        return keys.of("totp")
                .open(database.superuser()
                        .sql("select sealed from account_totp where account_id = ?")
                        .param(actor.account())
                        .query((row, n) -> row.getBytes("sealed"))
                        .single())
                .orElseThrow();
    }
}

package org.alongside.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.alongside.testing.SignedIn;
import org.junit.jupiter.api.Test;

/** What somebody typed is on their device until it is saved, whatever happens to the page, the line or the session. */
class LosingNothingTypedTest extends PageTest {
    private static final String FORM = "/definitions/new";
    private static final String WORDS = "kind: code-list\n# half a thought";

    @Test
    void wordsComeBackWithTheirTimeAndCanBeDiscarded() {
        try (var ana = browse(world.ana, Browsing.PHONE)) {
            type(ana.go(FORM));
            ana.go("/definitions");
            var page = ana.go(FORM);
            assertThat(page.locator("#text")).hasValue(WORDS);
            assertThat(page.locator(".toast")).containsText("are back");
            ana.isAccessible();
            page.click(".toast button");
            assertThat(page.locator("#text")).hasValue("");
            assertThat(ana.go(FORM).locator("#text")).hasValue("");
        }
    }

    @Test
    void aSessionThatEndsInMidFormLeadsThroughTheDoorBackToTheWords() {
        try (var ana = browse(world.ana, Browsing.DESK)) {
            var page = ana.go(FORM);
            type(page);
            page.context().clearCookies();
            page.click("main button.main");
            page.waitForURL("**/sign-in?next=%2Fdefinitions%2Fnew");
            atTheSameBrowser(page, world.ana);
            assertThat(ana.go(FORM).locator("#text")).hasValue(WORDS);
        }
    }

    @Test
    void whoIsAwayIsAskedFirstThenSignedOutAndFindsTheWordsAgain() {
        try (var ana = browse(world.ana, Browsing.DESK)) {
            ana.page.clock().install();
            var page = ana.go(FORM);
            type(page);
            page.clock().runFor("28:30");
            assertThat(page.locator("#away")).isVisible();
            assertThat(page.locator("#away [role=timer]")).containsText("Time left: 1:");
            ana.isAccessible();
            page.click("#away button");
            assertThat(page.locator("#away")).isHidden();

            page.clock().runFor("31:00");
            page.waitForURL("**/sign-in?next=%2Fdefinitions%2Fnew");
            atTheSameBrowser(page, world.ana);
            assertThat(ana.go(FORM).locator("#text")).hasValue(WORDS);
        }
    }

    @Test
    void somebodyElseAtTheSameDeviceSeesNothingOfIt() {
        var other = world.account(world.program, "Second Administrator", Role.ADMINISTRATOR);
        try (var ana = browse(world.ana, Browsing.PHONE)) {
            type(ana.go(FORM));
            atTheSameBrowser(ana.page, other);
            assertThat(ana.go(FORM).locator("#text")).hasValue("");
        }
    }

    @Test
    void signingOutTakesTheWordsAlong() {
        try (var ana = browse(world.ana, Browsing.DESK)) {
            var page = ana.go(FORM);
            type(page);
            page.click(".me summary");
            page.click("form[data-sign-out] button");
            page.waitForURL("**/sign-in?left");
            atTheSameBrowser(page, world.ana);
            assertThat(ana.go(FORM).locator("#text")).hasValue("");
        }
    }

    @Test
    void aRefusedFormShowsTheServersCopyAndStartsAtWhatToMend() {
        try (var ana = browse(world.ana, Browsing.PHONE)) {
            var page = ana.go(FORM);
            type(page);
            page.click("main button.main");
            assertThat(page.locator(".problems")).isFocused();
            assertThat(page.locator("#text")).hasValue(WORDS);
            assertThat(page.locator(".toast")).hasCount(0);
            ana.isAccessible();
        }
    }

    private static void type(Page page) {
        page.fill("#text", WORDS);
        assertThat(page.locator("[data-kept-at]")).containsText("Kept on this device");
    }

    private void atTheSameBrowser(Page page, Actor actor) {
        page.context()
                .addCookies(List.of(new Cookie(SignedIn.COOKIE, signIn(actor).token()).setUrl(at(""))));
    }
}

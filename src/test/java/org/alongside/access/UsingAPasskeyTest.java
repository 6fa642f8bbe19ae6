package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.testing.Browsing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real browser with a made-up authenticator, which always says yes. */
class UsingAPasskeyTest extends AccessTest {

    @ParameterizedTest
    @ValueSource(ints = {Browsing.PHONE, Browsing.DESK})
    void aNewSupporterMakesOneAndSignsInWithIt(int width) {
        var rosa = somebody(Role.SUPPORTER);
        try (var browsing = browse(width)) {
            var page = browsing.go("/sign-in?next=/families");
            browsing.isAccessible();
            hasAnAuthenticator(page);

            withPassword(page, rosa);
            browsing.isAccessible();
            page.click("form[data-passkey=register] button");
            page.waitForURL("**/me/recovery-codes");

            page.context().clearCookies();
            browsing.go("/sign-in?next=/day");
            page.click("form[data-passkey=sign-in] button");
            page.waitForURL("**/day");
            assertThat(page.locator(".me summary").textContent()).contains(rosa.name());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = Browsing.PHONE)
    void aPasskeyThatNobodyKnowsIsRefusedInWords(int width) {
        try (var browsing = browse(width)) {
            var page = browsing.go("/sign-in");
            hasAnAuthenticator(page);
            page.click("form[data-passkey=sign-in] button");
            page.waitForSelector("[data-problem]:visible");
            assertThat(page.url()).endsWith("/sign-in");
        }
    }

    private static void withPassword(Page page, Actor actor) {
        page.fill("#email", email(actor));
        page.fill("#password", PASSWORD);
        page.click("form[action='/sign-in'] button.main");
        page.waitForSelector("form[data-passkey=register]:visible");
    }

    private static void hasAnAuthenticator(Page page) {
        var devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var kind = new JsonObject();
        kind.addProperty("protocol", "ctap2");
        kind.addProperty("transport", "internal");
        kind.addProperty("hasResidentKey", true);
        kind.addProperty("hasUserVerification", true);
        kind.addProperty("isUserVerified", true);
        kind.addProperty("automaticPresenceSimulation", true);
        var options = new JsonObject();
        options.add("options", kind);
        devtools.send("WebAuthn.addVirtualAuthenticator", options);
    }
}

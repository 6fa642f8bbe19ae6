package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.alongside.platform.db.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class SigningInTest extends AccessTest {
    @Autowired
    private NewPassword newPassword;

    @Test
    void aSupporterSignsInWithHerPasswordAndTheCodeOfHerApp() {
        var rosa = somebody(Role.SUPPORTER);
        var app = app(rosa);

        var halfway = sendForm(
                "/sign-in",
                new Cookie[0],
                "email",
                " " + email(rosa).toUpperCase(),
                "password",
                PASSWORD,
                "next",
                "/day?tab=2");
        assertThat(halfway).hasStatus(302).hasHeader("Location", "/sign-in/second-step?next=%2Fday%3Ftab%3D2");

        var done = sendForm(
                "/sign-in/second-step", new Cookie[] {session(halfway)}, "code", code(app), "next", "/day?tab=2");
        assertThat(done).hasStatus(302).hasHeader("Location", "/day?tab=2");
        assertThat(exchange(MockMvcRequestBuilders.get("/session").cookie(session(done))))
                .bodyText()
                .contains("\"longestSeconds\":43200");
    }

    @Test
    void eachStepGivesTheBrowserANewSecretAndEndsTheOldOne() {
        var rosa = somebody(Role.SUPPORTER);
        var app = app(rosa);
        var planted = new Cookie("alongside", "planted-by-somebody-else");

        var halfway = sendForm("/sign-in", new Cookie[] {planted}, "email", email(rosa), "password", PASSWORD);
        var done = sendForm("/sign-in/second-step", new Cookie[] {session(halfway)}, "code", code(app));

        assertThat(session(halfway).getValue()).isNotEqualTo(planted.getValue());
        assertThat(session(done).getValue()).isNotEqualTo(session(halfway).getValue());
        assertThat(exchange(MockMvcRequestBuilders.get("/sign-in/second-step").cookie(session(halfway))))
                .hasHeader("Location", "/sign-in");
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOfOtherSites() {
        var answer = signInAs(somebody(Role.PARTNER));
        assertThat(answer.getResponse().getHeaders("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("alongside=")
                        .contains("; Path=/", "; HttpOnly", "; SameSite=Lax")
                        .doesNotContain("Domain", "Max-Age"));
    }

    @Test
    void overHttpsTheCookieIsSecureAndBoundToTheHost() {
        var answer = exchange(MockMvcRequestBuilders.get("/sign-in").secure(true));
        assertThat(answer.getResponse().getHeaders("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("__Host-alongside-visit=").contains("; Secure"));
    }

    @ParameterizedTest(name = "{0} opens nothing halfway")
    @CsvSource({"/day", "/me", "/families", "/accounts", "/no-such-page"})
    void halfwayOpensNothing(String path) {
        var rosa = somebody(Role.SUPPORTER);
        app(rosa);
        assertThat(exchange(MockMvcRequestBuilders.get(path).cookie(session(signInAs(rosa)))))
                .hasStatus(303)
                .hasHeader("Location", "/sign-in/second-step");
    }

    @Test
    void staffWithoutASecondFactorSetOneUpBeforeAnythingElse() {
        var sam = somebody(Role.SUPPORTER);
        var halfway = session(signInAs(sam));
        assertThat(exchange(MockMvcRequestBuilders.get("/sign-in/second-step").cookie(halfway)))
                .hasStatusOk()
                .bodyText()
                .contains("Protect your account");

        var page =
                exchange(MockMvcRequestBuilders.get("/sign-in/second-step/app").cookie(halfway));
        assertThat(page).hasStatusOk().bodyText().contains("<svg", "Type the six digits");
        var secret = keys.of("totp")
                .open(database.superuser()
                        .sql("select sealed from account_totp where account_id = ?")
                        .param(sam.account())
                        .query((row, n) -> row.getBytes("sealed"))
                        .single())
                .orElseThrow();

        assertThat(sendForm("/sign-in/second-step/app", new Cookie[] {halfway}, "code", "000000"))
                .hasStatus(422);
        var done = sendForm("/sign-in/second-step/app", new Cookie[] {halfway}, "code", code(secret));
        assertThat(done).hasStatus(302).hasHeader("Location", "/me/recovery-codes");
        assertThat(exchange(MockMvcRequestBuilders.get("/session").cookie(session(done))))
                .bodyText()
                .contains("\"longestSeconds\":43200");
    }

    @Test
    void aPasswordAloneNeverAddsAWayIn() {
        var rosa = somebody(Role.SUPPORTER);
        app(rosa);
        var halfway = session(signInAs(rosa));
        assertThat(exchange(
                        MockMvcRequestBuilders.get("/sign-in/second-step/app").cookie(halfway)))
                .hasStatus(302)
                .hasHeader("Location", "/sign-in/second-step");
        assertThat(sendForm("/passkeys/options", new Cookie[] {halfway})).hasStatus(404);
    }

    @Test
    void aPartnerWithoutASecondFactorIsInWithThePassword() {
        assertThat(signInAs(somebody(Role.PARTNER))).hasStatus(302).hasHeader("Location", "/");
    }

    @Test
    void aCodeIsGoodOnce() {
        var rosa = somebody(Role.SUPPORTER);
        var app = app(rosa);
        var first = session(signInAs(rosa));
        var second = session(signInAs(rosa));
        assertThat(sendForm("/sign-in/second-step", new Cookie[] {first}, "code", code(app)))
                .hasStatus(302);
        assertThat(sendForm("/sign-in/second-step", new Cookie[] {second}, "code", code(app)))
                .hasStatus(422);
    }

    @Test
    void whoeverHasNoAccountIsRefusedInTheSameBytes() {
        var rosa = somebody(Role.SUPPORTER);
        var wrong = sendForm("/sign-in", new Cookie[0], "email", email(rosa), "password", "not the password");
        var unknown = sendForm(
                "/sign-in",
                new Cookie[0],
                "email",
                "x".repeat(email(rosa).length() - 12) + "@example.org",
                "password",
                "not the password");
        assertThat(wrong).hasStatus(422);
        assertThat(unknown).hasStatus(422);
        assertThat(bare(unknown)).isEqualTo(bare(wrong));
    }

    @Test
    void aClosedOrInvitedAccountIsRefusedLikeOneThatDoesNotExist() throws Exception {
        for (var status : new String[] {"closed", "invited"}) {
            var rosa = somebody(Role.SUPPORTER);
            database.superuser()
                    .sql("update account set status = ? where id = ?")
                    .params(status, rosa.account())
                    .update();
            assertThat(signInAs(rosa)).hasStatus(422).bodyText().contains("The address or the password is not right.");
        }
    }

    @Test
    void tooManyTriesAreSlowedDownWhetherOrNotThereIsAnAccount() {
        var rosa = somebody(Role.SUPPORTER);
        for (var email : new String[] {email(rosa), "nobody" + rosa.account() + "@example.org"}) {
            for (int i = 0; i < 5; i++) {
                assertThat(sendForm("/sign-in", new Cookie[0], "email", email, "password", "wrong"))
                        .hasStatus(422);
            }
            assertThat(sendForm("/sign-in", new Cookie[0], "email", email, "password", PASSWORD))
                    .hasStatus(429)
                    .bodyText()
                    .contains("There were too many tries. Wait a minute, then try again.");
            database.clock.forward(Duration.ofMinutes(1));
            assertThat(sendForm("/sign-in", new Cookie[0], "email", email, "password", "wrong"))
                    .hasStatus(422);
            database.clock.forward(Duration.ofMinutes(1));
            assertThat(sendForm("/sign-in", new Cookie[0], "email", email, "password", "wrong"))
                    .hasStatus(429);
        }
        database.clock.forward(Duration.ofMinutes(1));
        assertThat(signInAs(rosa)).hasStatus(302);
    }

    @Test
    void guessingCodesIsSlowedDown() {
        var rosa = somebody(Role.SUPPORTER);
        var app = app(rosa);
        var halfway = session(signInAs(rosa));
        for (int i = 0; i < 5; i++) {
            assertThat(sendForm("/sign-in/second-step", new Cookie[] {halfway}, "code", "12345" + i))
                    .hasStatus(422);
        }
        assertThat(sendForm("/sign-in/second-step", new Cookie[] {halfway}, "code", code(app)))
                .hasStatus(429);
    }

    @ParameterizedTest(name = "{0} leads nowhere but home")
    @CsvSource({"//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "day", "/a b"})
    void theWayBackNeverLeavesUs(String next) {
        var answer = sendForm(
                "/sign-in", new Cookie[0], "email", email(somebody(Role.PARTNER)), "password", "x", "next", next);
        assertThat(answer).bodyText().contains("name=\"next\" value=\"/\"");
    }

    @Test
    void aForgottenPasswordIsReplacedWithALinkThatWorksOnce() {
        var rosa = somebody(Role.SUPPORTER);
        var elsewhere = signIn(rosa);
        newPassword.forgotten(email(rosa));
        var link = linkIn(letterTo(email(rosa)));

        assertThat(open(link)).hasStatusOk().bodyText().contains("At least 8 characters");
        assertThat(sendForm(link, new Cookie[0], "password", "short"))
                .hasStatus(422)
                .bodyText()
                .contains("Use at least 8 characters");
        assertThat(sendForm(link, new Cookie[0], "password", "blue kettle on the stove"))
                .hasStatus(302)
                .hasHeader("Location", "/sign-in?new-password");

        assertThat(sendForm(link, new Cookie[0], "password", "another kettle on the stove"))
                .hasStatus(404);
        assertThat(open(elsewhere, "/me")).hasStatus(303);
        assertThat(letterTo(email(rosa))).contains("your Alongside password was changed");
        assertThat(sendForm("/sign-in", new Cookie[0], "email", email(rosa), "password", "blue kettle on the stove"))
                .hasStatus(302);
    }

    @Test
    void aLinkIsGoodForHalfAnHour() {
        var rosa = somebody(Role.SUPPORTER);
        newPassword.forgotten(email(rosa));
        var link = linkIn(letterTo(email(rosa)));
        database.clock.forward(Duration.ofMinutes(30));
        assertThat(open(link)).hasStatus(404);
    }

    @Test
    void aFormWithoutItsVisitIsShownAfresh() {
        assertThat(exchange(MockMvcRequestBuilders.post("/sign-in").param("email", "x@example.org")))
                .hasStatus(303)
                .hasHeader("Location", "/sign-in?again");
        assertThat(open("/sign-in?again=")).bodyText().contains("Please try once more.");
    }

    @Test
    void askingForALinkSaysTheSameToEverybody() {
        var rosa = somebody(Role.SUPPORTER);
        var known = sendForm("/forgotten-password", new Cookie[0], "email", email(rosa));
        var unknown = sendForm("/forgotten-password", new Cookie[0], "email", "nobody@example.org");
        assertThat(known).hasStatusOk();
        assertThat(bare(unknown)).isEqualTo(bare(known));
        newPassword.forgotten("nobody@example.org");
        assertThat(letterTo("nobody@example.org")).isEmpty();
    }

    @Test
    void aLinkThatNeverWasOneLooksLikeOneThatIsUsedUp() {
        assertThat(bare(open("/new-passwords/abc"))).isEqualTo(bare(open("/new-passwords/" + Chance.token())));
        assertThat(open("/new-passwords/abc")).hasStatus(404);
    }

    @Test
    void noSecretStandsInHistory() {
        var rosa = somebody(Role.SUPPORTER);
        app(rosa);
        assertThat(database.superuser()
                        .sql(
                                "select count(*) from history where after ->> 'account_id' = ? and (after ? 'encoded' or after ? 'sealed' or after ? 'hash')"
                                        .replace(" ? '", " ?? '"))
                        .param(rosa.account().toString())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** A page without what is different each time: the token of its forms, and what was typed. */
    private static String bare(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        try {
            return answer.getResponse()
                    .getContentAsString()
                    .replaceAll("(content|value)=\"[A-Za-z0-9_=-]{80,}\"", "")
                    .replaceAll("value=\"[^\"]*@example.org\"", "");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}

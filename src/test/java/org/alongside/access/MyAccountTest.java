package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.regex.Pattern;
import org.alongside.platform.db.Role;
import org.junit.jupiter.api.Test;

class MyAccountTest extends AccessTest {
    @Test
    void herNameIsChangedFromTheNextPageOn() {
        var rosa = somebody(Role.SUPPORTER);
        var here = signIn(rosa);
        assertThat(post(here, "/me/name", "name", "  Rosa W. <3  "))
                .hasStatus(302)
                .hasHeader("Location", "/me");
        assertThat(open(here, "/me")).bodyText().contains("Rosa W. &lt;3", "value=\"Rosa W. &lt;3\"");
        assertThat(post(here, "/me/name", "name", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Write a name.");
    }

    @Test
    void whatJustHappenedIsSaidOnce() {
        var here = signIn(somebody(Role.SUPPORTER));
        var answer = post(here, "/me/name", "name", "Rosa");
        var notice = answer.getResponse().getCookie("alongside-notice");
        var next = exchange(withCookies(
                org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get("/me"), here.cookie(), notice));
        assertThat(next).bodyText().contains("Your name is saved.");
        assertThat(next.getResponse().getCookie("alongside-notice").getMaxAge()).isZero();

        var altered = new Cookie("alongside-notice", notice.getValue().replaceFirst("^.", "_"));
        assertThat(exchange(withCookies(
                        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get("/me"),
                        here.cookie(),
                        altered)))
                .bodyText()
                .doesNotContain("Your name is saved.");
    }

    @Test
    void aNewPasswordNeedsTheOldOneAndEndsEveryOtherSession() {
        var rosa = somebody(Role.SUPPORTER);
        var here = signIn(rosa);
        var elsewhere = signIn(rosa);

        assertThat(post(here, "/me/password", "current", "wrong", "password", "blue kettle on the stove"))
                .hasStatus(422)
                .bodyText()
                .contains("This is not the password you use now.");
        assertThat(post(here, "/me/password", "current", PASSWORD, "password", "password"))
                .hasStatus(422)
                .bodyText()
                .contains("Many people use this password");
        assertThat(post(here, "/me/password", "current", PASSWORD, "password", "blue kettle on the stove"))
                .hasStatus(302);

        assertThat(open(here, "/me")).hasStatusOk();
        assertThat(open(elsewhere, "/me")).hasStatus(303);
        assertThat(letterTo(email(rosa))).contains("your Alongside password was changed");
    }

    @Test
    void tenRecoveryCodesAreToldOnceAndEachIsGoodOnce() throws Exception {
        var rosa = somebody(Role.SUPPORTER);
        app(rosa);
        var here = signIn(rosa);
        assertThat(open(here, "/me/recovery-codes")).bodyText().contains("You have none.");

        var told = post(here, "/me/recovery-codes").getResponse().getContentAsString();
        var codes = Pattern.compile("(?<=<li>)[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}")
                .matcher(told)
                .results()
                .map(m -> m.group())
                .toList();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(open(here, "/me/recovery-codes"))
                .bodyText()
                .contains("10 codes are left.")
                .doesNotContain(codes.getFirst());

        var halfway = session(signInAs(rosa));
        var typed = codes.getFirst().toUpperCase().replace("-", " ");
        assertThat(sendForm("/sign-in/second-step", new Cookie[] {halfway}, "code", typed))
                .hasStatus(302);
        var again = session(signInAs(rosa));
        assertThat(sendForm("/sign-in/second-step", new Cookie[] {again}, "code", codes.getFirst()))
                .hasStatus(422);
        assertThat(open(here, "/me")).bodyText().contains("9 codes are left.");
    }

    @Test
    void staffKeepTheirOnlySecondStep() {
        var rosa = somebody(Role.SUPPORTER);
        app(rosa);
        assertThat(open(rosa, "/me")).bodyText().doesNotContain("/me/app/removal");
        assertThat(post(rosa, "/me/app/removal")).hasStatus(302);
        assertThat(open(rosa, "/me")).bodyText().contains("Shows a code for the second step.");
    }

    @Test
    void aPartnerMayDoWithout() {
        var dana = somebody(Role.PARTNER);
        app(dana);
        assertThat(post(dana, "/me/app/removal")).hasStatus(302);
        assertThat(open(dana, "/me")).bodyText().contains("Not set up.");
    }

    @Test
    void sheSeesWhereSheIsSignedInAndEndsItThere() {
        var rosa = somebody(Role.SUPPORTER);
        var here = signIn(rosa);
        var phone = signIn(rosa);
        var tablet = signIn(rosa);
        var id = sessionOf(phone);

        assertThat(open(here, "/me")).bodyText().contains("/me/sessions/" + id + "/end");
        assertThat(post(here, "/me/sessions/" + id + "/end")).hasStatus(302);
        assertThat(open(phone, "/me")).hasStatus(303);
        assertThat(open(tablet, "/me")).hasStatusOk();

        assertThat(post(here, "/me/sessions/end-others")).hasStatus(302);
        assertThat(open(tablet, "/me")).hasStatus(303);
        assertThat(open(here, "/me")).hasStatusOk();
    }

    @Test
    void nobodyEndsASessionOfAnother() {
        var sams = signIn(somebody(Role.SUPPORTER));
        assertThat(post(somebody(Role.SUPPORTER), "/me/sessions/" + sessionOf(sams) + "/end"))
                .hasStatus(404);
        assertThat(open(sams, "/me")).hasStatusOk();
    }

    @Test
    void aSessionThatHasGoneIdleIsNotListed() {
        var rosa = somebody(Role.SUPPORTER);
        var id = sessionOf(signIn(rosa));
        database.clock.forward(Duration.ofMinutes(31));
        assertThat(open(rosa, "/me")).bodyText().doesNotContain(id);
    }

    private static String sessionOf(org.alongside.testing.SignedIn who) {
        return database.superuser()
                .sql("select id::text from account_session where hash = ?")
                .param(Chance.hash(who.token()))
                .query(String.class)
                .single();
    }
}

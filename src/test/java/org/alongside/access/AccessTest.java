package org.alongside.access;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.testing.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** People at the door: with passwords, authenticator apps, and the letters they get. */
public abstract class AccessTest extends PageTest {
    protected static final String PASSWORD = "seven hawks over the coulee";

    private static final AtomicInteger COUNT = new AtomicInteger();
    /** The cheapest there is: its costs stand in the hash, so that checking it is cheap too. */
    private static final Argon2PasswordEncoder QUICK = new Argon2PasswordEncoder(16, 32, 1, 64, 1);

    @Autowired
    protected Keys keys;

    /** Somebody new with one role, an address of their own and {@link #PASSWORD}. */
    protected Actor somebody(Role role) {
        var actor = world.account(world.program, "Person " + COUNT.incrementAndGet() + " " + role.code(), role);
        database.superuser()
                .sql("insert into account_password (agency_id, account_id, encoded) values (?, ?, ?)")
                .params(actor.agency(), actor.account(), QUICK.encode(PASSWORD))
                .update();
        return actor;
    }

    protected static String email(Actor actor) {
        return actor.name().toLowerCase().replace(' ', '.') + "@example.org";
    }

    /** An authenticator app that is set up; its secret. */
    protected byte[] app(Actor actor) {
        var secret = Chance.bytes(Totp.SECRET_BYTES);
        database.superuser()
                .sql("insert into account_totp (agency_id, account_id, sealed, confirmed_at) values (?, ?, ?, now())")
                .params(actor.agency(), actor.account(), keys.of("totp").seal(secret))
                .update();
        return secret;
    }

    /** What the app shows now. */
    protected static String code(byte[] secret) {
        return Totp.code(secret, database.clock.instant().getEpochSecond() / 30, 6);
    }

    /** The words of the last letter to an address; empty if there is none. */
    protected static String letterTo(String email) {
        return database.superuser()
                .sql("select payload ->> 'words' from outbox where payload ->> 'to' = ? order by id desc limit 1")
                .param(email)
                .query(String.class)
                .optional()
                .orElse("");
    }

    protected static long lettersTo(String email) {
        return database.superuser()
                .sql("select count(*) from outbox where payload ->> 'to' = ?")
                .param(email)
                .query(Long.class)
                .single();
    }

    /** The path in a letter. */
    protected static String linkIn(String letter) {
        var start = letter.indexOf("http");
        var address = letter.substring(start, letter.indexOf('\n', start));
        return address.substring(address.indexOf('/', "https://".length()));
    }

    protected static String status(Actor actor) {
        return database.superuser()
                .sql("select status from account where id = ?")
                .param(actor.account())
                .query(String.class)
                .single();
    }

    protected static UUID idOf(String email) {
        return database.superuser()
                .sql("select id from account where email = ?")
                .param(email)
                .query(UUID.class)
                .single();
    }

    /** Sends a form before the door as a browser does that was shown it: with its cookies and its token. */
    protected MvcTestResult sendForm(String path, Cookie[] cookies, String... fields) {
        var shown = exchange(withCookies(MockMvcRequestBuilders.get("/sign-in"), cookies));
        var token = ((CsrfToken) shown.getRequest().getAttribute(CsrfToken.class.getName())).getToken();
        var held = new java.util.ArrayList<>(Arrays.asList(cookies));
        for (var set : shown.getResponse().getCookies()) if (!set.getValue().isEmpty()) held.add(set);
        var form = filled(MockMvcRequestBuilders.post(path), fields).param("_csrf", token);
        return exchange(withCookies(form, held.toArray(Cookie[]::new)));
    }

    protected static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder withCookies(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request, Cookie... cookies) {
        return cookies.length == 0 ? request : request.cookie(cookies);
    }

    /** The session cookie an answer sets. */
    protected static Cookie session(MvcTestResult answer) {
        return answer.getResponse().getCookie("alongside");
    }

    protected MvcTestResult signInAs(Actor actor) {
        return sendForm("/sign-in", new Cookie[0], "email", email(actor), "password", PASSWORD);
    }
}

package org.alongside.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import org.alongside.platform.db.TestDatabase;
import org.alongside.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class PassingTheDoorTest extends PageTest {
    @Test
    void whoeverIsSignedOutIsShownTheWayInAndBack() {
        assertThat(open("/families?q=ortega"))
                .hasStatus(303)
                .hasHeader("Location", "/sign-in?next=%2Ffamilies%3Fq%3Dortega");
    }

    @Test
    void aPageThatDoesNotExistIsBehindTheDoorToo() {
        assertThat(open("/no-such-page")).hasStatus(303).hasHeader("Location", "/sign-in?next=%2Fno-such-page");
    }

    @Test
    void aPieceOfAPageIsToldToSignInWithoutBeingSwappedIn() {
        assertThat(exchange(get("/families")
                        .header("HX-Request", "true")
                        .header("HX-Current-URL", "https://alongside.example/day?tab=2")))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/sign-in?next=%2Fday%3Ftab%3D2");
    }

    @Test
    void aProgramIsToldInNumbers() {
        assertThat(exchange(get("/families").accept("application/json"))).hasStatus(401);
    }

    @Test
    void aSessionLastsWhileItsPersonIsSeen() {
        var rosa = signIn(world.rosa);
        for (int i = 0; i < 3; i++) {
            database.clock.forward(Duration.ofMinutes(29));
            assertThat(post(rosa, "/still-here")).hasStatus(204);
        }
    }

    @Test
    void afterHalfAnHourAwayTheSessionIsOver() {
        var rosa = signIn(world.rosa);
        database.clock.forward(Duration.ofMinutes(30));
        assertThat(open(rosa, "/day")).hasStatus(303).hasHeader("Location", "/sign-in?next=%2Fday");
    }

    @Test
    void askingHowLongIsLeftPutsNothingOff() {
        var rosa = signIn(world.rosa);
        database.clock.forward(Duration.ofMinutes(20));
        assertThat(open(rosa, "/session")).bodyText().contains("\"idleSeconds\":600");
        assertThat(open(rosa, "/session")).bodyText().contains("\"idleSeconds\":600");
    }

    @Test
    void afterTwelveHoursTheSessionIsOverWhateverOneDoes() {
        var rosa = signIn(world.rosa);
        while (database.clock
                .instant()
                .isBefore(TestDatabase.NOW.plus(Duration.ofHours(12)).minusSeconds(1200))) {
            database.clock.forward(Duration.ofMinutes(20));
            assertThat(post(rosa, "/still-here")).hasStatus(204);
        }
        database.clock.forward(Duration.ofMinutes(20));
        assertThat(post(rosa, "/still-here")).hasStatus(303);
    }

    @Test
    void signingOutEndsTheSessionAtOnce() {
        var rosa = signIn(world.rosa);
        assertThat(post(rosa, "/sign-out"))
                .hasStatus(302)
                .hasHeader("Location", "/sign-in?left")
                .headers()
                .hasValue(
                        "Set-Cookie",
                        "alongside=; Path=/; Max-Age=0; Expires=Thu, 1 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Lax");
        assertThat(open(rosa, "/day")).hasStatus(303);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        var rosa = signIn(world.rosa);
        assertThat(exchange(MockMvcRequestBuilders.post("/still-here").cookie(rosa.cookie())))
                .hasStatus(302)
                .hasHeader("Location", "/outdated");
    }

    @Test
    void aTokenOfAnotherSessionIsRefused() {
        var rosa = signIn(world.rosa);
        var another = signIn(world.rosa);
        assertThat(exchange(MockMvcRequestBuilders.post("/still-here")
                        .cookie(rosa.cookie())
                        .header("X-CSRF-Token", another.csrf())))
                .hasStatus(302)
                .hasHeader("Location", "/outdated");
    }

    @Test
    void aFormSentAfterTheSessionEndedLeadsBackToItsPage() {
        var rosa = signIn(world.rosa);
        database.clock.forward(Duration.ofHours(1));
        assertThat(exchange(MockMvcRequestBuilders.post("/contacts")
                        .cookie(rosa.cookie())
                        .header("X-CSRF-Token", rosa.csrf())
                        .header("Referer", "https://alongside.example/contacts/new?family=1")))
                .hasStatus(303)
                .hasHeader("Location", "/sign-in?next=%2Fcontacts%2Fnew%3Ffamily%3D1");
    }

    @Test
    void onlyTheHashOfASessionIsKept() {
        var rosa = signIn(world.rosa);
        assertThat(database.superuser()
                        .sql("select count(*) from account_session where encode(hash, 'escape') like '%' || ? || '%'")
                        .param(rosa.token())
                        .query(Long.class)
                        .single())
                .isZero();
    }
}

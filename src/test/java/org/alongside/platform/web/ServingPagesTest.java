package org.alongside.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.alongside.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

class ServingPagesTest extends PageTest {

    @Autowired
    private Assets assets;

    @Test
    void onlyOurOwnScriptsAndStylesRunAndNothingIsKept() {
        for (var path : List.of("/day", "/no-such-page")) {
            var headers = open(world.rosa, path).getResponse();
            assertThat(headers.getHeader("Content-Security-Policy"))
                    .contains(
                            "default-src 'none'",
                            "script-src 'self'",
                            "style-src 'self'",
                            "frame-ancestors 'none'",
                            "base-uri 'none'")
                    .doesNotContain("unsafe", "http:", "https:");
            assertThat(headers.getHeader("Cache-Control")).isEqualTo("no-store");
            assertThat(headers.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(headers.getHeader("Strict-Transport-Security")).isNull();
        }
    }

    @Test
    void overHttpsTheBrowserIsToldToStayThere() {
        assertThat(exchange(get("/sign-in").secure(true)).getResponse().getHeader("Strict-Transport-Security"))
                .startsWith("max-age=63072000");
    }

    @Test
    void stylesAndScriptsMayBeKeptForEverAndTravelCompressed() {
        for (var name : List.of("alongside.css", "alongside.js")) {
            var response = exchange(get(assets.path(name)).header("Accept-Encoding", "gzip"))
                    .getResponse();
            assertThat(response.getStatus()).isEqualTo(200);
            assertThat(response.getHeader("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
            assertThat(response.getHeader("Content-Encoding")).isEqualTo("gzip");
        }
    }

    @Test
    void aFirstVisitTakesLessThanThirtyKilobytesOfScriptAndStyle() {
        int bytes = 0;
        for (var name : List.of("alongside.css", "alongside.js")) {
            bytes += exchange(get(assets.path(name)).header("Accept-Encoding", "gzip"))
                    .getResponse()
                    .getContentAsByteArray()
                    .length;
        }
        assertThat(bytes).isLessThan(30 * 1024);
    }

    @Test
    void notThereAndNotYoursAreTheSameToTheByte() {
        var nowhere = open(world.rosa, "/no-such-page");
        var notAnId = open(world.rosa, "/families/not-an-id");
        var nobodys = open(world.rosa, "/families/0198aaaa-0000-7000-8000-000000000001");
        assertThat(nowhere).hasStatus(404);
        for (var other : List.of(notAnId, nobodys)) {
            assertThat(other).hasStatus(404);
            assertThat(other.getResponse().getContentAsByteArray())
                    .isEqualTo(nowhere.getResponse().getContentAsByteArray());
        }
    }

    @Test
    void aScriptIsAnsweredInNumbers() {
        assertThat(send(world.rosa, HttpMethod.GET, "/no-such-page", "{}"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo(404);
    }

    @Test
    void theBareAddressLeadsToTheDayOrTheDoor() {
        assertThat(open(world.rosa, "/")).hasRedirectedUrl("/day");
        assertThat(open("/")).hasRedirectedUrl("/sign-in");
    }

    @Test
    void itCanBeInstalled() {
        var manifest = open("/manifest.webmanifest");
        assertThat(manifest).hasStatusOk().hasContentType("application/manifest+json");
        assertThat(manifest).bodyJson().extractingPath("$.name").isEqualTo("Alongside");
        assertThat(manifest)
                .bodyJson()
                .extractingPath("$.icons[0].src")
                .asString()
                .startsWith("/assets/icon-");
    }
}

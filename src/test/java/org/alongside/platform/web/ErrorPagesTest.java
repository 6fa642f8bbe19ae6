package org.alongside.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alongside.platform.db.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

class ErrorPagesTest {

    private final Assets assets = new Assets();
    private final MockMvcTester pages = MockMvcTester.create(standaloneSetup(new Troubled())
            .setControllerAdvice(new ErrorPages(new Shells(assets, new NobodyKnown(), new MockEnvironment())))
            .setViewResolvers(new JteViews(new PagesSetup().templates()))
            .build());

    @Test
    void whatBreaksIsSaidKindlyWithAReferenceAndWithoutTheCause() {
        var page = open("/broken");
        assertThat(page).hasStatus(500).bodyText().contains("Something broke on our side", "Reference:", "<code>");
        assertThat(page).bodyText().doesNotContain("secret of the house", "IllegalStateException");
    }

    @Test
    void aDatabaseThatIsAwayMeansTryAgainSoon() {
        for (var path : new String[] {"/away", "/busy"}) {
            assertThat(open(path)).hasStatus(503).headers().hasValue("Retry-After", "10");
            assertThat(open(path)).bodyText().contains("away for a moment");
        }
    }

    @Test
    void aMissingPartIsNotUnderstoodAndAStrangeIdIsNotFound() {
        assertThat(open("/number")).hasStatus(400).bodyText().contains("We could not read that");
        assertThat(open("/number?wanted=many")).hasStatus(404).bodyText().contains("This page is not here");
    }

    @Test
    void aScriptGetsTheReferenceToo() {
        var answer = pages.get().uri("/broken").accept("application/json").exchange();
        assertThat(answer)
                .hasStatus(500)
                .bodyJson()
                .extractingPath("$.reference")
                .asString()
                .hasSize(8);
    }

    private MvcTestResult open(String path) {
        return pages.get().uri(path).accept("text/html").exchange();
    }

    @Controller
    static class Troubled {
        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("secret of the house");
        }

        @GetMapping("/away")
        String away() {
            throw new CannotCreateTransactionException("no connection");
        }

        @GetMapping("/busy")
        String busy() {
            throw new CannotAcquireLockException("locked");
        }

        @GetMapping("/number")
        String number(@RequestParam int wanted) {
            return "never/shown" + wanted;
        }
    }

    private static class NobodyKnown implements ShellFacts {
        @Override
        public String agencyName(Actor actor) {
            return "";
        }

        @Override
        public Optional<Instant> breakGlassUntil(Actor actor) {
            return Optional.empty();
        }

        @Override
        public Duration idle() {
            return Duration.ZERO;
        }
    }
}

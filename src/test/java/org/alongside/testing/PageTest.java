package org.alongside.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.alongside.Alongside;
import org.alongside.access.Sessions;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Installation;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * The running program, for tests of its pages: one for the whole run, on one database that holds the small
 * {@link World}. A test that changes things makes people and families of its own, so that tests do not meet. Classes of
 * such tests run one at a time; beside them, others run.
 *
 * <pre>{@code
 * class MyDayTest extends PageTest {
 *     @Test void rosaSeesHerDay() {
 *         assertThat(open(world.rosa, "/day")).hasStatusOk().bodyText().contains("Good morning, Rosa");
 *     }
 * }
 * }</pre>
 *
 * {@link #browse(Actor, int)} opens a real browser instead.
 */
@SpringBootTest(classes = Alongside.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(PageTest.Standing.class)
@ResourceLock("the running program, its clock and the browser")
public abstract class PageTest {
    protected static final TestDatabase database = TestDatabase.fresh();
    protected static final World world = new World(database);

    @Autowired
    protected MockMvc mvc;

    @Autowired
    private Sessions sessions;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        settings.add("alongside.database.url", database::url);
        settings.add("alongside.database.user", () -> Installation.APP);
        settings.add("alongside.database.password", () -> TestDatabase.password(Installation.APP));
        settings.add("alongside.database.owner-user", () -> Installation.OWNER);
        settings.add("alongside.database.owner-password", () -> TestDatabase.password(Installation.OWNER));
        settings.add("alongside.database.folder", PageTest::freshFolder);
    }

    /** Checkpoints of an earlier run's history would rightly be found to disagree with this one's. */
    private static Path freshFolder() {
        try {
            return Files.createTempDirectory("alongside-pages");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It is {@link TestDatabase#NOW} when a test begins. */
    @BeforeEach
    void setTheClock() {
        database.clock.set(TestDatabase.NOW);
    }

    /** Signs in anew. Cheap: one row. */
    protected final SignedIn signIn(Actor actor) {
        return SignedIn.as(actor, sessions, mvc);
    }

    protected final MvcTestResult open(Actor actor, String path) {
        return open(signIn(actor), path);
    }

    protected final MvcTestResult open(SignedIn who, String path) {
        return exchange(who.asks(MockMvcRequestBuilders.get(path)));
    }

    /** Without signing in. */
    protected final MvcTestResult open(String path) {
        return exchange(MockMvcRequestBuilders.get(path));
    }

    /** Sends a form as a browser would: {@code post(rosa, "/contacts", "minutes", "45")}. */
    protected final MvcTestResult post(Actor actor, String path, String... fields) {
        return post(signIn(actor), path, fields);
    }

    protected final MvcTestResult post(SignedIn who, String path, String... fields) {
        return exchange(who.sends(filled(MockMvcRequestBuilders.post(path), fields)));
    }

    /** Any other method, with the token a script would send in its header. */
    protected final MvcTestResult send(Actor actor, HttpMethod method, String path, String json) {
        return exchange(signIn(actor)
                .sends(MockMvcRequestBuilders.request(method, path)
                        .contentType("application/json")
                        .accept("application/json")
                        .content(json)));
    }

    protected final MvcTestResult exchange(MockHttpServletRequestBuilder request) {
        var tester = MockMvcTester.create(mvc);
        var answer = tester.perform(request);
        return answer.getRequest().isAsyncStarted()
                ? tester.perform(MockMvcRequestBuilders.asyncDispatch(sent(answer.getMvcResult())))
                : answer;
    }

    /** A long answer, once all of it is there. */
    private static MvcResult sent(MvcResult answer) {
        answer.getAsyncResult();
        return answer;
    }

    /** Names and values by turns. */
    protected static MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder form, String... fields) {
        for (int i = 0; i < fields.length; i += 2) form.param(fields[i], fields[i + 1]);
        return form;
    }

    /** A real browser at which {@code actor} has signed in, {@link Browsing#PHONE} or {@link Browsing#DESK} wide. */
    protected final Browsing browse(Actor actor, int width) {
        return Browsing.open(at(""), signIn(actor), width, true);
    }

    /** The same with scripts switched off. */
    protected final Browsing browseWithoutScripts(Actor actor, int width) {
        return Browsing.open(at(""), signIn(actor), width, false);
    }

    /** Somebody who has not signed in, with scripts switched off. */
    protected final Browsing browseWithoutScripts(int width) {
        return Browsing.open(at(""), null, width, false);
    }

    /** Somebody who has not signed in. */
    protected final Browsing browse(int width) {
        return Browsing.open(at(""), null, width, true);
    }

    /** The address of a page on the running server. */
    protected final String at(String path) {
        return "http://localhost:" + port + path;
    }

    /** Time stands still until a test moves it: {@code database.clock}. */
    @TestConfiguration
    static class Standing {
        @Bean
        static Statements statements() {
            return new Statements();
        }

        @Bean
        @Primary
        Clock standing() {
            return database.clock;
        }
    }
}

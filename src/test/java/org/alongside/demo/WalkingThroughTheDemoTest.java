package org.alongside.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.Alongside;
import org.alongside.access.Persona;
import org.alongside.access.Personas;
import org.alongside.platform.db.Installation;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.TestDatabase;
import org.alongside.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The demo's year, told as {@code bin/run} tells it, and every kind of page that links lead to from somebody's first one. */
@SpringBootTest(classes = Alongside.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ActiveProfiles("demo")
class WalkingThroughTheDemoTest {
    private static final TestDatabase database = TestDatabase.fresh();
    private static final Pattern LINK = Pattern.compile("<a[^>]* href=\"(/[^\"#]*)");
    private static final Pattern WHICH =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|\\d{4}-\\d\\d(-\\d\\d)?|(?<==)[^&]*");
    private static final Pattern UNSEEN = Pattern.compile("(?s)<(script|template|style)\\b.*?</\\1>|<[^>]*>");
    /** What a page would show of a word that is missing, or of a value nobody put into words. */
    private static final Pattern UNSAID = Pattern.compile("\\?\\?\\w+|\\{\\d}|\\bNaN\\b|org\\.alongside\\.");

    @TestBean(name = "clock")
    private Clock wall;

    @Autowired
    private Personas personas;

    @Autowired
    private MockMvc mvc;

    static Clock wall() {
        return database.clock;
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) throws IOException {
        var folder = Files.createTempDirectory("alongside-demo");
        settings.add("alongside.database.url", database::url);
        settings.add("alongside.database.user", () -> Installation.APP);
        settings.add("alongside.database.password", () -> TestDatabase.password(Installation.APP));
        settings.add("alongside.database.owner-user", () -> Installation.OWNER);
        settings.add("alongside.database.owner-password", () -> TestDatabase.password(Installation.OWNER));
        settings.add("alongside.database.folder", () -> folder);
    }

    @Test
    void everyLinkLeadsSomewhereForWhomItIsShown() {
        var oneOfEachKind = new LinkedHashMap<Set<Role>, Persona>();
        for (var persona : personas.all()) oneOfEachKind.putIfAbsent(Set.copyOf(persona.roles()), persona);
        assertThat(oneOfEachKind).hasSize(8);

        var wrong = new ArrayList<String>();
        for (var persona : oneOfEachKind.values()) wrong.addAll(walk(persona));
        assertThat(wrong).isEmpty();
    }

    /** One page of each kind: of pages whose addresses differ by a record, a day or an answer, the first. */
    private List<String> walk(Persona persona) {
        var cookie = new Cookie(
                SignedIn.COOKIE, personas.become(persona.account(), "Test").orElseThrow());
        var wrong = new ArrayList<String>();
        var kinds = new HashSet<String>();
        var ahead = new ArrayDeque<>(List.of("/"));
        while (!ahead.isEmpty()) {
            var path = ahead.poll();
            if (!kinds.add(WHICH.matcher(path).replaceAll("*"))) continue;
            var answer = MockMvcTester.create(mvc)
                    .perform(MockMvcRequestBuilders.get(path).cookie(cookie))
                    .getResponse();
            var wherefrom = persona.name() + " " + path;
            if (answer.getStatus() >= 400) wrong.add(wherefrom + ": " + answer.getStatus());
            if (answer.getRedirectedUrl() instanceof String onwards && onwards.startsWith("/")) ahead.add(onwards);
            if (answer.getContentType() == null || !answer.getContentType().startsWith("text/html")) continue;
            var page = content(answer);
            var unsaid = UNSAID.matcher(UNSEEN.matcher(page).replaceAll(" "));
            if (unsaid.find()) wrong.add(wherefrom + ": " + unsaid.group());
            if (!page.contains("<h1")) wrong.add(wherefrom + ": no heading");
            LINK.matcher(page)
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .forEach(ahead::add);
        }
        return wrong;
    }

    private static String content(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

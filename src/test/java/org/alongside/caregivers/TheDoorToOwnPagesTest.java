package org.alongside.caregivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.alongside.access.GuestKeys;
import org.alongside.testing.Browsing;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class TheDoorToOwnPagesTest extends OwnPagesTest {
    private static final List<String> FOR_EVERYONE = List.of(
            "/",
            "/error",
            "/outdated",
            "/session",
            "/manifest.webmanifest",
            "/forgotten-password",
            "/register",
            "/packets",
            "/directory",
            "/leave",
            "/sign-out",
            "/still-here",
            "/passkeys",
            "/passkeys/options");
    private static final List<String> BEGINNINGS_FOR_EVERYONE = List.of(
            "/sign-in", "/invitations/", "/new-passwords/", "/health", "/register/", "/grievances/", "/hello", "/own/");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private GuestKeys keys;

    @Test
    void withLinkAndCodeACaregiverComesInOnce() {
        var home = home("Wilhelmina", "Doorsill");
        var key = opened(home);

        assertThat(enter(key.link(), "000000")).hasStatus(422).bodyText().contains("That did not work");
        var answer = enter(key.link(), key.code());
        assertThat(answer).hasStatus(302).hasHeader("Location", "/own");
        assertThat(answer.getResponse().getHeaders("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("alongside=")
                        .contains("HttpOnly")
                        .doesNotContain("Max-Age", "Expires"));
        assertThat(exchange(MockMvcRequestBuilders.get("/own").cookie(session(answer))))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains("Hello Wilhelmina", "Rosa Whitehorse", "<title>Home</title>");
        assertThat(enter(key.link(), key.code())).hasStatus(422);
    }

    @Test
    void anOldKeyIsRefusedLikeOneThatNeverWas() {
        var key = opened(home("Ottilie", "Doorsill"));
        database.clock.set(database.clock.instant().plus(Duration.ofHours(25)));
        var old = enter(key.link(), key.code());
        var never = enter("/hello/" + GuestKeys.half(), "123456");
        assertThat(old).hasStatus(422);
        assertThat(masked(body(old))).isEqualTo(masked(body(never)));
    }

    @Test
    void guessingIsSlowedDown() {
        var key = opened(home("Gunhild", "Doorsill"));
        for (int i = 0; i < 5; i++) assertThat(enter(key.link(), "99999" + i)).hasStatus(422);
        assertThat(enter(key.link(), key.code())).hasStatus(429).bodyText().contains("Too many tries");
    }

    @Test
    void askingForACodeSaysNothingOfWhoHasADoor() {
        var home = home("Philippa", "Doorsill");
        post(
                world.rosa,
                "/families/" + home.family() + "/own-pages/" + home.caregiver(),
                "way",
                "by-hand",
                "email",
                "Philippa@Example.org");
        var known = GuestKeys.half();
        keys.ask(known, " philippa@example.org", "192.0.2.7");
        keys.ask(GuestKeys.half(), "nobody.here@example.org", "192.0.2.7");

        assertThat(letters("nobody.here@example.org")).isEmpty();
        var letter = letters("philippa@example.org").getFirst();
        assertThat(letter).doesNotContainIgnoringCase("Philippa", "Doorsill", "Alongside", "family", "caregiver");
        var code = letter.replaceAll("(?s).*?(\\d{6}).*", "$1");
        assertThat(enter("/hello/" + GuestKeys.half(), code)).hasStatus(422);
        assertThat(enter("/hello/" + known, code)).hasStatus(302);
    }

    @Test
    void aMailedLinkGoesWithoutTheCode() {
        var home = home("Rosalind", "Doorsill");
        var page = body(post(
                world.rosa,
                "/families/" + home.family() + "/own-pages/" + home.caregiver(),
                "way",
                "link-by-mail",
                "email",
                "rosalind@example.org"));
        var letter = letters("rosalind@example.org").getFirst();
        assertThat(page).containsPattern("class=\"code\">\\d{6}<").doesNotContain("/hello/");
        assertThat(letter).contains("/hello/").doesNotContain("Rosalind", "Alongside", "Doorsill");
    }

    @Test
    void staffAreToldWhatIsSafeAndWhatIsMissing() {
        var home = home("Theodora", "Doorsill");
        database.superuser()
                .sql("update family set unsafe_people = 'Gus reads her mail' where id = ?")
                .param(home.family())
                .update();
        assertThat(open(world.rosa, "/families/" + home.family() + "/own-pages"))
                .hasStatusOk()
                .bodyText()
                .contains("Gus reads her mail", "Theodora", "Not open");
        assertThat(post(world.rosa, "/families/" + home.family() + "/own-pages/" + home.caregiver(), "email", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose how link and code get there", "Write an email address");
    }

    @Test
    void whoDoesNotReachTheFamilyOpensNoDoor() {
        var home = home("Cornelia", "Doorsill");
        var path = "/families/" + home.family() + "/own-pages";
        for (var actor : List.of(world.sam, world.petra, world.ana, world.otherManager)) {
            assertThat(open(actor, path)).hasStatus(404);
            assertThat(post(actor, path + "/" + home.caregiver(), "way", "by-hand"))
                    .hasStatus(404);
        }
        assertThat(post(world.rosa, path + "/" + home.child(), "way", "by-hand"))
                .hasStatus(404);
    }

    @Test
    void aShutDoorEndsEverySessionAtOnce() {
        var home = home("Eudora", "Doorsill");
        var caregiver = letIn(home);
        var there = signIn(caregiver);
        assertThat(open(there, "/own")).hasStatusOk();
        var door = database.superuser()
                .sql("select id from caregiver_door where person_id = ?")
                .param(home.caregiver())
                .query(UUID.class)
                .single();
        assertThat(post(world.sam, "/own-pages/" + door + "/end", "why", "x")).hasStatus(404);
        assertThat(post(world.rosa, "/own-pages/" + door + "/end")).hasStatus(422);
        assertThat(post(world.rosa, "/own-pages/" + door + "/end", "why", "Asked for it"))
                .hasStatus(302);
        assertThat(open(there, "/own")).hasStatus(303).hasHeader("Location", "/hello");
        assertThat(open(world.rosa, "/families/" + home.family() + "/own-pages"))
                .bodyText()
                .contains("Asked for it");
        letIn(home);
    }

    @Test
    void leavingEndsTheSessionAndLeadsToSomethingElse() {
        var there = signIn(letIn(home("Drusilla", "Doorsill")));
        assertThat(open(there, "/leave"))
                .hasStatus(303)
                .hasHeader("Location", "https://www.weather.gov/")
                .hasHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        assertThat(open(there, "/own")).hasStatus(303).hasHeader("Location", "/hello");
    }

    @Test
    void anUnattendedPhoneIsSignedOutSoon() {
        var there = signIn(letIn(home("Marigold", "Doorsill")));
        assertThat(open(there, "/own")).hasStatusOk();
        database.clock.set(database.clock.instant().plus(Duration.ofMinutes(11)));
        assertThat(open(there, "/own")).hasStatus(303);
    }

    @Test
    void everyOtherRouteIsNotThereForThem() {
        var caregiver = signIn(letIn(home("Hyacinth", "Doorsill")));
        var nothing = "0190f4c2-0000-7000-8000-00000000dead";
        var open = new java.util.ArrayList<String>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> {
            for (var pattern : mapping.getPatternValues()) {
                if (FOR_EVERYONE.contains(pattern)
                        || pattern.equals("/own")
                        || BEGINNINGS_FOR_EVERYONE.stream().anyMatch(pattern::startsWith)) continue;
                var path = pattern.replaceAll("\\{(?:[^{}]|\\{[^}]*})+}", nothing);
                var methods = mapping.getMethodsCondition().getMethods();
                for (var method : methods.isEmpty() ? List.of(RequestMethod.GET) : methods) {
                    var answer = exchange(MockMvcRequestBuilders.request(HttpMethod.valueOf(method.name()), path)
                            .cookie(caregiver.cookie())
                            .header("X-CSRF-Token", caregiver.csrf()));
                    if (answer.getResponse().getStatus() != 404) open.add(method + " " + pattern);
                }
            }
        });
        assertThat(open).isEmpty();
    }

    @Test
    void nobodyElseFindsOwnPages() {
        for (var actor : List.of(world.rosa, world.nora, world.petra, world.ana)) {
            for (var path : List.of("/own", "/own/permissions", "/own/seen", "/own/phone"))
                assertThat(open(actor, path)).hasStatus(404);
        }
    }

    @Test
    void pagesAskTheDatabaseLittle() {
        var there = signIn(letIn(home("Clementine", "Doorsill")));
        for (var path : List.of("/own", "/own/permissions", "/own/seen", "/own/phone")) {
            open(there, path);
            assertThat(Statements.of(() -> open(there, path))).as(path).isLessThanOrEqualTo(12);
        }
    }

    @Test
    void inABrowserEverybodyCanUseThem() {
        var home = home("Persephone", "Doorsill");
        try (var rosa = browse(world.rosa, Browsing.DESK)) {
            rosa.go("/families/" + home.family() + "/own-pages");
            rosa.isAccessible();
            rosa.picture("care-doors");
            rosa.page.check("input[value='by-hand']");
            rosa.page.click("button.main");
            rosa.isAccessible();
            rosa.picture("care-key");
        }
        var caregiver = letInAgain(home);
        for (int width : List.of(Browsing.PHONE, Browsing.DESK)) {
            try (var there = browse(caregiver, width)) {
                for (var path : List.of("/own", "/own/permissions", "/own/seen", "/own/phone")) {
                    there.go(path);
                    assertThat(there.page.title()).isEqualTo("Home");
                    there.isAccessible();
                    there.picture("care" + path.replace('/', '-') + "-" + width);
                }
            }
        }
        try (var stranger = browse(Browsing.PHONE)) {
            for (var path : List.of("/hello", "/hello/" + GuestKeys.half())) {
                stranger.go(path);
                stranger.isAccessible();
            }
            stranger.picture("care-hello");
        }
        try (var plain = browseWithoutScripts(Browsing.PHONE)) {
            var key = another(home);
            plain.go(key.link());
            plain.page.fill("#code", key.code());
            plain.page.click("button.main");
            plain.page.waitForURL("**/own");
            assertThat(plain.page.textContent("h1")).isEqualTo("Hello Persephone");
            assertThat(plain.page.getAttribute("a.leave", "href")).isEqualTo("/leave");
        }
    }

    private org.alongside.platform.db.Actor letInAgain(org.alongside.platform.db.World.Household home) {
        var key = another(home);
        enter(key.link(), key.code());
        return guest(home);
    }

    private Key another(org.alongside.platform.db.World.Household home) {
        var door = database.superuser()
                .sql("select id from caregiver_door where person_id = ? and closed_at is null")
                .param(home.caregiver())
                .query(UUID.class)
                .single();
        return key(post(world.rosa, "/own-pages/" + door + "/keys", "way", "by-hand"));
    }

    private static List<String> letters(String to) {
        return database.superuser()
                .sql("select payload ->> 'words' from outbox where payload ->> 'to' = ? order by id desc")
                .param(to)
                .query(String.class)
                .list();
    }

    private static String masked(String page) {
        return page.replaceAll("(value|content)=\"[A-Za-z0-9_-]{20,}={0,2}\"", "TOKEN");
    }
}

package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.testing.PageTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route there is, tried with another agency's ids, and every place the frame leads to. */
class EveryRouteTest extends PageTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^}]*})*)?}");
    private static final Set<String> BEFORE_THE_DOOR = Set.of(
            "/sign-in",
            "/invitations",
            "/new-passwords",
            "/forgotten",
            "/assets",
            "/manifest",
            "/error",
            "/session",
            "/hello");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @TestFactory
    List<DynamicTest> anotherAgencysRecordIsAnsweredLikeOneThatDoesNotExist() {
        var tests = new ArrayList<DynamicTest>();
        routes().forEach((pattern, methods) -> {
            if (!VARIABLE.matcher(pattern).find() || !signedIn(pattern)) return;
            for (var method : methods) {
                for (var actor : List.of(world.rosa, world.linda, world.nora, world.petra, world.ana)) {
                    tests.add(DynamicTest.dynamicTest(
                            method + " " + pattern + " by " + actor.name(),
                            () -> sameAsNothing(actor, method, pattern)));
                }
            }
        });
        assertThat(tests).hasSizeGreaterThan(50);
        return tests;
    }

    @Test
    void everyPlaceInTheFrameIsThereForThoseItIsShownTo() {
        var steward = world.account(world.program, "Stella Marquez", Role.STEWARD);
        for (var actor : List.of(world.rosa, world.linda, world.nora, world.petra, world.ana, steward)) {
            var frame = body(open(actor, "/me"));
            var links = Pattern.compile("<a[^>]* href=\"(/[a-z][a-z/-]*)\"").matcher(frame);
            while (links.find()) {
                assertThat(open(actor, links.group(1)).getResponse().getStatus())
                        .as(actor.name() + " " + links.group(1))
                        .isIn(200, 302, 303);
            }
        }
    }

    private void sameAsNothing(Actor actor, RequestMethod method, String pattern) {
        var nothing = ask(actor, method, filled(pattern, UUID.fromString("0190f4c2-0000-7000-8000-00000000dead")));
        for (var foreign : List.of(
                world.across.family(),
                world.across.caregiver(),
                world.across.enrollment(),
                world.otherSupporter.person())) {
            var answer = ask(actor, method, filled(pattern, foreign));
            assertThat(answer.getResponse().getStatus())
                    .isEqualTo(nothing.getResponse().getStatus());
            assertThat(masked(answer)).isEqualTo(masked(nothing));
        }
        if (method == RequestMethod.GET)
            assertThat(nothing.getResponse().getStatus()).isIn(404, 303, 302, 200);
        assertThat(nothing.getResponse().getStatus()).isLessThan(500);
    }

    private MvcTestResult ask(Actor actor, RequestMethod method, String path) {
        return switch (method) {
            case GET -> open(actor, path);
            case POST -> post(actor, path);
            default ->
                send(
                        actor,
                        HttpMethod.valueOf(method.name()),
                        path,
                        "{\"family\": \"%s\"}".formatted(world.across.family()));
        };
    }

    /** What differs from one answer to the next anyway: ids that were asked for, and tokens. */
    private static String masked(MvcTestResult answer) {
        return body(answer)
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
                .replaceAll("(value|content)=\"[A-Za-z0-9_-]{20,}={0,2}\"", "TOKEN");
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean signedIn(String pattern) {
        return BEFORE_THE_DOOR.stream().noneMatch(pattern::startsWith) && !pattern.startsWith("/demo");
    }

    private static String filled(String pattern, UUID id) {
        return VARIABLE.matcher(pattern).replaceAll(variable -> switch (variable.group(1)) {
            case "month" -> "2026-11";
            case "kind" -> "code-list";
            case "part" -> "alerts";
            case "whose" -> id.equals(world.otherSupporter.person()) ? "supporters" : "families";
            default -> id.toString();
        });
    }

    private Map<String, Set<RequestMethod>> routes() {
        var routes = new TreeMap<String, Set<RequestMethod>>(Comparator.naturalOrder());
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            for (var pattern : mapping.getPatternValues()) {
                routes.computeIfAbsent(pattern, p -> new java.util.TreeSet<>())
                        .addAll(mapping.getMethodsCondition().getMethods());
            }
        });
        return routes;
    }
}

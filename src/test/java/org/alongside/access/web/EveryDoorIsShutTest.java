package org.alongside.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.testing.PageTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the program, those that others add later too. */
class EveryDoorIsShutTest extends PageTest {
    private static final List<String> BEFORE_THE_DOOR = List.of(
            "/",
            "/error",
            "/outdated",
            "/session",
            "/manifest.webmanifest",
            "/sign-in",
            "/forgotten-password",
            "/hello",
            "/leave",
            "/register",
            "/packets",
            "/directory");
    private static final List<String> BEGINNINGS_BEFORE_THE_DOOR = List.of(
            "/sign-in/", "/invitations/", "/new-passwords/", "/health", "/register/", "/grievances/", "/hello/");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private record Route(HttpMethod method, String pattern) {
        String path() {
            return pattern.replaceAll(
                    "\\{(?:[^{}]|\\{[^}]*})+}", UUID.randomUUID().toString());
        }
    }

    @TestFactory
    Stream<DynamicTest> nobodyPassesWithoutSigningIn() {
        return routes().filter(route -> !isBeforeTheDoor(route.pattern()))
                .map(route -> DynamicTest.dynamicTest(route.method() + " " + route.pattern(), () -> {
                    var answer = exchange(MockMvcRequestBuilders.request(route.method(), route.path()));
                    assertThat(answer.getResponse().getStatus()).isIn(303, 401);
                    if (answer.getResponse().getStatus() == 303) {
                        assertThat(answer.getResponse().getHeader("Location"))
                                .startsWith(
                                        route.pattern().startsWith("/own")
                                                        && !route.pattern().startsWith("/own-")
                                                ? "/hello"
                                                : "/sign-in");
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> noFormIsTakenWithoutItsToken() {
        var rosa = signIn(world.rosa);
        return routes().filter(route -> route.method() != HttpMethod.GET)
                .map(route -> DynamicTest.dynamicTest(route.method() + " " + route.pattern(), () -> {
                    var answer = exchange(MockMvcRequestBuilders.request(route.method(), route.path())
                            .cookie(rosa.cookie()));
                    assertThat(answer).hasStatus(302).hasHeader("Location", "/outdated");
                }));
    }

    @Test
    void theDemosPageOfPeopleIsNotThere() {
        assertThat(open(world.rosa, "/demo/personas")).hasStatus(404);
        assertThat(open("/demo/personas")).hasStatus(303);
    }

    private Stream<Route> routes() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .flatMap(pattern -> methods(info.getMethodsCondition().getMethods().stream()
                                        .map(method -> method.asHttpMethod())
                                        .toList())
                                .map(method -> new Route(method, pattern))))
                .distinct();
    }

    private static Stream<HttpMethod> methods(List<HttpMethod> named) {
        return named.isEmpty() ? Stream.of(HttpMethod.GET, HttpMethod.POST) : named.stream();
    }

    private static boolean isBeforeTheDoor(String pattern) {
        return BEFORE_THE_DOOR.contains(pattern)
                || BEGINNINGS_BEFORE_THE_DOOR.stream().anyMatch(pattern::startsWith);
    }
}

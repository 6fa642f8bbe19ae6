package org.alongside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World;
import org.alongside.platform.documents.NaughtyStrings;
import org.alongside.testing.Form;
import org.alongside.testing.PageTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Every form that anybody finds by following links, with the Big List of Naughty Strings in its fields: none breaks a page,
 * and none comes out as markup. Each form gets the worst ones and some of the others by turns; all of them with
 * {@code -Dnaughty.all}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFormTest extends PageTest {
    private static final String MARKUP = "\"'><script>naughty()</script><b>&amp;";
    private static final List<String> WORST = List.of(
            MARKUP,
            "a\u0000b\u0008\u001b",
            "\ud800 half a pair \udfff",
            "\u202eright to left\u2066\u2067",
            "=cmd|' /C calc'!A0",
            "%{7*7}${7*7}{{7*7}}",
            "9999999999999999999999999-99-99",
            "x".repeat(20_000));
    private static final int OTHERS_BY_TURNS = 6;
    private static final int PAGES_OF_A_KIND = 2;
    private static final int PAGES_AT_MOST = 140;
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{4}-\\d{2}(-\\d{2})?");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");

    private final List<String> naughty = NaughtyStrings.all();
    private final List<String> broken = new ArrayList<>();
    private List<Actor> everyone = List.of();
    private int turn;

    /** An agency of its own, where words may do their worst. */
    @BeforeAll
    void arrange() {
        var program = Actor.system(world.agency("Naughty Words Network"), World.MONTANA);
        var una = world.account(program, "Una Unruly", Role.SUPPORTER);
        var lena = world.account(program, "Lena Unruly", Role.SUPERVISOR);
        world.supervises(lena, una);
        var families = world.program(program, "Words to Words", "family", "Family Peer Supporter");
        world.household(program, families, una, "Nell", "Words", "Lee");
        everyone = List.of(
                una,
                lena,
                world.account(program, "Mona Unruly", Role.MANAGER),
                world.account(program, "Priya Unruly", Role.PRIVACY_OFFICER),
                world.account(program, "Ada Unruly", Role.ADMINISTRATOR));
    }

    @Test
    void noFormBreaksAndNoWordsComeOutAsMarkup() {
        var tried = new HashMap<String, Integer>();
        for (var actor : everyone) {
            pages(actor)
                    .forEach((path, page) -> Form.on(page).stream()
                            .filter(Form::takesWords)
                            .filter(form -> tried.merge(kind(form.action()), 1, Integer::sum) == 1)
                            .forEach(form -> words().forEach(words -> {
                                send(actor, form, words, true);
                                send(actor, form, words, false);
                            })));
        }
        for (var actor : everyone) pages(actor);
        assertThat(broken).isEmpty();
        assertThat(tried).hasSizeGreaterThan(25);
    }

    private List<String> words() {
        if (Boolean.getBoolean("naughty.all"))
            return Stream.concat(WORST.stream(), naughty.stream()).toList();
        var some = new ArrayList<>(WORST);
        for (int n = 0; n < OTHERS_BY_TURNS; n++) some.add(naughty.get(turn++ % naughty.size()));
        return some;
    }

    private void send(Actor actor, Form form, String words, boolean all) {
        var fields = form.filled(words, World.TODAY.toString(), all).entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
        look(actor.name() + " sends " + form.action() + " with " + start(words), post(actor, form.action(), fields));
    }

    /** Pages that {@code actor} finds by following links from where everybody begins, with what they say. */
    private Map<String, String> pages(Actor actor) {
        var pages = new LinkedHashMap<String, String>();
        var kinds = new HashMap<String, Integer>();
        var next = new ArrayDeque<>(List.of("/me", "/day", "/families", "/people?q=words"));
        while (!next.isEmpty() && pages.size() < PAGES_AT_MOST) {
            var path = next.poll();
            var answer = open(actor, path);
            look(actor.name() + " opens " + path, answer);
            var page = body(answer);
            pages.put(path, page);
            var links = LINK.matcher(page);
            while (links.find()) {
                var link = links.group(1).replace("&amp;", "&");
                if (link.startsWith("/assets") || pages.containsKey(link) || next.contains(link)) continue;
                if (kinds.merge(kind(link), 1, Integer::sum) <= PAGES_OF_A_KIND) next.add(link);
            }
        }
        return pages;
    }

    private void look(String what, MvcTestResult answer) {
        if (answer.getUnresolvedException() != null || answer.getResponse().getStatus() >= 500) {
            broken.add(what + ": " + answer.getResponse().getStatus());
        } else if (isPage(answer) && body(answer).contains("<script>naughty")) {
            broken.add(what + ": comes out as markup");
        }
    }

    private static boolean isPage(MvcTestResult answer) {
        var type = answer.getResponse().getContentType();
        return type == null || type.startsWith("text/html");
    }

    private static String kind(String path) {
        return ID.matcher(path).replaceAll("ID").replaceAll("=[^&]*", "=");
    }

    private static String start(String words) {
        return words.substring(0, Math.min(30, words.length()));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}

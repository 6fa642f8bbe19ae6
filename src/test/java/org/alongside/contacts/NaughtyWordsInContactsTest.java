package org.alongside.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World.Household;
import org.alongside.platform.documents.NaughtyStrings;
import org.alongside.testing.PageTest;
import org.alongside.testing.SignedIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The Big List of Naughty Strings, into every field of a contact and out again by page and by API. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NaughtyWordsInContactsTest extends PageTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Actor una;
    private Household home;
    private SignedIn browser;

    @BeforeAll
    void arrange() {
        una = world.account(world.program, "Una Words", Role.SUPPORTER);
        home = world.household(world.program, world.familyProgram, una, "Nan", "Naughty", "Lee");
        database.db.as(world.nora, () -> {
            database.sql
                    .sql(
                            "insert into visit_approval (agency_id, id, supporter_id, from_on, basis) values (?, ?, ?, '2026-01-01', 'Training.')")
                    .params(world.agency, database.ids.next(), una.person())
                    .update();
        });
    }

    @Test
    void wordsComeOutAsTheyWentIn() {
        browser = signIn(una);
        for (var naughty : NaughtyStrings.all()) {
            var id = database.ids.next();
            assertThat(put(id, contact(naughty))).as(naughty).hasStatus(201);
            var words = naughty.isBlank()
                    ? ""
                    : naughty.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "");

            var kept = json(asks(HttpMethod.GET, "/api/contacts/" + id)).path("contact");
            assertThat(kept.path("whatHappened").stringValue()).isEqualTo(words);
            assertThat(kept.path("nextStep").stringValue()).isEqualTo(words);

            assertThat(open(browser, "/contacts/" + id))
                    .as(naughty)
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            words.isEmpty() ? "Nothing is written down yet." : "<p class=\"words\">" + escaped(words));
            assertThat(kept.path("together").path("accomplishment").stringValue())
                    .isEqualTo(words);
            assertThat(kept.path("together").path("visitFeedback").stringValue())
                    .isEqualTo(words);
        }
    }

    @Test
    void whatIsNoJsonIsNotUnderstood() {
        for (var garbled : List.of("", "{", "[]", "{\"family\": 7}", "{\"family\": \"\\ud800\"}")) {
            assertThat(send(una, HttpMethod.PUT, "/api/contacts/" + database.ids.next(), garbled))
                    .as(garbled)
                    .hasStatus(400);
        }
    }

    @Test
    void aFieldThatIsNotForWordsRefusesThem() {
        browser = signIn(una);
        for (var naughty : NaughtyStrings.all()) {
            var sent = JSON.createObjectNode();
            sent.put("family", home.family().toString()).put("made", naughty.length() % 2 == 0);
            for (var field : List.of(
                    "day",
                    "time",
                    "zone",
                    "minutes",
                    "mode",
                    "attemptOutcome",
                    "place",
                    "followUpOn",
                    "travelMinutes",
                    "miles")) {
                sent.put(field, naughty);
            }
            sent.putArray("supportTypes").add(naughty);
            sent.putArray("activities").add(naughty);
            sent.putObject("together")
                    .put("meeting", naughty)
                    .put("meetingOn", naughty)
                    .put("recoveryMeeting", naughty);
            var id = database.ids.next();
            assertThat(put(id, JSON.writeValueAsString(sent))).as(naughty).hasStatus(422);
            assertThat(asks(HttpMethod.GET, "/api/contacts/" + id)).hasStatus(404);
        }
    }

    @Test
    void aRefusedFormShowsThemAgain() {
        browser = signIn(una);
        for (var naughty : NaughtyStrings.all()) {
            var answer = post(
                    browser,
                    "/contacts",
                    "id",
                    database.ids.next().toString(),
                    "family",
                    home.family().toString(),
                    "made",
                    "true",
                    "minutes",
                    naughty,
                    "nextStep",
                    naughty,
                    "whatHappened",
                    naughty,
                    "mode",
                    naughty,
                    "zone",
                    naughty,
                    "accomplishment",
                    naughty,
                    "visitFeedback",
                    naughty,
                    "meetingOn",
                    naughty);
            assertThat(answer)
                    .as(naughty)
                    .hasStatus(422)
                    .bodyText()
                    .contains(escaped(naughty.replace("\r\n", "\n").replace("\0", "")));
        }
    }

    private String contact(String naughty) {
        ObjectNode contact = JSON.valueToTree(Map.of(
                "family",
                home.family(),
                "day",
                "2026-11-20",
                "time",
                "10:00",
                "minutes",
                30,
                "mode",
                "call",
                "made",
                true,
                "people",
                List.of(home.caregiver()),
                "supportTypes",
                List.of("emotional"),
                "whatHappened",
                naughty,
                "nextStep",
                naughty));
        contact.set(
                "together",
                JSON.valueToTree(Map.of(
                        "accomplishment", naughty, "visitActivities", List.of("play"), "visitFeedback", naughty)));
        return JSON.writeValueAsString(contact);
    }

    private MvcTestResult put(UUID id, String json) {
        return exchange(sends(MockMvcRequestBuilders.put("/api/contacts/" + id))
                .contentType("application/json")
                .accept("application/json")
                .content(json.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private MvcTestResult asks(HttpMethod method, String path) {
        return exchange(sends(MockMvcRequestBuilders.request(method, path)).accept("application/json"));
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder sends(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request) {
        return request.cookie(browser.cookie()).header("X-CSRF-Token", browser.csrf());
    }

    private static JsonNode json(MvcTestResult answer) {
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }

    private static String escaped(String words) {
        var out = new StringOutput();
        Escape.htmlContent(words, out);
        return out.toString();
    }
}

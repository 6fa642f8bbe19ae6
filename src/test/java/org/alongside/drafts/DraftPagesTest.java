package org.alongside.drafts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World.Household;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A supporter who is called away in the middle of a note. */
class DraftPagesTest extends PageTest {
    private Actor dora;
    private Household home;
    private Household other;
    private UUID record;

    @BeforeEach
    void arrange() {
        dora = world.account(world.program, "Dora Begin " + database.ids.next(), Role.SUPPORTER);
        home = world.household(world.program, world.familyProgram, dora, "Maria", "Halfway", "Ty");
        other = world.household(world.program, world.familyProgram, dora, "Olga", "Another", "Kim");
        record = database.ids.next();
    }

    @Test
    void withoutScriptsItIsKeptWithAButtonOfferedGoneOnWithAndLogged() {
        assertThat(keep(0, "Half a thought")).hasStatus(302).hasRedirectedUrl("/drafts");
        database.clock.forward(Duration.ofHours(2));
        var goOn = "/contacts/new?family=%s&amp;id=%s".formatted(home.family(), record);
        for (var page :
                List.of("/day", "/drafts/about/" + home.family(), "/drafts", "/contacts/new?family=" + home.family())) {
            assertThat(body(open(dora, page)))
                    .as(page)
                    .contains("You began a note 2 hours ago")
                    .contains(goOn);
        }
        assertThat(body(open(dora, goOn.replace("&amp;", "&"))))
                .contains("Half a thought")
                .contains("Your words stand below")
                .contains("name=\"minutes\"")
                .contains("value=\"25\"");
        assertThat(post(dora, "/contacts", form(0, "The whole of it"))).hasStatus(302);
        assertThat(body(open(dora, "/day"))).doesNotContain("You began a note");
        assertThat(body(open(dora, "/drafts"))).contains("Nothing begun");
        assertThat(open(dora, goOn.replace("&amp;", "&"))).hasRedirectedUrl("/contacts/" + record);
    }

    @Test
    void anothersFormNeverShowsIt() {
        keep(0, "Half a thought");
        for (var page : List.of(
                "/contacts/new?family=" + other.family(),
                "/contacts/new?family=" + other.family() + "&id=" + record,
                "/contacts/new?family=" + home.family(),
                "/drafts/about/" + other.family())) {
            assertThat(body(open(dora, page))).as(page).doesNotContain("Half a thought");
        }
        assertThat(body(open(dora, "/contacts/new?family=" + other.family() + "&id=" + record)))
                .as("a record of its own")
                .doesNotContain(record.toString());
    }

    @Test
    void keptTwiceFromTwoWindowsBothStandThere() {
        keep(0, "At the desk");
        keep(1, "At the desk, later");
        assertThat(keep(1, "On the phone"))
                .hasStatus(409)
                .bodyText()
                .contains("At the desk, later")
                .contains("On the phone")
                .contains("Keep mine");
        assertThat(keep(2, "On the phone")).hasStatus(302);
    }

    @Test
    void aScriptIsToldWhatBecameOfItsWords() {
        var path = "/api/drafts/contact/" + record;
        assertThat(send(dora, HttpMethod.PUT, path, json(0, "One")))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("version")
                .isEqualTo(1);
        assertThat(send(dora, HttpMethod.PUT, path, json(0, "Two")))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("finished")
                .isEqualTo(false);
        assertThat(send(dora, HttpMethod.PUT, path, json(1, "x".repeat(Typed.LONGEST_CHARACTERS))))
                .hasStatus(422);
        assertThat(send(world.sam, HttpMethod.PUT, path, json(0, "One"))).hasStatus(404);
        assertThat(send(dora, HttpMethod.PUT, "/api/drafts/poem/" + record, json(0, "One")))
                .hasStatus(404);
        post(dora, "/contacts", form(1, "The whole of it"));
        assertThat(send(dora, HttpMethod.PUT, path, json(1, "Late")))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("finished")
                .isEqualTo(true);
    }

    @Test
    void thrownAwayItIsBroughtBack() {
        keep(0, "Half a thought");
        var id = draft();
        for (var stranger : List.of(world.sam, world.linda, world.otherSupporter)) {
            assertThat(post(stranger, "/drafts/" + id + "/throw")).hasStatus(404);
        }
        assertThat(post(dora, "/drafts/" + id + "/throw")).hasRedirectedUrl("/drafts");
        assertThat(body(open(dora, "/drafts"))).contains("Thrown away lately").contains("Bring back");
        assertThat(body(open(dora, "/contacts/new?family=" + home.family() + "&id=" + record)))
                .doesNotContain("Half a thought");
        assertThat(post(dora, "/drafts/" + id + "/back")).hasRedirectedUrl("/drafts");
        assertThat(body(open(dora, "/drafts"))).contains("Half a thought");
    }

    @Test
    void aContactThatIsThereIsMendedFromADraft() {
        post(dora, "/contacts", form(0, "The whole of it"));
        post(
                dora,
                "/drafts",
                fields(
                        "draftKind",
                        "contact",
                        "draftRecord",
                        record.toString(),
                        "version",
                        "1",
                        "whatHappened",
                        "And more"));
        assertThat(open(dora, "/contacts/new?family=" + home.family() + "&id=" + record))
                .hasRedirectedUrl("/contacts/" + record + "/edit");
        assertThat(body(open(dora, "/contacts/" + record + "/edit")))
                .contains("And more")
                .contains("name=\"version\" value=\"1\"");
        assertThat(post(dora, "/contacts/" + record, fields("version", "1", "whatHappened", "And more")))
                .hasStatus(302);
        assertThat(body(open(dora, "/contacts/" + record + "/edit"))).doesNotContain("Your words stand below");
        assertThat(body(open(dora, "/day"))).doesNotContain("You began a note");
    }

    @Test
    void aManagerHandsOverWhatSomebodyLeftBehindAndReadsNoWord() {
        keep(0, "Between us");
        var id = draft();
        var next = world.account(world.program, "Nell Next " + id, Role.SUPPORTER);
        database.db.as(world.program, () -> {
            database.sql
                    .sql("update assignment set ends_on = '2026-10-01' where family_id = ?")
                    .param(home.family())
                    .update();
            database.sql
                    .sql(
                            "insert into assignment (agency_id, id, family_id, enrollment_id, supporter_id, starts_on) values (?, ?, ?, ?, ?, '2026-10-02')")
                    .params(world.agency, database.ids.next(), home.family(), home.enrollment(), next.person())
                    .update();
        });
        assertThat(body(open(dora, "/drafts")))
                .contains("A family you no longer walk with")
                .contains("Between us")
                .doesNotContain("Halfway");
        var left = body(open(world.nora, "/drafts/left"));
        assertThat(left)
                .contains(dora.name())
                .contains("Halfway")
                .contains(next.name())
                .doesNotContain("Between us");
        for (var stranger : List.of(dora, world.linda, world.petra, world.ana)) {
            assertThat(open(stranger, "/drafts/left")).hasStatus(404);
        }
        assertThat(body(open(world.otherManager, "/drafts/left"))).doesNotContain("Halfway");
        assertThat(post(
                        world.nora,
                        "/drafts/" + id + "/hand",
                        "taker",
                        world.sam.person().toString()))
                .hasStatus(404);
        assertThat(post(
                        world.nora,
                        "/drafts/" + id + "/hand",
                        "taker",
                        next.person().toString()))
                .hasRedirectedUrl("/drafts/left");
        assertThat(body(open(next, "/day"))).contains("Begun by " + dora.name());
        assertThat(body(open(next, "/drafts"))).contains("Between us");
        assertThat(body(open(dora, "/drafts"))).contains("Nothing begun");
    }

    @Test
    void onePhoneOneDeskOneNote() {
        try (var phone = browse(dora, Browsing.PHONE);
                var desk = browse(dora, Browsing.DESK)) {
            phone.go("/contacts/new?family=" + home.family());
            phone.page.getByLabel("What happened?").fill("From the phone");
            assertThat(phone.page.locator("[data-kept-at]")).containsText("Saved for later");
            assertThat(phone.page.url()).as("opened again it is the same note").contains("&id=");

            desk.go("/day");
            desk.picture("drafts-day");
            desk.isAccessible();
            desk.page.getByText("Go on").first().click();
            assertThat(desk.page.getByLabel("What happened?")).hasValue("From the phone");
            desk.isAccessible();
            desk.page.getByLabel("What happened?").fill("From the desk");
            assertThat(desk.page.locator("[data-kept-at]")).containsText("Saved for later");

            phone.page.getByLabel("What happened?").fill("From the phone again");
            assertThat(phone.page.locator(".toast")).containsText("Other words were saved");
            phone.picture("drafts-toast");
            phone.isAccessible();
            phone.page.getByText("Keep mine").click();
            assertThat(phone.page.locator("[data-kept-at]")).containsText("Saved for later");

            phone.page.context().setOffline(true);
            phone.page.getByLabel("What happened?").fill("Without a line");
            assertThat(phone.page.locator("[data-kept-at]")).containsText("Kept on this device");
            phone.page.context().setOffline(false);
            assertThat(phone.page.locator("[data-kept-at]")).containsText("Saved for later");

            desk.go("/families/" + home.family());
            assertThat(desk.page.locator("#drafts")).hasText("Not finished yet");
            desk.isAccessible();
            desk.go("/drafts");
            assertThat(desk.page.locator("main")).containsText("Without a line");
            desk.isAccessible();
            desk.picture("drafts-desk");
            phone.go("/contacts/new?family=" + home.family());
            phone.picture("drafts-form");
            phone.go("/drafts");
            phone.picture("drafts-phone");
            phone.isAccessible();
            phone.page.locator("form[action$='/throw'] button").click();
            assertThat(phone.page.locator("main")).containsText("Thrown away lately");
            phone.picture("drafts-thrown");
            phone.isAccessible();
        }
    }

    private MvcTestResult keep(int version, String words) {
        return post(
                dora,
                "/drafts",
                fields(
                        "draftKind",
                        "contact",
                        "draftRecord",
                        record.toString(),
                        "draftVersion",
                        Integer.toString(version),
                        "draftFresh",
                        "true",
                        "id",
                        record.toString(),
                        "whatHappened",
                        words));
    }

    private String[] form(int version, String words) {
        return fields("id", record.toString(), "draftVersion", Integer.toString(version), "whatHappened", words);
    }

    private String[] fields(String... more) {
        var always = Stream.of(
                "family",
                home.family().toString(),
                "day",
                "2026-11-20",
                "time",
                "10:00",
                "minutes",
                "25",
                "mode",
                "call",
                "made",
                "true",
                "people",
                home.caregiver().toString(),
                "supportTypes",
                "emotional");
        return Stream.concat(always, Stream.of(more)).toArray(String[]::new);
    }

    private String json(int version, String words) {
        return """
                {"family": "%s", "fresh": true, "version": %d, "fields": [["whatHappened", "%s"]]}
                """.formatted(home.family(), version, words);
    }

    private UUID draft() {
        return database.superuser()
                .sql("select id from draft where record_id = ?")
                .param(record)
                .query(UUID.class)
                .single();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

package org.alongside.contacts;

import static org.alongside.platform.db.World.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World.Household;
import org.alongside.testing.Browsing;
import org.alongside.testing.Diary;
import org.alongside.testing.PageTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactPagesTest extends PageTest {
    private Actor ivy;
    private Household hall;
    private Diary diary;

    @BeforeAll
    void arrange() {
        ivy = world.account(world.program, "Ivy Stone", Role.SUPPORTER);
        hall = world.household(world.program, world.familyProgram, ivy, "María-José", "Hall", "Nico");
        diary = new Diary(world);
        database.db.as(world.program, () -> {
            database.sql
                    .sql("update family set safe_contact = 'Shared phone. No voicemail.' where id = ?")
                    .param(hall.family())
                    .update();
        });
    }

    private String[] visit(UUID id, String... more) {
        return visit(hall, id, more);
    }

    private static String[] visit(Household home, UUID id, String... more) {
        var fields = new String[] {
            "id",
            id.toString(),
            "family",
            home.family().toString(),
            "day",
            "2026-11-20",
            "time",
            "10:00",
            "minutes",
            "45",
            "mode",
            "visit",
            "made",
            "true",
            "place",
            "home",
            "people",
            home.caregiver().toString(),
            "supportTypes",
            "emotional",
            "whatHappened",
            "Went over the school plan."
        };
        return java.util.stream.Stream.concat(java.util.Arrays.stream(fields), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    private int contactsWith(UUID family) {
        return database.superuser()
                .sql("select count(*) from contact where family_id = ?")
                .param(family)
                .query(Integer.class)
                .single();
    }

    @Test
    void workWithOnesOwnFamilyIsMarkedAndPointedOut() {
        var home = world.household(world.program, world.familyProgram, ivy, "Ann", "Ivyson", "Bo");
        var contact = new Diary(world).entry(ivy, home, TODAY).by("visit", 45).write();
        var path = "/contacts/" + contact;
        assertThat(open(ivy, path)).bodyText().contains("This is the supporter’s own family");
        assertThat(post(ivy, path + "/own-family", "own", "yes")).hasRedirectedUrl(path);
        assertThat(open(ivy, path)).bodyText().contains("It never counts as experience", "value=\"no\"");
        assertThat(open(ivy, "/hours/" + ivy.person() + "/2026-11-16"))
                .bodyText()
                .contains("own family");
        assertThat(post(world.sam, path + "/own-family", "own", "no")).hasStatus(404);
        assertThat(post(ivy, path + "/own-family", "own", "no")).hasRedirectedUrl(path);
        assertThat(open(ivy, path)).bodyText().doesNotContain("It never counts as experience");
    }

    @Test
    void logsAContactInAFewTapsOnAPhone() {
        try (var phone = browse(ivy, Browsing.PHONE)) {
            phone.go("/contacts/new");
            phone.isAccessible();
            phone.picture("whom-phone");
            phone.page.getByText("María-José Hall").click();
            assertThat(phone.page.content()).contains("Shared phone. No voicemail.");
            phone.isAccessible();
            phone.picture("log-phone");
            phone.page
                    .getByLabel("Emotional", new Page.GetByLabelOptions().setExact(true))
                    .check();
            phone.page.getByLabel("What happened?").fill("María-José led the call to the school herself.");
            phone.page
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save contact"))
                    .click();
            phone.page.waitForURL("**/day");
            assertThat(phone.page.content()).contains("Logged.");
        }
    }

    @Test
    void worksWithoutScripts() {
        var home = world.household(world.program, world.familyProgram, ivy, "Ruth", "Noscript", "Al");
        try (var desk = browseWithoutScripts(ivy, Browsing.DESK)) {
            desk.go("/contacts/new?family=" + home.family());
            desk.picture("log-desk-without-scripts");
            desk.page.getByLabel("Tried, no contact").check();
            desk.page.getByLabel("No answer").check();
            desk.page
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save contact"))
                    .click();
            assertThat(desk.page.content()).contains("Logged.");
        }
        assertThat(contactsWith(home.family())).isOne();
    }

    @Test
    void aRefusedFormComesBackWithAllThatWasTypedAndHowToMendIt() {
        var answer = post(
                ivy,
                "/contacts",
                "id",
                database.ids.next().toString(),
                "family",
                hall.family().toString(),
                "mode",
                "visit",
                "made",
                "true",
                "day",
                "2027-01-05",
                "time",
                "10:00",
                "minutes",
                "ages",
                "whatHappened",
                "A <b>long</b> story & more",
                "followUpOn",
                "2026-12-01");
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "7 things to mend",
                        "This day is still to come",
                        "Write the minutes as a whole number",
                        "Choose who took part",
                        "Choose where you met",
                        "Choose at least one kind of support",
                        "Say what the next step is",
                        "A &lt;b&gt;long&lt;/b&gt; story &amp; more",
                        "value=\"ages\"",
                        "value=\"2027-01-05\"");
    }

    @Test
    void sentTwiceItIsThereOnce() {
        var home = world.household(world.program, world.familyProgram, ivy, "Otto", "Twice", "Al");
        var id = database.ids.next();
        assertThat(post(ivy, "/contacts", visit(home, id)))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/day");
        assertThat(post(ivy, "/contacts", visit(home, id)))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/contacts/" + id);
        assertThat(contactsWith(home.family())).isOne();
    }

    @Test
    void sentTwiceWithOtherWordsBothAreShown() {
        var home = world.household(world.program, world.familyProgram, ivy, "Ola", "Words", "Al");
        var id = database.ids.next();
        post(ivy, "/contacts", visit(home, id));
        var other = visit(home, id);
        other[other.length - 1] = "Quite other words.";
        assertThat(post(ivy, "/contacts", other))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Went over the school plan.",
                        "Quite other words.",
                        "Leave what is kept",
                        "action=\"/contacts/" + id + "\"");
        assertThat(contactsWith(home.family())).isOne();
    }

    @Test
    void aStaleChangeShowsBothAndCanBeSavedOverTheOther() {
        var id = database.ids.next();
        post(ivy, "/contacts", visit(id));
        var phone = visit(id, "version", "1");
        phone[21] = "From the phone.";
        assertThat(post(ivy, "/contacts/" + id, phone)).hasStatus3xxRedirection();
        var desk = visit(id, "version", "1");
        desk[21] = "From the desk.";
        assertThat(post(ivy, "/contacts/" + id, desk))
                .hasStatus(409)
                .bodyText()
                .contains("From the phone.", "From the desk.", "name=\"version\" value=\"2\"");
        desk[23] = "2";
        assertThat(post(ivy, "/contacts/" + id, desk)).hasStatus3xxRedirection();
        assertThat(open(ivy, "/contacts/" + id)).bodyText().contains("From the desk.");
    }

    @Test
    void oneReadsSignsAddsAndSeesWhatWasDone() {
        var id = database.ids.next();
        post(ivy, "/contacts", visit(id, "nextStep", "Bring the forms", "followUpOn", "2026-11-25"));
        try (var desk = browse(ivy, Browsing.DESK)) {
            desk.go("/contacts/" + id);
            desk.isAccessible();
            desk.picture("contact-desk");
            desk.page
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Sign").setExact(true))
                    .click();
            assertThat(desk.page.content()).contains("Signed.");
            desk.page.getByLabel("Add to it").fill("The school called back.");
            desk.page
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Add").setExact(true))
                    .click();
            assertThat(desk.page.content()).contains("The school called back.", "Written Today, 10:00 by Ivy Stone");
            desk.page
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Done").setExact(true))
                    .click();
            assertThat(desk.page.content()).contains("Not done after all");
            desk.isAccessible();
        }
        try (var phone = browse(ivy, Browsing.PHONE)) {
            phone.go("/contacts/" + id);
            phone.isAccessible();
            phone.picture("contact-phone");
        }
        assertThat(open(ivy, "/contacts/" + id + "/edit")).hasStatus(404);
        var late = visit(id, "version", "1");
        late[21] = "Too late.";
        assertThat(post(ivy, "/contacts/" + id, late))
                .hasStatus(409)
                .bodyText()
                .contains("signed meanwhile", "Too late.");
    }

    @Test
    void severalAreSignedAtOnceThoseThatWereSeen() {
        var fern = world.account(world.program, "Fern Hill", Role.SUPPORTER);
        var home = world.household(world.program, world.familyProgram, fern, "Gus", "Several", "Al");
        var one = database.ids.next();
        var two = database.ids.next();
        post(fern, "/contacts", visit(home, one));
        post(fern, "/contacts", visit(home, two));
        assertThat(open(fern, "/contacts/unsigned")).hasStatusOk().bodyText().contains(one + ".1", two + ".1");
        try (var phone = browse(fern, Browsing.PHONE)) {
            phone.go("/contacts/unsigned");
            phone.isAccessible();
            phone.picture("unsigned-phone");
        }
        post(fern, "/contacts/signatures", "contact", one + ".1", "contact", two + ".7", "contact", "nonsense");
        assertThat(open(fern, "/contacts/unsigned"))
                .bodyText()
                .contains(two + ".1")
                .doesNotContain(one + ".1");
        assertThat(open(fern, "/contacts")).hasStatusOk().bodyText().contains("Gus Several", "One contact waits");
        try (var desk = browse(fern, Browsing.DESK)) {
            desk.go("/contacts");
            desk.isAccessible();
            desk.picture("contacts-desk");
        }
    }

    @Test
    void itIsVoidedWithAReasonAndStaysReadable() {
        var id = database.ids.next();
        post(ivy, "/contacts", visit(id));
        assertThat(post(ivy, "/contacts/" + id + "/void", "version", "1", "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Say why this contact is void");
        assertThat(post(ivy, "/contacts/" + id + "/void", "version", "1", "reason", "Logged twice"))
                .hasStatus3xxRedirection();
        assertThat(open(ivy, "/contacts/" + id)).hasStatusOk().bodyText().contains("Void", "Logged twice");
    }

    @Test
    void nobodyElseFindsIt() {
        var id = diary.entry(ivy, hall, TODAY.minusDays(3)).write();
        var nothing = open(world.sam, "/contacts/" + database.ids.next());
        for (var stranger : new Actor[] {world.sam, world.ana, world.linda, world.otherSupporter, world.otherManager}) {
            assertThat(open(stranger, "/contacts/" + id)).hasStatus(404);
            assertThat(open(stranger, "/contacts/" + id + "/edit")).hasStatus(404);
            assertThat(open(stranger, "/contacts/new?family=" + hall.family())).hasStatus(404);
            assertThat(post(stranger, "/contacts", visit(database.ids.next()))).hasStatus(404);
            assertThat(post(stranger, "/contacts/" + id, visit(id, "version", "1")))
                    .hasStatus(404);
            assertThat(post(stranger, "/contacts/" + id + "/signature", "version", "1"))
                    .hasStatus(404);
            assertThat(post(stranger, "/contacts/" + id + "/addenda", "addendum", id.toString(), "words", "x"))
                    .hasStatus(404);
            assertThat(post(stranger, "/contacts/" + id + "/void", "version", "1", "reason", "x"))
                    .hasStatus(404);
            assertThat(post(stranger, "/follow-ups/" + id + "/done")).hasStatus(404);
            assertThat(open(stranger, "/api/contacts/" + id)).hasStatus(404);
        }
        assertThat(nothing).hasStatus(404).bodyText().isEqualTo(body(open(world.sam, "/contacts/" + id)));
        assertThat(open(world.nora, "/contacts/" + id)).hasStatusOk();
    }

    private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void wordsSurviveARefusalADeadSessionAndALostPage() {
        var home = world.household(world.program, world.familyProgram, ivy, "Ned", "Keeps", "Al");
        try (var phone = browse(ivy, Browsing.PHONE)) {
            phone.go("/contacts/new?family=" + home.family());
            phone.page.getByLabel("What happened?").fill("Typed before the line died.");
            phone.page.waitForFunction("() => Object.keys(localStorage).some((key) => key.startsWith('kept:'))");
            var id = phone.page.locator("input[name=id]").inputValue();
            phone.page.route("**/api/drafts/**", Route::abort); // what the server has is DraftPagesTest's
            phone.page.context().setOffline(true);
            phone.page.getByLabel("What happened?").fill("Typed after the line died.");
            phone.page.waitForFunction(
                    "() => Object.values(localStorage).some((kept) => kept.includes('after the line died'))");
            phone.page.context().setOffline(false);
            phone.page.reload();
            PlaywrightAssertions.assertThat(phone.page.getByLabel("What happened?"))
                    .hasValue("Typed after the line died.");
            assertThat(phone.page.locator("input[name=id]").inputValue())
                    .as("the same contact, so that it cannot be there twice")
                    .isEqualTo(id);
        }
    }
}

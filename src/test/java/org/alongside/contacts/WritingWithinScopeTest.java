package org.alongside.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World.Household;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The scope guard on the pages: pointed out while one writes, or before saving; never in the way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WritingWithinScopeTest extends PageTest {
    private static final String ADVICE = "I told her to stop taking Zoloft.";

    private Actor ivy;
    private Actor lena;
    private Household home;

    @BeforeAll
    void arrange() {
        ivy = world.account(world.program, "Iris Quill", Role.SUPPORTER);
        lena = world.account(world.program, "Lena Frost", Role.SUPERVISOR);
        world.supervises(lena, ivy);
        home = world.household(world.program, world.familyProgram, ivy, "Mara", "Hill", "Nico");
    }

    private String[] visit(UUID id, String words, String... more) {
        var fields = new String[] {
            "id", id.toString(),
            "family", home.family().toString(),
            "day", "2026-11-20",
            "time", "10:00",
            "minutes", "45",
            "mode", "visit",
            "made", "true",
            "place", "home",
            "people", home.caregiver().toString(),
            "supportTypes", "emotional",
            "whatHappened", words
        };
        return Stream.concat(Arrays.stream(fields), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void withoutScriptsTheAnswerShowsItOnceAndTheNextSavesItAsItIs() {
        var id = UUID.randomUUID();
        var first = post(ivy, "/contacts", visit(id, ADVICE));
        assertThat(first).hasStatus(422);
        assertThat(first)
                .bodyText()
                .contains("Not saved yet")
                .contains("told her to stop taking Zoloft")
                .contains("scopeShown");
        assertThat(open(ivy, "/contacts/" + id)).hasStatus(404);
        assertThat(post(ivy, "/contacts", visit(id, ADVICE, "scopeShown", "true")))
                .hasStatus3xxRedirection();
        assertThat(open(ivy, "/contacts/" + id))
                .bodyText()
                .contains("Scope notes")
                .contains("Kept as written");
    }

    @Test
    void aNoteWithinScopeIsSavedAtOnce() {
        assertThat(post(ivy, "/contacts", visit(UUID.randomUUID(), "She called her doctor.")))
                .hasStatus3xxRedirection();
    }

    @Test
    void mendingAContactIsAskedTheSame() {
        var id = UUID.randomUUID();
        post(ivy, "/contacts", visit(id, "She called her doctor."));
        var again = post(ivy, "/contacts/" + id, visit(id, ADVICE, "version", "1"));
        assertThat(again).hasStatus(422);
        assertThat(again).bodyText().contains("Not saved yet");
        assertThat(post(ivy, "/contacts/" + id, visit(id, ADVICE, "version", "1", "scopeShown", "true")))
                .hasStatus3xxRedirection();
        assertThat(open(ivy, "/contacts/" + id + "/edit")).bodyText().contains("A second look?");
        assertThat(post(world.rosa, "/contacts/" + id, visit(id, ADVICE, "version", "1")))
                .hasStatus(404);
    }

    @Test
    void wordsAddedToASignedContactAreAskedTheSame() {
        var id = UUID.randomUUID();
        post(ivy, "/contacts", visit(id, "She called her doctor.", "sign", "true"));
        var addendum = UUID.randomUUID().toString();
        var first = post(ivy, "/contacts/" + id + "/addenda", "addendum", addendum, "words", ADVICE);
        assertThat(first).hasStatus(422);
        assertThat(first)
                .bodyText()
                .contains("Not saved yet")
                .contains("told her to stop taking Zoloft")
                .contains(addendum)
                .doesNotContain("Scope notes");
        assertThat(post(
                        ivy,
                        "/contacts/" + id + "/addenda",
                        "addendum",
                        addendum,
                        "words",
                        ADVICE,
                        "scopeShown",
                        "true"))
                .hasStatus3xxRedirection();
        assertThat(open(ivy, "/contacts/" + id)).bodyText().contains("Kept as written");
        assertThat(open(lena, "/team")).bodyText().contains("/contacts/" + id);
        assertThat(post(world.rosa, "/contacts/" + id + "/addenda", "addendum", addendum, "words", ADVICE))
                .hasStatus(404);
    }

    @Test
    void aSupervisorFindsItOnTheTeamPageAndAnswers() {
        var id = UUID.randomUUID();
        post(ivy, "/contacts", visit(id, ADVICE, "scopeShown", "true"));
        assertThat(open(lena, "/team")).bodyText().contains("Scope notes").contains("/contacts/" + id);
        assertThat(open(lena, "/contacts/" + id)).bodyText().contains("Mark as seen");
        assertThat(post(lena, "/contacts/" + id + "/scope-notes/seen", "answer", "x".repeat(600)))
                .hasStatus(422);
        assertThat(post(lena, "/contacts/" + id + "/scope-notes/seen", "answer", "Good that you wrote it down."))
                .hasStatus3xxRedirection();
        assertThat(open(ivy, "/contacts/" + id))
                .bodyText()
                .contains("Seen by Lena Frost")
                .contains("Good that you wrote it down.")
                .doesNotContain("Mark as seen");
        assertThat(open(lena, "/team")).bodyText().doesNotContain("/contacts/" + id);
        assertThat(post(ivy, "/contacts/" + id + "/scope-notes/seen", "answer", ""))
                .hasStatus(404);
    }

    @Test
    void onlyWhoMeetsFamiliesIsReadAlong() {
        assertThat(post(world.petra, "/contacts/scope", "whatHappened", ADVICE)).hasStatus(404);
        assertThat(post(ivy, "/contacts/scope", "whatHappened", ADVICE)).hasStatusOk();
    }

    @Test
    void itAppearsAsOneWritesAndGoesWhenMended() {
        for (int width : new int[] {Browsing.PHONE, Browsing.DESK}) {
            try (var browser = browse(ivy, width)) {
                var page = browser.go("/contacts/new?family=" + home.family());
                page.locator("#whatHappened").fill(ADVICE);
                page.getByText("A second look?").waitFor();
                assertThat(page.locator("#scope q").textContent()).isEqualTo("told her to stop taking Zoloft");
                assertThat(page.locator("#whatHappened").inputValue()).isEqualTo(ADVICE);
                browser.isAccessible();
                browser.picture("scope-form-" + width);
                page.locator("#whatHappened").fill("She called her doctor.");
                page.locator("#scope .callout")
                        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            }
        }
    }

    @Test
    void whatWasPointedOutAsOneWroteIsSavedAtTheFirstTap() {
        try (var browser = browse(ivy, Browsing.PHONE)) {
            var page = browser.go("/contacts/new?family=" + home.family());
            page.getByLabel("Visit", new Page.GetByLabelOptions().setExact(true))
                    .check();
            page.locator("#minutes").fill("30");
            page.getByLabel("Emotional", new Page.GetByLabelOptions().setExact(true))
                    .check();
            page.getByLabel("Mara Hill").check();
            page.locator("#place").selectOption("home");
            page.locator("#whatHappened").fill(ADVICE);
            page.getByText("A second look?").waitFor();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save contact"))
                    .click();
            page.waitForURL("**/day");
        }
    }

    @Test
    void thePagesWithScopeNotesAreAccessible() {
        var id = UUID.randomUUID();
        post(ivy, "/contacts", visit(id, ADVICE, "scopeShown", "true"));
        for (int width : new int[] {Browsing.PHONE, Browsing.DESK}) {
            try (var browser = browse(lena, width)) {
                browser.go("/contacts/" + id);
                browser.isAccessible();
                browser.picture("scope-contact-" + width);
                browser.go("/team");
                browser.isAccessible();
                browser.picture("scope-team-" + width);
            }
        }
        try (var browser = browseWithoutScripts(ivy, Browsing.PHONE)) {
            var page = browser.go("/contacts/new?family=" + home.family());
            page.locator("#whatHappened").fill(ADVICE);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save contact"))
                    .click();
            page.getByText("Not saved yet").waitFor();
            browser.picture("scope-unsaved");
        }
    }
}

package org.alongside.field;

import static org.alongside.platform.db.World.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.testing.Browsing;
import org.alongside.testing.Diary;
import org.alongside.testing.PageTest;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamPageTest extends PageTest {
    private Actor faye;
    private Actor hana;

    @BeforeAll
    void arrange() {
        faye = world.account(world.program, "Faye Old Coyote", Role.SUPERVISOR);
        hana = world.account(world.program, "Hana Sixkiller", Role.SUPPORTER);
        world.supervises(faye, hana);
        world.supervises(
                faye,
                world.account(
                        world.program,
                        "Wilhelmina-Alexandrina van der Schootenbergh-Featherstonehaugh",
                        Role.SUPPORTER));
        var home = world.household(world.program, world.familyProgram, hana, "Alma", "Bird Rattler", "Theo");
        world.household(world.program, world.familyProgram, hana, "Nadine", "Plenty Coups", "Max");
        var diary = new Diary(world);
        diary.entry(hana, home, TODAY.minusDays(12))
                .giving("emotional")
                .next("Call the school", TODAY.minusDays(2))
                .write();
        diary.entry(hana, home, TODAY.minusDays(1))
                .tried("call", "no-answer")
                .signed()
                .write();
    }

    @Test
    void aSupervisorSeesThoseSheSupervisesAndNobodyElse() {
        assertThat(open(faye, "/team"))
                .hasStatusOk()
                .bodyText()
                .contains("Hana Sixkiller", "Featherstonehaugh")
                .doesNotContain("Rosa Whitehorse", "Families without a supporter");
        assertThat(open(world.linda, "/team"))
                .bodyText()
                .contains("Rosa Whitehorse")
                .doesNotContain("Hana Sixkiller");
    }

    @Test
    void aManagerSeesEverybodyAndThoseWhoWait() {
        assertThat(open(world.nora, "/team"))
                .bodyText()
                .contains("Hana Sixkiller", "Rosa Whitehorse", "Families without a supporter")
                .doesNotContain("Olive Marsh");
        assertThat(open(world.nora, "/team?place=program:" + world.recoveryProgram + "&sort=unseen&days=30"))
                .hasStatusOk()
                .bodyText()
                .contains("Unseen 30 days");
        assertThat(open(world.nora, "/team?place=program:nonsense&sort=nonsense&days=-4"))
                .hasStatusOk();
    }

    @Test
    void aSupportersPageShowsFamiliesAndContacts() {
        assertThat(open(faye, "/team/" + hana.person()))
                .hasStatusOk()
                .bodyText()
                .contains("Alma Bird Rattler", "Nadine Plenty Coups", "Last contact yesterday", "One call tried");
    }

    @Test
    void contactsAreLookedAtAndWrittenAboutAndTheSupporterAnswers() {
        var kai = world.account(world.program, "Kai Two Teeth", Role.SUPPORTER);
        world.supervises(faye, kai);
        var home = world.household(world.program, world.familyProgram, kai, "Opal", "Stands Alone", "Zev");
        var contact = new Diary(world)
                .entry(kai, home, TODAY.minusDays(1))
                .saying("She made the call herself.")
                .signed()
                .write();
        var queue = "/team/" + kai.person() + "/review";
        assertThat(open(faye, queue))
                .hasStatusOk()
                .bodyText()
                .contains("Opal Stands Alone", "She made the call herself.");
        assertThat(post(
                        faye,
                        "/contacts/" + contact + "/messages",
                        "message",
                        UUID.randomUUID().toString(),
                        "message-words",
                        ""))
                .hasStatus(422)
                .bodyText()
                .contains("Write a message");
        assertThat(post(
                        faye,
                        "/contacts/" + contact + "/messages",
                        "message",
                        UUID.randomUUID().toString(),
                        "message-words",
                        "Lovely note on Opal."))
                .hasRedirectedUrl("/contacts/" + contact);
        assertThat(open(kai, "/day")).bodyText().contains("Messages from your supervisor", "Lovely note on Opal.");
        assertThat(open(kai, "/contacts/" + contact)).bodyText().contains("Lovely note on Opal.");
        assertThat(post(
                        kai,
                        "/contacts/" + contact + "/messages",
                        "message",
                        UUID.randomUUID().toString(),
                        "message-words",
                        "She was so glad."))
                .hasStatus(302);
        assertThat(open(kai, "/day")).bodyText().doesNotContain("Lovely note on Opal.");
        assertThat(open(faye, "/team")).bodyText().contains("Written back to you", "She was so glad.");
        assertThat(post(faye, "/contacts/" + contact + "/messages/read", "back", "/team"))
                .hasRedirectedUrl("/team");
        assertThat(open(faye, "/team")).bodyText().doesNotContain("She was so glad.");
        assertThat(post(faye, queue, "contact", contact.toString())).hasRedirectedUrl(queue);
        assertThat(open(faye, queue)).bodyText().contains("All looked at");
        assertThat(post(faye, "/contacts/" + contact + "/review")).hasStatus(404);
        for (var other : List.of(world.linda, world.rosa, kai, world.otherManager)) {
            assertThat(open(other, queue)).hasStatus(404);
            assertThat(post(other, queue, "contact", contact.toString())).hasStatus(404);
        }
        assertThat(post(world.rosa, "/contacts/" + contact + "/messages/read")).hasStatus(404);
    }

    @Test
    void othersFindNothing() {
        var missing = bytes(open(world.rosa, "/team/nothing"));
        for (var other : List.of(world.rosa, world.ana, world.petra, hana)) {
            assertThat(bytes(open(other, "/team"))).isEqualTo(missing);
            assertThat(open(other, "/team/" + hana.person())).hasStatus(404);
        }
        for (var other : List.of(world.linda, world.otherManager, world.otherSupporter)) {
            var answer = open(other, "/team/" + hana.person());
            assertThat(answer).hasStatus(404);
            assertThat(bytes(answer)).isEqualTo(missing);
        }
    }

    @Test
    void readsWellOnAPhoneAndAtADesk() {
        for (var width : List.of(Browsing.PHONE, Browsing.DESK)) {
            try (var browsing = browse(faye, width)) {
                browsing.go("/team");
                browsing.picture("team-" + width);
                browsing.isAccessible();
                browsing.go("/team/" + hana.person());
                browsing.picture("team-supporter-" + width);
                browsing.isAccessible();
                browsing.go("/team/" + hana.person() + "/review");
                browsing.picture("team-review-" + width);
                browsing.isAccessible();
            }
        }
        try (var browsing = browse(world.nora, Browsing.DESK)) {
            browsing.go("/team");
            browsing.picture("team-manager");
            browsing.isAccessible();
        }
        try (var browsing = browse(world.account(world.program, "Iris Lone", Role.SUPERVISOR), Browsing.PHONE)) {
            browsing.go("/team");
            browsing.picture("team-empty");
            browsing.isAccessible();
        }
    }

    @Test
    void takesFewStatements() {
        var who = signIn(world.nora);
        open(who, "/team");
        assertThat(Statements.of(() -> open(who, "/team"))).isBetween(2, 12);
        assertThat(Statements.of(() -> open(who, "/team/" + hana.person()))).isBetween(2, 12);
    }

    @Test
    void sortsWithoutScriptsAndReadsWellAtNight() {
        try (var browsing = browseWithoutScripts(faye, Browsing.DESK)) {
            browsing.go("/team");
            browsing.page
                    .getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Not signed").setExact(true))
                    .click();
            assertThat(browsing.page.locator("tbody th").first().textContent()).isEqualTo("Hana Sixkiller");
            assertThat(browsing.page.locator("th[aria-sort]").textContent()).isEqualTo("Not signed");
        }
        try (var browsing = browse(faye, Browsing.PHONE)) {
            browsing.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            browsing.go("/team");
            browsing.isAccessible();
            browsing.picture("team-night");
        }
    }

    private static byte[] bytes(MvcTestResult answer) {
        return answer.getResponse().getContentAsByteArray();
    }
}

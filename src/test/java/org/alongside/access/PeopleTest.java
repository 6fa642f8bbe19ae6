package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest extends AccessTest {
    @Test
    void anAdministratorInvitesSomebodyWhoThenSignsIn() {
        var email = "tasha.new@example.org";
        assertThat(post(
                        world.ana,
                        "/accounts",
                        "name",
                        "Tasha New",
                        "email",
                        " Tasha.New@Example.org",
                        "role",
                        "supporter"))
                .hasStatus(302)
                .hasHeader("Location", "/accounts");
        assertThat(open(world.ana, "/accounts?q=tasha.n")).bodyText().contains("Tasha New", "Invited");

        var link = linkIn(letterTo(email));
        assertThat(open(link)).hasStatusOk().bodyText().contains("Hello Tasha New", "High Plains Family Network");
        assertThat(sendForm(link, new Cookie[0], "password", "three geese over Browning"))
                .hasStatus(302);
        assertThat(open(link)).hasStatus(404);
        var halfway = sendForm("/sign-in", new Cookie[0], "email", email, "password", "three geese over Browning");
        assertThat(halfway).hasHeader("Location", "/sign-in/second-step");
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        assertThat(post(world.ana, "/accounts", "name", "", "email", "no address"))
                .hasStatus(422)
                .bodyText()
                .contains("Write a name.", "Write an email address", "Choose at least one.", "value=\"no address\"");
    }

    @Test
    void anAddressOfThisAgencyIsInvitedOnce() {
        var sam = somebody(Role.SUPPORTER);
        assertThat(post(world.ana, "/accounts", "name", "Sam", "email", email(sam), "role", "supporter"))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody here has this address already.");
    }

    @Test
    void anAddressOfAnotherAgencyIsNotGivenAway() {
        var theirs = email(world.otherSupporter);
        assertThat(post(world.ana, "/accounts", "name", "Somebody", "email", theirs, "role", "supporter"))
                .hasStatus(302)
                .hasHeader("Location", "/accounts");
        assertThat(letterTo(theirs)).contains("There is an account with this address at another agency already");
        assertThat(open(world.ana, "/accounts?q=" + theirs)).bodyText().contains("Nobody like that");
    }

    @Test
    void aFreshInvitationReplacesTheOneBefore() {
        var email = "kevin.new@example.org";
        post(world.ana, "/accounts", "name", "Kevin New", "email", email, "role", "supporter");
        var first = linkIn(letterTo(email));
        assertThat(post(world.ana, "/accounts/" + idOf(email) + "/invitation")).hasStatus(302);
        assertThat(open(first)).hasStatus(404);
        assertThat(open(linkIn(letterTo(email)))).hasStatusOk();
        database.clock.forward(Duration.ofDays(7));
        assertThat(open(linkIn(letterTo(email)))).hasStatus(404);
    }

    @Test
    void closingAnAccountEndsItsSessionsAtOnce() {
        var sam = somebody(Role.SUPPORTER);
        var here = signIn(sam);
        assertThat(open(here, "/me")).hasStatusOk();
        assertThat(post(world.ana, "/accounts/" + sam.account() + "/closure")).hasStatus(302);
        assertThat(open(here, "/me")).hasStatus(303);
        assertThat(signInAs(sam)).hasStatus(422);
    }

    @Test
    void rolesHoldFromTheNextPageOn() {
        var sam = somebody(Role.SUPPORTER);
        var here = signIn(sam);
        assertThat(open(here, "/accounts")).hasStatus(404);
        assertThat(change(sam, "manager", "supporter")).hasStatus(302);
        assertThat(open(here, "/accounts")).hasStatusOk();
        assertThat(change(sam, "supporter")).hasStatus(302);
        assertThat(open(here, "/accounts")).hasStatus(404);
    }

    @Test
    void nobodyBecomesAGuestHereAndAGuestNobodyElse() {
        assertThat(open(world.ana, "/accounts/new"))
                .bodyText()
                .contains("let in elsewhere", "href=\"/partners\"")
                .doesNotContain("value=\"partner\"", "value=\"caregiver\"");
        for (var role : List.of("partner", "caregiver"))
            assertThat(post(world.ana, "/accounts", "name", "G", "email", role + ".g@example.org", "role", role))
                    .hasStatus(422);
        var sam = somebody(Role.SUPPORTER);
        assertThat(change(sam, "partner")).hasStatus(422);
        assertThat(change(sam, "supporter", "partner")).hasStatus(302);
        assertThat(rolesOf(sam)).containsExactly("supporter");

        var guest = somebody(Role.PARTNER);
        assertThat(open(world.ana, "/accounts/" + guest.account()))
                .bodyText()
                .contains("let in elsewhere")
                .doesNotContain("name=\"role\"");
        assertThat(change(guest, "manager")).hasStatus(302);
        assertThat(rolesOf(guest)).containsExactly("partner");
    }

    private static List<String> rolesOf(Actor actor) {
        return database.superuser()
                .sql("select role from account_role where account_id = ?")
                .param(actor.account())
                .query(String.class)
                .list();
    }

    @Test
    void nobodyBecomesTheProgramItself() {
        var sam = somebody(Role.SUPPORTER);
        assertThat(change(sam, "system")).hasStatus(422);
    }

    @Test
    void twoChangesAtOnceAreTold() {
        var sam = somebody(Role.SUPPORTER);
        assertThat(change(sam, "supporter")).hasStatus(302);
        assertThat(post(world.ana, "/accounts/" + sam.account(), "name", "Sam", "role", "supporter", "version", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody else changed this account meanwhile.");
    }

    @Test
    void anAgencyKeepsAnAdministrator() {
        var agency = database.ids.next();
        database.db.keeper(() -> database.sql
                .sql("insert into agency (id, name) values (?, 'Lone Butte')")
                .param(agency)
                .update());
        var only =
                world.account(Actor.system(agency, world.MONTANA), "Only Administrator " + agency, Role.ADMINISTRATOR);
        assertThat(post(only, "/accounts/" + only.account() + "/closure"))
                .hasStatus(422)
                .bodyText()
                .contains("this is the last one");
        assertThat(post(only, "/accounts/" + only.account(), "name", "Only", "role", "manager", "version", "1"))
                .hasStatus(422);
        assertThat(status(only)).isEqualTo("active");
    }

    @Test
    void aLockedAccountIsUnlocked() {
        var rosa = somebody(Role.SUPPORTER);
        for (int i = 0; i < 6; i++) sendForm("/sign-in", new Cookie[0], "email", email(rosa), "password", "wrong");
        assertThat(signInAs(rosa)).hasStatus(429);
        assertThat(open(world.ana, "/accounts/" + rosa.account())).bodyText().contains("Locked for a while");
        assertThat(post(world.ana, "/accounts/" + rosa.account() + "/unlock")).hasStatus(302);
        assertThat(signInAs(rosa)).hasStatus(302);
    }

    @Test
    void aLostPhoneIsNotTheEnd() {
        var rosa = somebody(Role.SUPPORTER);
        app(rosa);
        var here = signIn(rosa);
        assertThat(post(world.ana, "/accounts/" + rosa.account() + "/second-factor-reset"))
                .hasStatus(302);
        assertThat(open(here, "/me")).hasStatus(303);
        assertThat(letterTo(email(rosa))).contains("has reset the second step");
        assertThat(open(world.ana, "/accounts/" + rosa.account())).bodyText().contains("No second step is set up yet.");
    }

    @Test
    void aManagerSaysWhoSupervisesWhomAndSeesNothingOfTheWayIn() {
        var linda = somebody(Role.SUPERVISOR);
        var sam = somebody(Role.SUPPORTER);
        var page = "/accounts/" + sam.account();
        assertThat(open(world.nora, page))
                .hasStatusOk()
                .bodyText()
                .contains(linda.name())
                .doesNotContain("/closure", "second step");

        assertThat(post(
                        world.nora,
                        page + "/supervisions",
                        "supervisor",
                        linda.account().toString(),
                        "supervisor-from",
                        "2026-11-01"))
                .hasStatus(302);
        assertThat(open(world.nora, page)).bodyText().contains("Supervised by " + linda.name(), "since 1 Nov 2026");
        assertThat(post(
                        world.nora,
                        page + "/supervisions",
                        "supervisor",
                        linda.account().toString(),
                        "supervisor-from",
                        "2026-11-10"))
                .hasStatus(422)
                .bodyText()
                .contains("They are linked already");

        var link = database.superuser()
                .sql("select id::text from supervision where supporter_id = ?")
                .param(sam.account())
                .query(String.class)
                .single();
        assertThat(post(world.nora, page + "/supervisions/" + link + "/end")).hasStatus(302);
        assertThat(open(world.nora, page)).bodyText().contains("from 1 Nov 2026 to 21 Nov 2026");
    }

    @Test
    void aSupervisionThatCannotBeIsRefusedWithTheReason() {
        var linda = somebody(Role.SUPERVISOR);
        var sam = somebody(Role.SUPPORTER);
        var page = "/accounts/" + sam.account() + "/supervisions";
        assertThat(post(world.ana, page, "supervisor", "", "supervisor-from", "2026-11-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose somebody.");
        assertThat(post(world.ana, page, "supervisor", linda.account().toString(), "supervisor-from", "soon"))
                .hasStatus(422)
                .bodyText()
                .contains("Write a day");
        assertThat(post(
                        world.ana,
                        page,
                        "supervisor",
                        linda.account().toString(),
                        "supervisor-from",
                        "2026-11-02",
                        "supervisor-until",
                        "2026-11-01"))
                .hasStatus(422)
                .bodyText()
                .contains("The last day is before the first.");
        assertThat(post(
                        world.ana,
                        page,
                        "supervisor",
                        world.nora.account().toString(),
                        "supervisor-from",
                        "2026-11-01"))
                .hasStatus(422)
                .bodyText()
                .contains("A supervisor supervises");
        assertThat(post(
                        world.ana,
                        page,
                        "supervisor",
                        world.otherManager.account().toString(),
                        "supervisor-from",
                        "2026-11-01"))
                .hasStatus(404);
    }

    @ParameterizedTest(name = "{0} is not for a supporter, and looks like nothing")
    @ValueSource(
            strings = {"/accounts", "/accounts/new", "/accounts/018f0000-0000-7000-8000-000000000000", "/break-glass"})
    void whatIsNotForHerLooksLikeNothing(String path) throws Exception {
        var refused = open(world.rosa, path);
        assertThat(refused).hasStatus(404);
        assertThat(refused.getResponse().getContentAsString())
                .isEqualTo(open(world.rosa, "/no-such-page").getResponse().getContentAsString());
    }

    @Test
    void anotherAgencysAdministratorFindsNobodyHere() throws Exception {
        var their =
                world.account(world.riversProgram, "River Administrator " + database.ids.next(), Role.ADMINISTRATOR);
        var sam = somebody(Role.SUPPORTER);
        var nothing = open(their, "/no-such-page").getResponse().getContentAsString();
        assertThat(open(their, "/accounts/" + sam.account()).getResponse().getContentAsString())
                .isEqualTo(nothing);
        for (var act : List.of("", "/invitation", "/closure", "/second-factor-reset", "/unlock", "/supervisions")) {
            assertThat(post(their, "/accounts/" + sam.account() + act, "name", "Taken", "role", "manager"))
                    .hasStatus(404);
        }
        assertThat(open(their, "/accounts?q=" + sam.name())).bodyText().contains("Nobody like that");
        assertThat(status(sam)).isEqualTo("active");
    }

    @ParameterizedTest(name = "a manager may not {0}")
    @ValueSource(strings = {"", "/invitation", "/closure", "/second-factor-reset", "/unlock"})
    void aManagerLetsNobodyInOrOut(String act) {
        var sam = somebody(Role.SUPPORTER);
        assertThat(post(world.nora, "/accounts/" + sam.account() + act, "name", "X", "role", "manager", "version", "1"))
                .hasStatus(404);
        assertThat(post(world.nora, "/accounts", "name", "X", "email", "x@example.org", "role", "manager"))
                .hasStatus(404);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult change(Actor who, String... roles) {
        int version = database.superuser()
                .sql("select version from account where id = ?")
                .param(who.account())
                .query(Integer.class)
                .single();
        var fields = new java.util.ArrayList<>(List.of("name", who.name(), "version", Integer.toString(version)));
        for (var role : roles) fields.addAll(List.of("role", role));
        return post(world.ana, "/accounts/" + who.account(), fields.toArray(String[]::new));
    }
}

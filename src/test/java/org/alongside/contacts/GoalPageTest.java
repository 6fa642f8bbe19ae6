package org.alongside.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World.Household;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A goal with the contacts that worked on it. */
class GoalPageTest extends PageTest {
    private Actor wes;
    private Household home;
    private UUID goal;

    @BeforeEach
    void arrange() {
        wes = world.account(world.program, "Wes Walks " + database.ids.next(), Role.SUPPORTER);
        home = world.household(world.program, world.familyProgram, wes, "Gwen", "Goaling", "Gus");
        goal = database.ids.next();
        database.superuser()
                .sql(
                        "insert into caregiver_goal (agency_id, id, family_id, person_id, words, since_on) values (?, ?, ?, ?, 'Sleep through the night', '2026-06-01')")
                .params(world.agency, goal, home.family(), home.caregiver())
                .update();
    }

    @Test
    void itCountsAndListsTheContactsThatWorkedOnItInPages() {
        contacts(52, true);
        contacts(3, false);
        database.superuser()
                .sql(
                        "update contact set voided_at = now(), void_reason = 'Twice' where id = (select min(id::text)::uuid from contact where family_id = ? and goals <> '{}')")
                .param(home.family())
                .update();
        var page = open(wes, path());
        assertThat(page)
                .bodyText()
                .contains(
                        "Sleep through the night",
                        "Goal of Gwen Goaling, since 1 Jun 2026",
                        "51 contacts worked on it");
        assertThat(page).bodyText().contains("rel=\"next\"").doesNotContain("rel=\"prev\"");
        assertThat(open(wes, "/families/" + home.family() + "/goals"))
                .bodyText()
                .contains("Contacts that worked on it", path());
        try (var phone = browse(wes, Browsing.PHONE)) {
            phone.go(path());
            phone.isAccessible();
            phone.picture("goal-phone");
            phone.page.setViewportSize(Browsing.DESK, 800);
            phone.isAccessible();
            phone.page.locator("a[rel=next]").click();
            phone.page.waitForURL("**after=**");
            assertThat(phone.page.locator(".rows li").count()).isEqualTo(1);
        }
        var signedIn = signIn(wes);
        open(signedIn, path());
        assertThat(Statements.of(() -> open(signedIn, path()))).isBetween(2, 10);
    }

    @Test
    void itIsThereForWhoeverReachesTheFamilyAndNobodyElse() {
        assertThat(open(world.nora, path())).bodyText().contains("No contact has worked on it yet");
        for (var stranger : List.of(world.sam, world.ana, world.otherSupporter, world.otherManager))
            assertThat(open(stranger, path())).as(stranger.name()).hasStatus(404);
        assertThat(open(wes, "/families/" + world.ortega.family() + "/goals/" + goal))
                .as("of another family")
                .hasStatus(404);
    }

    private String path() {
        return "/families/" + home.family() + "/goals/" + goal;
    }

    private void contacts(int many, boolean serving) {
        database.superuser()
                .sql("""
                        insert into contact (agency_id, id, family_id, enrollment_id, supporter_id, on_day, at_time, zone, minutes, mode, made, place,
                               payload_hash, goals)
                        select ?, uuidv7(), ?, ?, ?, date '2026-07-01' + n, '10:00', 'America/Denver', 30, 'visit', true, 'home', '',
                               case when ? then array[cast(? as uuid)] else '{}' end
                          from generate_series(1, ?) n
                        """)
                .params(world.agency, home.family(), home.enrollment(), wes.person(), serving, goal, many)
                .update();
    }
}

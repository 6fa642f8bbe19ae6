package org.alongside.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.charset.StandardCharsets;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Uma held a group with Vic's help, each for families of their own, and puts right what holds for all. */
class ChangingGroupsTest extends PageTest {
    private Actor uma;
    private Actor vic;
    private Household first;
    private Household second;
    private Household vics;
    private UUID id;

    @BeforeEach
    void arrange() {
        var mark = database.ids.next().toString().substring(30);
        uma = world.account(world.program, "Uma Leads " + mark, Role.SUPPORTER);
        vic = world.account(world.program, "Vic Helps " + mark, Role.SUPPORTER);
        first = world.household(world.program, world.familyProgram, uma, "Amy", "Former", "Al");
        second = world.household(world.program, world.familyProgram, uma, "Bea", "Latter", "Bo");
        vics = world.household(world.program, world.familyProgram, vic, "Cleo", "Other", "Cy");
        id = database.ids.next();
    }

    @Test
    void whatHoldsForAllIsPutRightInOnesUnsignedContactsAndWhatIsAFamilysOwnStays() {
        hold();
        superuser("update contact set minutes = 30 where family_id = ?", second.family());
        assertThat(change(uma, 1, "90", "We cooked and ate.")).hasRedirectedUrl("/gatherings/" + id);
        assertThat(contact(first)).isEqualTo("90 We cooked and ate.\n\nA word for Former");
        assertThat(contact(second)).as("she left early").isEqualTo("30 We cooked and ate.\n\nA word for Latter");
        assertThat(body(open(uma, "/gatherings/" + id))).contains("Class: Cooking together", "Not all as above");
    }

    @Test
    void signedContactsAndAColleaguesStayAndThatIsSaid() {
        hold();
        post(vic, "/gatherings/" + id + "/families", "came", vics.family().toString());
        superuser("update contact set signed_at = now(), signed_by = supporter_id where family_id = ?", first.family());
        var answer = change(uma, 1, "90", "We cooked and ate.");
        assertThat(answer).hasStatus(302);
        assertThat(answer.getMvcResult().getFlashMap().values().toString())
                .contains("Changed, and in one contact of yours. The one you signed stays as it is");
        assertThat(contact(first)).startsWith("60 We cooked.");
        assertThat(contact(vics)).isEqualTo("60 We cooked.");
        assertThat(change(vic, 2, "80", "We cooked."))
                .as("whoever helped may, too")
                .hasStatus(302);
        assertThat(contact(vics)).isEqualTo("80 We cooked.");
    }

    @Test
    void whereTwoChangedItBothTextsAreShownAndNothingIsLost() {
        hold();
        change(vic, 1, "75", "We cooked with Vic.");
        var answer = change(uma, 1, "90", "We cooked and ate.");
        assertThat(answer).hasStatus(409);
        assertThat(body(answer))
                .contains("This group has changed since you opened it")
                .contains("We cooked with Vic.", "We cooked and ate.", "name=\"version\" value=\"2\"");
        assertThat(change(uma, 2, "90", "We cooked and ate.")).hasStatus(302);
        assertThat(contact(first)).startsWith("90 We cooked and ate.");
    }

    @Test
    void whatCannotBeIsRefusedAsAWhole() {
        hold();
        assertThat(post(uma, "/gatherings/" + id + "/edit", fields("2030-01-01", "60", "Later", "version", "1")))
                .hasStatus(422)
                .bodyText()
                .contains("still to come", "Later");
        assertThat(post(uma, "/gatherings/" + id + "/edit", fields("2020-01-01", "60", "Long ago", "version", "1")))
                .as("before they walked together")
                .hasStatus(422)
                .bodyText()
                .contains("Long ago");
        assertThat(contact(first)).startsWith("60 We cooked.");
        for (var other : List.of(world.sam, world.nora, world.linda, world.otherManager)) {
            assertThat(open(other, "/gatherings/" + id + "/edit"))
                    .as(other.name())
                    .hasStatus(404);
            assertThat(change(other, 1, "60", "Not theirs")).as(other.name()).hasStatus(404);
        }
    }

    @Test
    void aGroupIsDraftedOnTheServerAsOneTypesAndTheDraftEndsWithIt() {
        try (var phone = browse(uma, Browsing.PHONE)) {
            phone.go("/gatherings/new");
            phone.page.getByLabel("What was it about?").fill("Half a thought");
            phone.page.locator("input[name=came]").first().check();
            PlaywrightAssertions.assertThat(phone.page.locator(".kept")).containsText("Saved for later");
            phone.isAccessible();
        }
        var begun = database.superuser()
                .sql("select record_id from draft where account_id = ? and kind = 'gathering'")
                .param(uma.person())
                .query(UUID.class)
                .single();
        assertThat(body(open(uma, "/drafts"))).contains("A group or outing", "You began to write it down");
        assertThat(body(open(uma, "/gatherings/new"))).contains("/gatherings/new?id=" + begun);
        assertThat(body(open(uma, "/gatherings/new?id=" + begun))).contains("Half a thought");
        assertThat(body(open(vic, "/gatherings/new?id=" + begun))).doesNotContain("Half a thought");
        id = begun;
        assertThat(hold()).hasRedirectedUrl("/gatherings/" + id);
        assertThat(open(uma, "/gatherings/new?id=" + begun)).hasRedirectedUrl("/gatherings/" + id);
        assertThat(body(open(uma, "/drafts"))).doesNotContain("A group or outing");
    }

    @Test
    void withoutScriptsItIsKeptWithAButtonAlsoForFamiliesToAddAndForWhatIsPutRight() {
        hold();
        for (var kind : List.of("gathering", "gathering-families")) {
            assertThat(post(
                            uma,
                            "/drafts",
                            "draftKind",
                            kind,
                            "draftRecord",
                            id.toString(),
                            "note-" + first.family(),
                            "Later of " + kind,
                            "topic",
                            "Half changed"))
                    .as(kind)
                    .hasStatus(302);
        }
        assertThat(body(open(uma, "/gatherings/" + id + "/edit"))).contains("Half changed");
        assertThat(body(open(uma, "/gatherings/" + id + "/families"))).contains("Later of gathering-families");
        change(uma, 1, "60", "We cooked.");
        assertThat(body(open(uma, "/gatherings/" + id + "/edit"))).doesNotContain("Half changed");
        post(uma, "/gatherings/" + id + "/families", "came", first.family().toString());
        assertThat(body(open(uma, "/gatherings/" + id + "/families"))).doesNotContain("Later of");
    }

    @Test
    void thePageOfWhatIsPutRightReadsOnAPhoneAndAtADesk() {
        hold();
        try (var phone = browse(uma, Browsing.PHONE)) {
            phone.go("/gatherings/" + id + "/edit");
            phone.isAccessible();
            phone.picture("gathering-edit-phone");
            phone.page.setViewportSize(Browsing.DESK, 800);
            phone.isAccessible();
            phone.go("/gatherings/" + id);
            phone.picture("gathering-desk-2");
        }
    }

    private MvcTestResult hold() {
        return post(
                uma,
                "/gatherings",
                fields(
                        "2026-11-19",
                        "60",
                        "We cooked.",
                        "id",
                        id.toString(),
                        "helper",
                        vic.person().toString(),
                        "came",
                        first.family().toString(),
                        "came",
                        second.family().toString(),
                        "note-" + first.family(),
                        "A word for Former",
                        "note-" + second.family(),
                        "A word for Latter"));
    }

    private MvcTestResult change(Actor actor, int version, String minutes, String words) {
        return post(
                actor,
                "/gatherings/" + id + "/edit",
                fields(
                        "2026-11-19",
                        minutes,
                        words,
                        "version",
                        Integer.toString(version),
                        "helper",
                        vic.person().toString()));
    }

    private static String[] fields(String day, String minutes, String words, String... more) {
        return Stream.concat(
                        Stream.of(
                                "kind",
                                "class",
                                "topic",
                                "Cooking together",
                                "day",
                                day,
                                "time",
                                "17:00",
                                "minutes",
                                minutes,
                                "place",
                                "office",
                                "supportTypes",
                                "educational",
                                "whatHappened",
                                words),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private String contact(Household home) {
        return database.superuser()
                .sql("select minutes || ' ' || what_happened from contact where family_id = ?")
                .param(home.family())
                .query(String.class)
                .single();
    }

    private void superuser(String sql, UUID family) {
        database.superuser().sql(sql).param(family).update();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

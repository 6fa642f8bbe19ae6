package org.alongside.caregivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.alongside.consents.ConsentsUnderTest;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World;
import org.alongside.platform.outbox.News;
import org.alongside.testing.Browsing;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

class TellTheirPeopleTest extends OwnPagesTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private TellTheirPeople tellTheirPeople;

    @Test
    void whoeverWalksWithThemFindsItUntilOneHasReadIt() {
        var walker = world.account(world.program, "Wenonah Toldfirst", Role.SUPPORTER);
        var home = world.household(world.program, world.familyProgram, walker, "Hepzibah", "Toldwell", "Bo");
        var consents = new ConsentsUnderTest(database);
        var court = consents.partner(world.nora, "Toldwell Court", "court", "court");
        var given = consents.give(walker, consents.draft(home.caregiver(), court));
        var caregiver = letInBy(walker, home);

        assertThat(post(caregiver, "/own/permissions/" + given.id() + "/end")).hasStatus(302);
        asked(caregiver, "I came to all nine visits.");
        assertThat(open(walker, "/from-families/waiting"))
                .bodyText()
                .contains("Hepzibah Toldwell", "Took back a permission", "/consents/" + given.id())
                .contains("Asks for a correction", "I came to all nine visits.");
        assertThat(Statements.of(() -> open(walker, "/from-families"))).isLessThanOrEqualTo(12);
        for (var other : List.of(world.sam, world.linda, world.nora, world.petra, world.otherManager, caregiver)) {
            var there = open(other, "/from-families/waiting");
            if (there.getResponse().getStatus() == 200)
                assertThat(there).bodyText().doesNotContain("Toldwell");
        }
        for (int width : List.of(Browsing.PHONE, Browsing.DESK)) {
            try (var there = browse(walker, width)) {
                there.go("/from-families");
                there.isAccessible();
                there.picture("from-families-" + width);
            }
        }

        var read = "/from-families/" + given.id() + "/read";
        for (var other : List.of(world.sam, world.petra, world.otherManager, caregiver))
            assertThat(post(other, read)).hasStatus(404);
        assertThat(post(walker, read, "day", "yes")).hasRedirectedUrl("/");
        assertThat(post(walker, read)).hasStatus(404);
        assertThat(open(walker, "/from-families"))
                .bodyText()
                .contains("Asks for a correction")
                .doesNotContain("Took back a permission");
    }

    @Test
    void lettersSayThatSomethingWaitsOnceAndToThoseWhoAnswerACorrection() {
        var walker = world.account(world.program, "Odile Toldletter", Role.SUPPORTER);
        var answers = world.account(world.program, "Piet Toldofficer", Role.PRIVACY_OFFICER);
        var home = world.household(world.program, world.familyProgram, walker, "Zipporah", "Toldmail", "Bo");
        var consents = new ConsentsUnderTest(database);
        var court = consents.partner(world.nora, "Toldmail Court", "court", "court");
        var first =
                consents.give(walker, consents.draft(home.caregiver(), court)).id();
        var second =
                consents.give(walker, consents.draft(home.caregiver(), court)).id();
        var caregiver = letInBy(walker, home);
        for (var consent : List.of(first, second)) post(caregiver, "/own/permissions/" + consent + "/end");
        var correction = asked(caregiver, "The town is wrong.");
        handle(List.of(first, second, correction));

        assertThat(lettersTo("Odile Toldletter"))
                .singleElement()
                .asString()
                .contains("Hello Odile Toldletter", "something is waiting")
                .doesNotContain("Toldmail", "Zipporah", "ermission", "orrection", "amily");
        assertThat(lettersTo("Piet Toldofficer")).hasSize(1);
        assertThat(open(world.nora, "/corrections/waiting")).bodyText().contains("Zipporah Toldmail");
        assertThat(open(world.nora, "/team")).bodyText().contains("/corrections/waiting", "/from-families/waiting");
        assertThat(answers.is(Role.PRIVACY_OFFICER)).isTrue();
    }

    @Test
    void whereNobodyWalksWithThemManagersFindIt() {
        var walker = world.account(world.program, "Ilse Toldbefore", Role.SUPPORTER);
        var home = world.household(world.program, world.familyProgram, walker, "Mehitabel", "Toldalone", "Bo");
        var caregiver = letInBy(walker, home);
        database.superuser()
                .sql("update assignment set ends_on = ? where family_id = ?")
                .params(World.TODAY.minusDays(1), home.family())
                .update();
        asked(caregiver, "Nobody has called since.");
        assertThat(open(walker, "/from-families")).bodyText().doesNotContain("Toldalone");
        assertThat(open(world.nora, "/from-families"))
                .bodyText()
                .contains("Mehitabel Toldalone", "Nobody has called since.");
    }

    private Actor letInBy(Actor supporter, World.Household home) {
        var key =
                key(post(supporter, "/families/" + home.family() + "/own-pages/" + home.caregiver(), "way", "by-hand"));
        enter(key.link(), key.code());
        return guest(home);
    }

    private UUID asked(Actor caregiver, String what) {
        var answer = post(caregiver, "/own/corrections", "what", what, "why", "It was different.");
        var location = answer.getResponse().getHeader("Location");
        return UUID.fromString(location.substring(location.length() - 36));
    }

    /** As the outbox hands it over. */
    private void handle(List<UUID> acts) {
        var program = new Actor(null, world.agency, EnumSet.of(Role.SYSTEM), "", World.MONTANA, null);
        for (var act : acts) {
            var payload = database.superuser()
                    .sql("select payload::text from outbox where kind = 'caregiver-act' and payload ->> 'act' = ?")
                    .param(act.toString())
                    .query(String.class)
                    .single();
            tellTheirPeople.handle(new News(1, program, "caregiver-act", JSON.readTree(payload), 1));
        }
    }

    private static List<String> lettersTo(String name) {
        return database.superuser()
                .sql(
                        "select payload::text from outbox where kind = 'mail' and payload::text like '%Hello ' || ? || '%' and payload::text like '%waiting%'")
                .param(name)
                .query(String.class)
                .list();
    }
}

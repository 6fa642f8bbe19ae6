package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class BreakingTheGlassTest extends AccessTest {
    private static final String REASON = "She called the office, Sam cannot be reached.";

    @Autowired
    private Sessions sessions;

    @Test
    void aSupporterOpensARecordOutsideHerReachForAReasonAndForHours() {
        var rosa = somebody(Role.SUPPORTER);
        var home = home("Noémie", "Saint-Clair");
        assertThat(sees(rosa, home)).isFalse();

        assertThat(post(rosa, "/break-glass/search", "whom", "noemie saint clair"))
                .hasStatusOk()
                .bodyText()
                .contains("There is one record")
                .doesNotContain("Noémie", home.family().toString());
        assertThat(post(rosa, "/break-glass", "whom", "noemie saint clair", "reason", REASON, "hours", "2"))
                .hasStatus(302)
                .hasHeader("Location", "/families/" + home.family());

        assertThat(sees(rosa, home)).isTrue();
        assertThat(open(rosa, "/me")).bodyText().contains("You see records by break-glass until 12:00.");
        database.clock.forward(Duration.ofHours(2));
        assertThat(sees(rosa, home)).isFalse();
        assertThat(open(rosa, "/me")).bodyText().doesNotContain("by break-glass until");
    }

    @Test
    void thePrivacyOfficersAreToldAtOnceAndNothingAboutTheFamilyIsInTheLetter() {
        var before = lettersTo(email(world.petra));
        var rosa = somebody(Role.SUPPORTER);
        broken(rosa, home("Aurora", "Quill"), "Aurora Quill");
        assertThat(lettersTo(email(world.petra))).isEqualTo(before + 1);
        assertThat(letterTo(email(world.petra)))
                .contains(rosa.name(), "/break-glass")
                .doesNotContain("Quill", REASON);
    }

    @Test
    void everythingDoneMeanwhileIsMarkedAndReviewed() {
        var rosa = somebody(Role.SUPPORTER);
        var home = home("Marta", "Underhill");
        var grant = broken(rosa, home, "Marta Underhill");
        var acting = sessions.find(signIn(rosa).token()).orElseThrow().actor(database.clock.instant());
        assertThat(acting.grant()).isEqualTo(grant);
        database.db.as(acting, () -> {
            database.sql
                    .sql("update family set safe_contact = 'Call first.' where id = ?")
                    .param(home.family())
                    .update();
        });

        assertThat(open(world.petra, "/break-glass")).bodyText().contains(rosa.name() + " opened Underhill");
        assertThat(open(world.petra, "/break-glass/" + grant))
                .bodyText()
                .contains(REASON, "Changed the family’s record");
        assertThat(post(world.petra, "/break-glass/" + grant + "/review", "note", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Write what you found.");
        assertThat(post(world.petra, "/break-glass/" + grant + "/review", "note", "Right. Sam was ill."))
                .hasStatus(302);
        assertThat(open(world.petra, "/break-glass/" + grant))
                .bodyText()
                .contains("Right. Sam was ill.")
                .doesNotContain("Mark as reviewed");
        assertThat(open(world.petra, "/break-glass?reviewed=true"))
                .bodyText()
                .contains(rosa.name() + " opened Underhill");
    }

    @Test
    void sheEndsItHerself() {
        var rosa = somebody(Role.SUPPORTER);
        var home = home("Edda", "Vance");
        var grant = broken(rosa, home, "Edda Vance");
        assertThat(open(rosa, "/break-glass/mine")).hasStatusOk().bodyText().contains("Vance", REASON);
        assertThat(post(rosa, "/break-glass/" + grant + "/end")).hasStatus(302);
        assertThat(sees(rosa, home)).isFalse();
    }

    @Test
    void thePrivacyOfficerEndsItAndNobodyElseDoes() {
        var rosa = somebody(Role.SUPPORTER);
        var home = home("Ilse", "Wren");
        var grant = broken(rosa, home, "Ilse Wren");
        assertThat(post(somebody(Role.SUPPORTER), "/break-glass/" + grant + "/end"))
                .hasStatus(404);
        assertThat(post(world.otherManager, "/break-glass/" + grant + "/end")).hasStatus(404);
        assertThat(sees(rosa, home)).isTrue();
        assertThat(post(world.petra, "/break-glass/" + grant + "/end")).hasStatus(302);
        assertThat(sees(rosa, home)).isFalse();
    }

    @Test
    void oneRecordAtATime() {
        var rosa = somebody(Role.SUPPORTER);
        home("Olga", "Xavier");
        broken(rosa, home("Nils", "Yarrow"), "Nils Yarrow");
        assertThat(post(rosa, "/break-glass", "whom", "Olga Xavier", "reason", REASON, "hours", "1"))
                .hasStatus(302)
                .hasHeader("Location", "/break-glass/mine");
    }

    @Test
    void aTelephoneNumberFindsOneToo() {
        var home = home("Pia", "Zoller");
        database.db.as(world.program, () -> {
            database.sql
                    .sql(
                            "insert into person_phone (agency_id, id, family_id, person_id, number) values (?, ?, ?, ?, '+14065550188')")
                    .params(world.agency, database.ids.next(), home.family(), home.caregiver())
                    .update();
        });
        assertThat(post(somebody(Role.SUPPORTER), "/break-glass/search", "whom", "(406) 555-0188"))
                .bodyText()
                .contains("There is one record");
    }

    @ParameterizedTest(name = "\"{0}\" finds nothing")
    @CsvSource({"Nobody Known", "Hope Delgado", "Delgado", "Del", "%", "'; drop table family; --", "406"})
    void whatIsNotExactOrNotOursFindsNothing(String whom) {
        assertThat(post(somebody(Role.SUPPORTER), "/break-glass/search", "whom", whom))
                .hasStatus(422)
                .bodyText()
                .contains("There is no record, or more than one");
    }

    @Test
    void severalAreAsGoodAsNone() {
        home("Twin", "Harrow");
        home("Twin", "Harrow");
        assertThat(post(somebody(Role.SUPPORTER), "/break-glass/search", "whom", "Twin Harrow"))
                .hasStatus(422);
    }

    @Test
    void aFamilyWithinReachIsSimplyOpened() {
        assertThat(post(world.sam, "/break-glass/search", "whom", "Kevin Lamb"))
                .hasStatus(302)
                .hasHeader("Location", "/families/" + world.lamb.family());
    }

    @Test
    void lookingManyTimesIsSlowedDown() {
        var rosa = somebody(Role.SUPPORTER);
        for (int i = 0; i < 5; i++)
            assertThat(post(rosa, "/break-glass/search", "whom", "Nobody " + i)).hasStatus(422);
        assertThat(post(rosa, "/break-glass/search", "whom", "Nobody")).hasStatus(429);
    }

    @ParameterizedTest(name = "reason \"{0}\" for {1} hours")
    @CsvSource({
        "'too short', 1",
        "She called the office., 9",
        "She called the office., 0",
        "She called the office., -1",
        "She called the office., x"
    })
    void withoutAReasonOrALimitNothingOpens(String reason, String hours) {
        home("Yara", "Abel" + hours.hashCode() + reason.length());
        assertThat(post(
                        somebody(Role.SUPPORTER),
                        "/break-glass",
                        "whom",
                        "Yara Abel" + hours.hashCode() + reason.length(),
                        "reason",
                        reason,
                        "hours",
                        hours))
                .hasStatus(422);
    }

    @Test
    void onlySupportersAndSupervisorsBreakIt() {
        for (var actor : new Actor[] {world.ana, world.petra, world.nora}) {
            assertThat(open(actor, "/break-glass/new")).hasStatus(404);
            assertThat(post(actor, "/break-glass/search", "whom", "Kevin Lamb")).hasStatus(404);
            assertThat(post(actor, "/break-glass", "whom", "Kevin Lamb", "reason", REASON, "hours", "1"))
                    .hasStatus(404);
        }
        assertThat(open(world.linda, "/break-glass/new")).hasStatusOk();
    }

    @Test
    void onlyThePrivacyOfficerReviews() {
        var rosa = somebody(Role.SUPPORTER);
        var grant = broken(rosa, home("Vera", "Bly"), "Vera Bly");
        for (var actor : new Actor[] {rosa, world.ana, world.nora, world.otherManager}) {
            assertThat(open(actor, "/break-glass")).hasStatus(404);
            assertThat(open(actor, "/break-glass/" + grant)).hasStatus(404);
            assertThat(post(actor, "/break-glass/" + grant + "/review", "note", "Fine."))
                    .hasStatus(404);
        }
    }

    private UUID broken(Actor who, World.Household home, String whom) {
        assertThat(post(who, "/break-glass", "whom", whom, "reason", REASON, "hours", "1"))
                .hasHeader("Location", "/families/" + home.family());
        return database.superuser()
                .sql("select id from break_glass where account_id = ?")
                .param(who.account())
                .query(UUID.class)
                .single();
    }

    private static World.Household home(String given, String family) {
        return world.household(world.program, world.recoveryProgram, world.sam, given, family, "Child");
    }

    private static boolean sees(Actor actor, World.Household home) {
        return database.db.read(
                actor,
                () -> database.sql
                        .sql("select exists (select 1 from family where id = ?)")
                        .param(home.family())
                        .query(Boolean.class)
                        .single());
    }
}

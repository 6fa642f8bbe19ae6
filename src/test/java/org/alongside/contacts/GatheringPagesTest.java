package org.alongside.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World.Household;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Greta holds a group for two of her families; Hal helps and brings his own. */
class GatheringPagesTest extends PageTest {
    private Actor greta;
    private Actor hal;
    private Household first;
    private Household second;
    private Household hals;
    private UUID id;

    @BeforeEach
    void arrange() {
        var mark = database.ids.next().toString().substring(30);
        greta = world.account(world.program, "Greta Round " + mark, Role.SUPPORTER);
        hal = world.account(world.program, "Hal Helps " + mark, Role.SUPPORTER);
        world.supervises(world.linda, greta);
        first = world.household(world.program, world.familyProgram, greta, "Amy", "Firstly", "Al");
        second = world.household(world.program, world.familyProgram, greta, "Bea", "Secondly", "Bo");
        hals = world.household(world.program, world.familyProgram, hal, "Cleo", "Thirdly", "Cy");
        id = database.ids.next();
    }

    @Test
    void oneGroupIsLoggedOnceWithAContactForEachFamilyThatCame() {
        assertThat(hold(first, second)).hasRedirectedUrl("/gatherings/" + id);
        assertThat(rows("mode = 'group' and minutes = 90")).isEqualTo(2);
        var page = body(open(greta, "/gatherings/" + id));
        assertThat(page)
                .contains(
                        "Support group: Sleep",
                        "1 h 30 min",
                        "Amy Firstly",
                        "Bea Secondly",
                        "We talked about bedtimes.")
                .contains("A word for Firstly", "A word for Secondly");
        assertThat(body(open(greta, "/families/" + first.family())))
                .contains("We talked about bedtimes.", "A word for Firstly")
                .doesNotContain("Secondly");
        assertThat(body(open(greta, "/gatherings"))).contains("Support group: Sleep", "2 of your families");
    }

    @Test
    void sentAgainNothingChangesAndOtherWordsAreNotLost() {
        hold(first, second);
        assertThat(hold(first, second)).hasRedirectedUrl("/gatherings/" + id);
        assertThat(rows("true")).isEqualTo(2);
        assertThat(hold(first))
                .hasStatus(409)
                .bodyText()
                .contains("Another group is kept")
                .contains("A word for Firstly");
        assertThat(rows("true")).isEqualTo(2);
    }

    @Test
    void herHoursCountItOnceAndEachFamilyHasItsShare() {
        hold(first, second);
        assertThat(minutes(greta)).isEqualTo(90);
        assertThat(summed(greta)).isEqualTo(90);
        assertThat(minutesOf(first)).isEqualTo(90);
        assertThat(minutesOf(second)).isEqualTo(90);
        database.superuser()
                .sql(
                        "update contact set voided_at = now(), void_reason = 'Twice' where id = (select min(id::text)::uuid from contact where gathering_id = ?)")
                .param(id)
                .update();
        assertThat(minutes(greta)).as("the other one carries them then").isEqualTo(90);
        assertThat(summed(greta)).isEqualTo(90);
    }

    @Test
    void whoHelpedAddsTheirOwnFamiliesAndSeesNoOthers() {
        hold(first, second);
        assertThat(body(open(hal, "/gatherings/" + id)))
                .contains("Support group: Sleep", "None of the families you see")
                .doesNotContain("Firstly", "Secondly");
        assertThat(body(open(hal, "/gatherings/" + id + "/families")))
                .contains("Cleo Thirdly")
                .doesNotContain("Firstly");
        assertThat(post(
                        hal,
                        "/gatherings/" + id + "/families",
                        "came",
                        hals.family().toString()))
                .hasRedirectedUrl("/gatherings/" + id);
        post(hal, "/gatherings/" + id + "/families", "came", hals.family().toString());
        assertThat(rows("true")).isEqualTo(3);
        assertThat(minutes(hal)).isEqualTo(90);
        assertThat(body(open(greta, "/gatherings/" + id))).doesNotContain("Thirdly");
        assertThat(body(open(world.nora, "/gatherings/" + id))).contains("Firstly", "Secondly", "Thirdly");
        assertThat(body(open(world.linda, "/gatherings/" + id)))
                .contains("Firstly")
                .doesNotContain("Thirdly");
    }

    @Test
    void nobodyElseFindsItOrWritesInIt() {
        hold(first, second);
        for (var stranger : List.of(world.sam, world.ana, world.otherSupporter, world.otherManager)) {
            assertThat(open(stranger, "/gatherings/" + id)).as(stranger.name()).hasStatus(404);
            assertThat(post(
                            stranger,
                            "/gatherings/" + id + "/families",
                            "came",
                            hals.family().toString()))
                    .hasStatus(404);
            assertThat(post(stranger, "/gatherings/" + id + "/signature")).hasStatus(404);
            assertThat(post(stranger, "/gatherings/" + id + "/void", "reason", "x"))
                    .hasStatus(404);
        }
        for (var reader : List.of(world.nora, world.linda)) {
            assertThat(open(reader, "/gatherings/" + id + "/families"))
                    .as(reader.name())
                    .hasStatus(404);
        }
        id = database.ids.next();
        assertThat(hold(first, hals)).as("a family she does not walk with").hasStatus(404);
        assertThat(rows("true")).as("all or nothing").isZero();
    }

    @Test
    void whatIsMissingIsSaidAtOnceWithAllThatWasTyped() {
        var answer = post(greta, "/gatherings", "id", id.toString(), "whatHappened", "We talked.");
        assertThat(answer).hasStatus(422);
        assertThat(body(answer))
                .contains("Choose what it was", "Say what it was about", "Choose at least one family", "We talked.");
        var later = post(greta, "/gatherings", fields(List.of(first), "day", "2026-11-25"));
        assertThat(later).hasStatus(422).bodyText().contains("still to come");
        assertThat(database.superuser()
                        .sql("select count(*) from gathering where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void wordingOutsideThePeersScopeIsPointedOutBeforeItIsSavedAndKeptIfTheWriterLikes() {
        var note = "note-" + first.family();
        var fields = fields(List.of(first), note, "I diagnosed her with depression.");
        var shown = post(greta, "/gatherings", fields);
        assertThat(shown).hasStatus(422);
        assertThat(body(shown)).contains("A second look?", "I diagnosed her with depression.");
        assertThat(rows("true")).isZero();
        var again = Stream.concat(Stream.of(fields), Stream.of("scopeShown", "true"))
                .toArray(String[]::new);
        assertThat(post(greta, "/gatherings", again)).hasRedirectedUrl("/gatherings/" + id);
        assertThat(rows("true")).isEqualTo(1);
    }

    @Test
    void moreThanTwelveFamiliesNeedAReasonThatIsKept() {
        var many = new ArrayList<Household>();
        for (int i = 0; i <= 12; i++)
            many.add(world.household(world.program, world.familyProgram, greta, "Dee" + i, "Crowd", "Di"));
        assertThat(post(greta, "/gatherings", fields(many)))
                .hasStatus(422)
                .bodyText()
                .contains("13 families came, and a group should have at most 12");
        assertThat(post(greta, "/gatherings", fields(many, "largeBecause", "The winter outing is for all.")))
                .hasStatus(302);
        assertThat(body(open(greta, "/gatherings/" + id))).contains("The winter outing is for all.");
    }

    @Test
    void aProgramSaysHowLargeItsGroupsShouldBe() {
        var small = world.program(world.program, "Small groups " + database.ids.next(), "family", "Guide");
        database.superuser()
                .sql("update program set group_size_limit = 2 where id = ?")
                .param(small)
                .update();
        var three = List.of(
                world.household(world.program, small, greta, "Abe", "Small", "Al"),
                world.household(world.program, world.familyProgram, greta, "Bea", "Small", "Bo"),
                world.household(world.program, world.familyProgram, greta, "Cal", "Small", "Cy"));
        assertThat(post(greta, "/gatherings", fields(three)))
                .as("the most careful of the programs decides")
                .hasStatus(422)
                .bodyText()
                .contains("3 families came, and a group should have at most 2");
        assertThat(post(greta, "/gatherings", fields(three.subList(1, 3)))).hasStatus(302);
    }

    @Test
    void signedTogetherAndVoidedTogether() {
        hold(first, second);
        assertThat(post(greta, "/gatherings/" + id + "/void", "reason", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Say why");
        assertThat(post(greta, "/gatherings/" + id + "/signature")).hasStatus(302);
        assertThat(rows("signed_at is not null")).isEqualTo(2);
        id = database.ids.next();
        hold(first);
        assertThat(post(greta, "/gatherings/" + id + "/void", "reason", "The wrong day"))
                .hasStatus(302);
        assertThat(rows("voided_at is not null")).isEqualTo(1);
    }

    @Test
    void itIsMadeForAPhoneAndReadsAtADeskInFewStatements() {
        try (var phone = browse(greta, Browsing.PHONE)) {
            phone.go("/gatherings");
            phone.isAccessible();
            phone.page.getByText("Log a group or outing").click();
            phone.page.locator("#kind-class").check();
            phone.page.getByLabel("What was it about?").fill("Reading the plan");
            phone.page.getByLabel("From").fill("09:00");
            phone.page.getByLabel("How many minutes").fill("45");
            phone.page.locator("select[name=place]").selectOption("office");
            phone.page.locator("input[name=supportTypes][value=educational]").check();
            phone.page.getByLabel("What happened, for everybody").fill("We read a plan together.");
            phone.page.locator("input[name=came]").first().check();
            phone.isAccessible();
            phone.picture("gathering-form");
            phone.page.getByText("Save for all who came").click();
            phone.page.waitForURL("**/gatherings/0*");
            phone.isAccessible();
            phone.picture("gathering-phone");
            phone.page.setViewportSize(Browsing.DESK, 800);
            phone.isAccessible();
            phone.picture("gathering-desk");
            phone.go("/gatherings/new");
            phone.isAccessible();
            phone.picture("gathering-form-desk");
            phone.go("/gatherings/sheet");
            phone.isAccessible();
        }
        var signedIn = signIn(greta);
        for (var path : List.of("/gatherings", "/gatherings/new")) {
            open(signedIn, path);
            assertThat(Statements.of(() -> open(signedIn, path))).as(path).isBetween(2, 6);
        }
    }

    private MvcTestResult hold(Household... came) {
        return post(greta, "/gatherings", fields(List.of(came)));
    }

    private String[] fields(List<Household> came, String... more) {
        var families = came.stream()
                .flatMap(home -> Stream.of(
                        "came",
                        home.family().toString(),
                        "people",
                        home.caregiver().toString()));
        boolean noted = Stream.of(more).anyMatch(field -> field.startsWith("note-"));
        var notes = came.stream()
                .filter(home -> !noted)
                .flatMap(home -> Stream.of(
                        "note-" + home.family(),
                        "A word for " + (home == first ? "Firstly" : home == second ? "Secondly" : "them")));
        var always = Stream.of(
                "id",
                id.toString(),
                "kind",
                "support-group",
                "topic",
                "Sleep",
                "time",
                "17:00",
                "minutes",
                "90",
                "place",
                "office",
                "supportTypes",
                "emotional",
                "whatHappened",
                "We talked about bedtimes.",
                "helper",
                hal.person().toString());
        var day = Stream.of(more).anyMatch("day"::equals) ? Stream.<String>of() : Stream.of("day", "2026-11-19");
        return Stream.of(always, day, families, notes, Stream.of(more))
                .flatMap(part -> part)
                .toArray(String[]::new);
    }

    private int rows(String which) {
        return database.superuser()
                .sql("select count(*) from contact where gathering_id = ? and " + which)
                .param(id)
                .query(Integer.class)
                .single();
    }

    private int minutes(Actor supporter) {
        return database.db.read(
                supporter,
                () -> database.sql
                        .sql(
                                "select coalesce(sum(minutes), 0) from alongside.work_counted(array[?]::uuid[], '2026-11-01', '2026-12-01')")
                        .param(supporter.person())
                        .query(Integer.class)
                        .single());
    }

    private int summed(Actor supporter) {
        return database.db.read(
                supporter,
                () -> database.sql
                        .sql(
                                "select minutes_this_month from alongside.work_summed(array[?]::uuid[], '2026-11-16', '2026-11-01', '2026-12-01')")
                        .param(supporter.person())
                        .query(Integer.class)
                        .single());
    }

    private int minutesOf(Household home) {
        return database.db.read(
                greta,
                () -> database.sql
                        .sql("select sum(minutes) from contact_counted where family_id = ?")
                        .param(home.family())
                        .query(Integer.class)
                        .single());
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

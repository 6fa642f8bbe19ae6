package org.alongside.rhythm;

import static org.alongside.platform.db.World.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World.Household;
import org.alongside.testing.Diary;
import org.alongside.testing.PageTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RhythmPagesTest extends PageTest {
    private Actor ivy;
    private Household home;
    private String program;
    private String path;

    @BeforeAll
    void arrange() {
        var id = world.program(world.program, "Weekly Walkers", "family", "Parent Partner");
        program = "/programs/" + id + "/rhythm";
        ivy = world.account(world.program, "Ivy Spotted Bear", Role.SUPPORTER);
        home = world.household(world.program, id, ivy, "Gail", "Running Crane", "Otis");
        path = "/enrollments/" + home.enrollment() + "/rhythm";
        new Diary(world).entry(ivy, home, TODAY.minusDays(8)).by("visit", 60).write();
        assertThat(post(world.nora, program, "version", "1", "cadence", "weekly"))
                .hasStatus3xxRedirection();
    }

    @Test
    void aSupporterSeesWhatIsDueOnHerDayAndOnTheFamilysPage() {
        assertThat(open(ivy, "/day")).hasStatusOk().bodyText().contains("Gail Running Crane", "One ", " by ");
        var family = "/families/" + home.family();
        assertThat(open(ivy, family)).hasStatusOk().bodyText().contains(family + "/rhythm");
        assertThat(open(ivy, family + "/rhythm")).hasStatusOk().bodyText().contains(path, "One ");
    }

    @Test
    void theRhythmOfAnEnrollmentIsExplainedPeriodByPeriod() {
        assertThat(open(ivy, path)).hasStatusOk().bodyText().contains("Each week", "Not met", "Kept", "Still open");
    }

    @Test
    void nobodyElseFindsIt() {
        for (var other : new Actor[] {world.rosa, world.otherSupporter, world.otherManager})
            for (var closed : new String[] {path, "/families/" + home.family() + "/rhythm"})
                assertThat(open(other, closed)).hasStatus(404);
        assertThat(open(ivy, program)).hasStatus(404);
        assertThat(open(world.otherManager, program)).hasStatus(404);
    }

    @Test
    void aProgramWithPhasesSaysWhatItExpectsInEachAndFromWhen() {
        var id = world.program(world.program, "Phased Walkers", "family", "Parent Partner");
        var pages = "/programs/" + id;
        post(world.nora, pages + "/phases", "version", "1", "id-0", "", "name-0", "First weeks", "days-0", "");
        var phase = database.superuser()
                .sql("select id from program_phase where program_id = ?")
                .param(id)
                .query(UUID.class)
                .single();
        assertThat(open(world.nora, pages + "/rhythm"))
                .bodyText()
                .contains("First weeks", "As the program")
                .doesNotContain("From which day");
        var own = "phase-" + phase;
        assertThat(post(world.nora, pages + "/rhythm", "version", "2", "cadence", "weekly", own, "daily"))
                .hasStatus3xxRedirection();
        assertThat(open(world.nora, pages + "/rhythm"))
                .bodyText()
                .contains("From which day", "From the beginning", "First weeks: ");
        var past = post(
                world.nora, pages + "/rhythm", "version", "3", "cadence", "daily", own, "none", "from", "2020-01-01");
        assertThat(past).hasStatus(422).bodyText().contains("Choose today or a later day", "2020-01-01");
        assertThat(post(
                        world.nora,
                        pages + "/rhythm",
                        "version",
                        "3",
                        "cadence",
                        "daily",
                        own,
                        "program",
                        "from",
                        TODAY.plusDays(7).toString()))
                .hasStatus3xxRedirection();
        for (int width : new int[] {360, 1280}) {
            try (var browsing = browse(world.nora, width)) {
                browsing.go(pages + "/rhythm");
                browsing.isAccessible();
                browsing.picture("rhythm-phases-" + width);
            }
        }
    }

    @Test
    void anUnknownChoiceIsRefusedAndAnOlderPageToldSo() {
        assertThat(post(world.nora, program, "version", "2", "cadence", "hourly"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose one from the list.");
        assertThat(post(world.nora, program, "version", "1", "cadence", "daily"))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody changed this program");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void thePagesAreAccessible(int width) {
        try (var browsing = browse(ivy, width)) {
            browsing.go(path);
            browsing.isAccessible();
        }
        try (var browsing = browse(world.nora, width)) {
            browsing.go(program);
            browsing.isAccessible();
        }
    }
}

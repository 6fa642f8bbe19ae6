package org.alongside.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.alongside.credentials.PathStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrong;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.words.Words;
import org.alongside.programs.KeepLoad;
import org.alongside.programs.LoadStore;
import org.alongside.programs.ProgramStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What a job description is built from, and that every version of it stays. */
class JobDescriptionsTest {
    private static final String MONTANA = "mt-family-peer-support";
    private static final PositionDraft POSITION =
            new PositionDraft("Parent Partner", "32", "4.5", "12", "Days, and evenings by agreement");

    private TestDatabase database;
    private World world;
    private KeepDescription keep;
    private ReadDescriptions read;

    @BeforeEach
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        var store = new DescriptionStore(database.sql);
        keep = new KeepDescription(
                database.db,
                database.clock,
                store,
                new ProgramStore(database.sql),
                new KeepLoad(database.db, new LoadStore(database.sql)),
                new PathStore(database.sql),
                new Definitions());
        read = new ReadDescriptions(database.db, store);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void itIsBuiltFromProgramTitlesDutiesScopeAndEthics() {
        var now = read.of(world.rosa, built(world.familyProgram, MONTANA, POSITION))
                .shown();
        assertThat(text(now, "The position"))
                .contains("A Parent Partner in Family to Family", "They serve the caregiver");
        assertThat(text(now, "Title and certification"))
                .contains(
                        "“Certified family peer support specialist”",
                        "proposed and not in force yet",
                        "they are a candidate");
        assertThat(text(now, "Whom we look for")).contains("- Age: 21 or older", "- Exam: 80 percent or more");
        assertThat(text(now, "Work besides families")).contains("- Documentation");
        assertThat(text(now, "Scope of practice")).contains("I am not:\n- a friend to those I serve.");
        assertThat(text(now, "Code of ethics")).contains("Conduct: I do not:\n- do, or offer to do");
        assertThat(text(now, "Supervision")).contains("for every 20 hours worked");
        assertThat(now.sections()).noneMatch(section -> section.text().contains("recovery meetings"));
    }

    @Test
    void aPositionInARecoveryProgramWithoutACertificationNamesNoTitleOfOne() {
        var now = read.of(world.sam, built(world.recoveryProgram, "", POSITION)).shown();
        assertThat(text(now, "The position")).contains("parents in recovery");
        assertThat(text(now, "Every week")).contains("- Help find recovery meetings");
        assertThat(text(now, "Title and certification"))
                .isEqualTo("In Parents in Recovery the position is called Parent Partner.");
        assertThat(now.sections()).noneMatch(section -> section.text().contains("{"));
    }

    @Test
    void everyProvisionThatTheOutlineNamesIsInTheCode() {
        var definitions = new Definitions();
        var outline = Outline.of(definitions.of(Outline.KIND, Outline.ID, world.agency, World.TODAY));
        var named = outline.chapters().stream()
                .flatMap(chapter -> chapter.parts().stream())
                .flatMap(part -> part.refs().stream())
                .toList();
        var code = definitions
                .of("statement", "code-of-ethics", world.agency, World.TODAY)
                .text();
        assertThat(named)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(ref -> assertThat(code).contains("\"" + ref + "\""));
    }

    @Test
    void whatIsWrongIsToldAtOnce() {
        var wrongs = wrongs(keep.build(
                world.nora,
                new KeepDescription.Draft(
                        database.ids.next(), "nowhere", "no-standard", new PositionDraft("", "0", "x", "0", "")),
                "High Plains",
                Words.english()));
        assertThat(wrongs)
                .containsExactly(
                        "positions.wrong.program",
                        "positions.wrong.standard",
                        "positions.wrong.title",
                        "positions.wrong.hours",
                        "positions.wrong.documentation",
                        "positions.wrong.families",
                        "positions.wrong.when");
        assertThat(wrongs(build(new PositionDraft("Parent Partner", "20", "20", "12", "Days"))))
                .containsExactly("positions.wrong.documentation-all");
    }

    @Test
    void noPositionCarriesMoreFamiliesThanItsProgramAllows() {
        database.superuser()
                .sql("update program set caseload_limit = 10 where id = ?")
                .param(world.familyProgram)
                .update();
        assertThat(wrongs(build(POSITION))).containsExactly("positions.wrong.families-limit");
        assertThat(keep.suggest(world.nora, world.familyProgram).families()).isEqualTo("10");
    }

    @Test
    void anEditIsANewVersionAndTheEarlierOneStays() {
        var id = built(world.familyProgram, MONTANA, POSITION);
        var first = read.of(world.nora, id).shown();
        var edited = List.of(new Section("The position", "Walks beside families."), new Section("Gone", " "));
        assertThat(done(keep.edit(world.nora, new KeepDescription.Edit(id, 1, POSITION, edited)))
                        .now()
                        .sections())
                .containsExactly(edited.getFirst());
        var one = read.of(world.rosa, id);
        assertThat(one.versions()).extracting(JobDescription.Version::number).containsExactly(2, 1);
        var earlier = read.version(world.rosa, first.id());
        assertThat(earlier.shown()).isEqualTo(first);
        assertThat(earlier.isLatest()).isFalse();
    }

    @Test
    void sendingTheSameAgainMakesNoVersion() {
        var id = built(world.familyProgram, MONTANA, POSITION);
        build(id, POSITION);
        var edit = new KeepDescription.Edit(id, 1, POSITION, List.of(new Section("One", "Two")));
        done(keep.edit(world.nora, edit));
        done(keep.edit(world.nora, edit));
        assertThat(read.of(world.nora, id).versions()).hasSize(2);
        assertThat(read.all(world.nora)).hasSize(1);
    }

    @Test
    void whoEditsAnOldVersionIsShownTheNewer() {
        var id = built(world.familyProgram, MONTANA, POSITION);
        done(keep.edit(world.nora, new KeepDescription.Edit(id, 1, POSITION, List.of(new Section("One", "Theirs")))));
        var late =
                keep.edit(world.nora, new KeepDescription.Edit(id, 1, POSITION, List.of(new Section("One", "Mine"))));
        assertThat(late).isInstanceOf(Change.Overtaken.class);
        assertThat(((Change.Overtaken<JobDescription>) late).theirs().now().sections())
                .containsExactly(new Section("One", "Theirs"));
    }

    @Test
    void onlyManagersWriteAndAllWhoHaveToDoWithItRead() {
        var id = built(world.familyProgram, MONTANA, POSITION);
        for (var reader : List.of(world.rosa, world.sam, world.linda, world.nora, world.petra, world.ana))
            assertThat(read.of(reader, id).versions()).hasSize(1);
        for (var stranger : List.of(world.otherSupporter, world.otherManager))
            assertThatThrownBy(() -> read.of(stranger, id)).isInstanceOf(NotFound.class);
        for (var other : List.of(world.rosa, world.linda, world.petra, world.ana)) {
            assertThatThrownBy(() -> keep.retire(other, id, true)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> database.db.as(
                            other,
                            () -> new DescriptionStore(database.sql)
                                    .save(id, 2, PositionRules.position(POSITION), List.of(new Section("a", "b")))))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> keep.retire(world.otherManager, id, true)).isInstanceOf(NotFound.class);
        keep.retire(world.nora, id, true);
        assertThat(read.of(world.rosa, id).description().retired()).isTrue();
    }

    @Test
    void aSavedVersionNeverChanges() {
        built(world.familyProgram, MONTANA, POSITION);
        for (var statement :
                List.of("update job_description_version set title = 'Other'", "delete from job_description_version"))
            assertThatThrownBy(() -> database.db.as(
                            world.nora, () -> database.sql.sql(statement).update()))
                    .isInstanceOf(DataAccessException.class);
    }

    private UUID built(UUID program, String standard, PositionDraft position) {
        return done(keep.build(
                world.nora,
                new KeepDescription.Draft(database.ids.next(), program.toString(), standard, position),
                "High Plains Family Network",
                Words.english()));
    }

    private Change<UUID> build(PositionDraft position) {
        return build(database.ids.next(), position);
    }

    private Change<UUID> build(UUID id, PositionDraft position) {
        return keep.build(
                world.nora,
                new KeepDescription.Draft(id, world.familyProgram.toString(), MONTANA, position),
                "High Plains Family Network",
                Words.english());
    }

    private static String text(JobDescription.Version version, String heading) {
        return version.sections().stream()
                .filter(section -> section.heading().equals(heading))
                .map(Section::text)
                .findFirst()
                .orElseThrow();
    }

    private static <T> T done(Change<T> change) {
        assertThat(change).isInstanceOf(Change.Done.class);
        return ((Change.Done<T>) change).now();
    }

    private static List<String> wrongs(Change<?> change) {
        assertThat(change).isInstanceOf(Change.Refused.class);
        return ((Change.Refused<?>) change).wrongs().stream().map(Wrong::key).toList();
    }
}

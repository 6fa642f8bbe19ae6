package org.alongside.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.access.AgencyStore;
import org.alongside.audit.SealedFolder;
import org.alongside.audit.ViewLog;
import org.alongside.families.RowsOfAFamily;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrong;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.db.World.Household;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rosa walked with María-José until August 2026; eight years later the privacy officer lets the record be taken out. */
@Isolated("history is sealed up to the oldest transaction of the whole server")
class PurgingRecordsTest {
    private static final Instant EIGHT_YEARS_LATER = Instant.parse("2034-11-21T17:00:00Z");

    @TempDir
    Path folder;

    private TestDatabase database;
    private World world;
    private Household home;
    private SealedFolder history;
    private AskForPurge askForPurge;
    private SeePurges seePurges;
    private PurgeRecords purgeRecords;

    @BeforeEach
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        home = world.ortega;
        history = new SealedFolder(database, folder);
        var store = new KeepingStore(database.sql);
        var purges = new PurgeStore(database.sql);
        var definitions = new Definitions();
        askForPurge = new AskForPurge(database.db, database.clock, store, purges, definitions);
        seePurges = new SeePurges(database.db, database.clock, store, purges, definitions);
        purgeRecords = new PurgeRecords(
                database.db, database.clock, new AgencyStore(database.sql), purges, history.forgetHistory());
        new RowsOfAFamily(database, world).fill(home);
        database.db.as(
                world.rosa,
                () -> new ViewLog(database.db, database.sql)
                        .opened(world.rosa, "family", home.family(), home.family()));
        end();
        history.seal();
        database.clock.set(EIGHT_YEARS_LATER);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void nothingOfTheFamilyIsLeftAndHistoryIsStillProven() {
        var names = idsOf(home);
        assertThat(whereItIsNamed(names)).hasSizeGreaterThan(35);
        var id = ask();
        purgeRecords.purge();
        assertThat(whereItIsNamed(names)).as("before its day").hasSizeGreaterThan(35);

        database.clock.forward(Duration.ofDays(14));
        purgeRecords.purge();
        assertThat(whereItIsNamed(names)).containsExactlyInAnyOrder("purge", "history");
        assertThat(whereItIsSaid("María-José", "+14065550134", "of " + home.caregiver()))
                .isEmpty();
        history.seal();
        assertThat(history.breaks()).isEmpty();

        var proof = seePurges.proof(world.petra, id);
        assertThat(proof.done().entries()).isPositive().isEqualTo(history.purged());
        assertThat(proof.done().batches()).isPositive();
        assertThat(proof.done().records()).containsEntry("person", 3).containsEntry("test_result", 1);
        assertThat(proof.figures())
                .containsExactly(new Purge.Figure(LocalDate.of(2026, 7, 1), "Family to Family", "visit", true, 1, 30));
        assertThat(seePurges.done(world.nora, SeePurges.Cursor.START).rows())
                .extracting(Purge::id)
                .containsExactly(id);
        purgeRecords.purge();
        assertThat(history.breaks()).as("done again").isEmpty();
    }

    /** The history that still names the record is that of the purge itself. */
    @Test
    void hoursStayWithThoseWhoWorkedThem() {
        var before = hoursOf(world.rosa);
        assertThat(before).containsExactly("2026-07-01 30 false");
        ask();
        database.clock.forward(Duration.ofDays(14));
        purgeRecords.purge();
        assertThat(hoursOf(world.rosa)).isEqualTo(before);
    }

    @Test
    void whatHindersItIsSaidAndTriedAgain() {
        var id = ask();
        database.clock.forward(Duration.ofDays(14));
        var hold = database.ids.next();
        sql(
                "insert into legal_hold (agency_id, id, family_id, why, from_on) values (?, ?, ?, 'An audit', '2034-11-01')",
                world.agency,
                hold,
                home.family());
        purgeRecords.purge();
        assertThat(waiting().hindered()).isEqualTo("held");
        sql("update legal_hold set lifted_on = from_on, lifted_why = 'Over', lifted_by = placed_by where id = ?", hold);
        var incident = database.ids.next();
        sql("""
                insert into incident (agency_id, id, kind, audience, family_id, discovered_on, begun_on, begun_by)
                values (?, ?, 'mandated-report', array['supervisor'], ?, '2026-11-20', '2026-11-20', ?)
                """, world.agency, incident, home.family(), world.rosa.person());
        purgeRecords.purge();
        assertThat(waiting().hindered()).isEqualTo("open-incident");
        sql("update incident set closed_at = now(), closed_by = begun_by, ending = 'done' where id = ?", incident);
        sql("update enrollment set ended_on = '2034-11-30' where family_id = ?", home.family());
        purgeRecords.purge();
        assertThat(waiting().hindered()).isEqualTo("in-a-program");
        sql("update enrollment set ended_on = '2026-08-31' where family_id = ?", home.family());
        purgeRecords.purge();
        assertThat(seePurges.proof(world.petra, id).done().records()).containsEntry("incident", 1);
    }

    @Test
    void aBrokenHistoryHindersItAndNothingIsGone() {
        ask();
        database.clock.forward(Duration.ofDays(14));
        sql("delete from history where id = (select min(id) from history where family_id = ?)", home.family());
        var named = whereItIsNamed(idsOf(home));
        purgeRecords.purge();
        assertThat(waiting().hindered()).isEqualTo(PurgeRecords.BROKEN);
        assertThat(whereItIsNamed(idsOf(home))).isEqualTo(named);
    }

    @Test
    void nobodyTakesEntriesOutAndCallsItAPurge() {
        ask();
        database.clock.forward(Duration.ofDays(14));
        purgeRecords.purge();
        history.seal();
        assertThat(
                        afterwards(
                                "delete from history where id = (select max(id) from history where tx < (select max(until_tx) from history_seal where number = 1))"))
                .contains("Entries were removed");
        assertThat(afterwards("delete from history_remainder")).contains("Entries were removed");
        assertThat(afterwards("update history_remainder set entries = entries + 1"))
                .contains("was not signed with our key");
        assertThat(afterwards("update history_remainder set hash = sha256('x')"))
                .contains("was not signed with our key");
        assertThat(history.breaks()).as("each of those was undone").isEmpty();
    }

    @Test
    void onlyThePrivacyOfficerDecidesAndOnlyOnWhatNeedNotBeKept() {
        for (var other : List.of(world.rosa, world.linda, world.nora, world.ana, world.otherManager)) {
            assertThatThrownBy(() -> ask(other, home)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> seePurges.due(other, SeeRecord.Cursor.OLDEST))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> ask(world.petra, world.across)).isInstanceOf(NotFound.class);
        assertThat(wrongs(ask(world.petra, world.sorensen))).containsExactly("keeping.wrong.still-kept");
        assertThat(wrongs(askForPurge.ask(world.petra, List.of(), " ")))
                .containsExactly("keeping.wrong.none-chosen", "keeping.wrong.purge-why");
        assertThat(seePurges.due(world.petra, SeeRecord.Cursor.OLDEST).over())
                .extracting(SeePurges.Over::family)
                .containsExactly(home.family());

        var id = ask();
        assertThat(seePurges.due(world.petra, SeeRecord.Cursor.OLDEST).over()).isEmpty();
        assertThatThrownBy(() -> askForPurge.callOff(world.nora, id)).isInstanceOf(NotFound.class);
        askForPurge.callOff(world.petra, id);
        assertThatThrownBy(() -> askForPurge.callOff(world.petra, id)).isInstanceOf(NotFound.class);
        assertThat(seePurges.due(world.petra, SeeRecord.Cursor.OLDEST).over()).hasSize(1);
        database.clock.forward(Duration.ofDays(15));
        purgeRecords.purge();
        assertThat(whereItIsNamed(idsOf(home))).hasSizeGreaterThan(35);
    }

    /** A new table that is of families is guarded so by {@code alongside.guard}; one that is changed to be needs a line of its own. */
    @Test
    void everyTableThatIsOfFamiliesLetsThePurgeTakeItsRowsOut() {
        assertThat(database.superuser().sql("""
                        select f.record::text
                          from alongside.of_families() f
                         where coalesce(f.its, '') = ''
                            or not exists (select 1 from pg_policy p where p.polrelid = f.record and p.polname = 'purged')
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void theProgramItselfMayNotTakeARecordOut() {
        var id = ask();
        assertThatThrownBy(() -> database.db.as(
                        world.program,
                        () -> database.sql
                                .sql("select alongside.purge_record(?)")
                                .param(id)
                                .query(row -> {})))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> database.db.keeper(() -> {
                    database.sql
                            .sql("select alongside.purge_record(?)")
                            .param(id)
                            .query(row -> {});
                    return null;
                }))
                .as("before its day")
                .hasStackTraceContaining("Nobody decided");
    }

    private UUID ask() {
        assertThat(ask(world.petra, home)).isEqualTo(Change.done(1));
        return waiting().id();
    }

    private Change<Integer> ask(Actor actor, Household of) {
        return askForPurge.ask(
                actor, List.of(new AskForPurge.Wanted(database.ids.next(), of.family())), "Kept long enough.");
    }

    private Purge waiting() {
        return seePurges.due(world.petra, SeeRecord.Cursor.OLDEST).waiting().getFirst();
    }

    private static List<String> wrongs(Change<Integer> change) {
        return ((Change.Refused<Integer>) change)
                .wrongs().stream().map(Wrong::key).toList();
    }

    private String afterwards(String tampering) {
        var source = database.superuserSource();
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        return transaction.execute(status -> {
            JdbcClient.create(source).sql(tampering).update();
            status.setRollbackOnly();
            return String.join("\n", history.breaksIn(source));
        });
    }

    private List<UUID> idsOf(Household of) {
        var ids = new ArrayList<>(List.of(of.family(), of.caregiver(), of.child(), of.enrollment()));
        ids.addAll(database.superuser()
                .sql("select id from contact where family_id = ?")
                .param(of.family())
                .query(UUID.class)
                .list());
        return ids;
    }

    /** Tables with a row that names one of these, in whatever column. */
    private List<String> whereItIsNamed(List<UUID> ids) {
        return whereItIsSaid(ids.stream().map(UUID::toString).toArray(String[]::new));
    }

    private List<String> whereItIsSaid(String... words) {
        var sql = database.superuser();
        return sql
                .sql(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> sql.sql(
                                "select exists (select 1 from %s t where exists (select 1 from unnest(cast(? as text[])) w where t::text like '%%' || w || '%%'))"
                                        .formatted(table))
                        .param(words)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private List<String> hoursOf(Actor supporter) {
        return database.db.read(
                world.nora,
                () -> database.sql
                        .sql(
                                "select on_day || ' ' || minutes || ' ' || own_family from alongside.work_reckoned(array[cast(? as uuid)], 'infinity')")
                        .param(supporter.person())
                        .query(String.class)
                        .list());
    }

    private void end() {
        sql("update legal_hold set lifted_on = from_on, lifted_why = 'Over', lifted_by = placed_by");
        database.db.as(world.program, () -> {
            database.sql
                    .sql("update assignment set ends_on = '2026-08-31' where family_id = ?")
                    .param(home.family())
                    .update();
            database.sql
                    .sql("update enrollment set ended_on = '2026-08-31', end_reason = 'goals-reached' where id = ?")
                    .param(home.enrollment())
                    .update();
        });
    }

    private void sql(String statement, Object... params) {
        database.superuser().sql(statement).params(params).update();
    }
}

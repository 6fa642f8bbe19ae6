package org.alongside.credentials;

import static org.alongside.platform.db.World.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.access.AgencyStore;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.standards.Finding;
import org.alongside.standards.Standard.Requirement;
import org.alongside.statements.SignatureStore;
import org.alongside.statements.SignedStatements;
import org.alongside.testing.Diary;
import org.alongside.training.ExamStore;
import org.alongside.training.TrainingRecord;
import org.alongside.training.TrainingStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A team's readiness is what each one's own page says of the same day, whatever changed, in pages that leave nobody out. */
class KeepingStandingsTest {
    private static final int MANY = 1000;

    private TestDatabase database;
    private World world;
    private SeeProgress progress;
    private TeamStandings team;

    @BeforeEach
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        var sql = database.sql;
        var kept = new KeptRecordStore(sql);
        var standings = new KeptStandingStore(sql);
        var certificates = new CertificateStore(sql);
        var people = new PeopleStore(sql);
        var paths = new PathStore(sql);
        var records = new SupporterRecords(
                database.db,
                sql,
                kept,
                new TrainingRecord(database.db, new TrainingStore(sql), new ExamStore(sql)),
                new SignedStatements(database.db, new SignatureStore(sql)),
                certificates);
        progress =
                new SeeProgress(database.db, database.clock, people, paths, certificates, records, new Definitions());
        var keep = new KeepRecords(
                database.db,
                database.clock,
                kept,
                standings,
                people,
                new SeeTeam(paths, certificates, records, progress),
                new AgencyStore(sql));
        team = new TeamStandings(database.db, keep, standings, progress);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whateverChangesTheTeamsPageSaysWhatOnesOwnPageSays() {
        assertSame();
        new Diary(world)
                .entry(world.rosa, world.ortega, TODAY.minusDays(3))
                .by("visit", 1300)
                .write();
        assertThat(line(world.rosa).missing()).contains("supervision");
        change(
                "insert into standing_fact (agency_id, id, supporter_id, kind, what, from_on) values (?, ?, ?, 'residence', 'MT', '2001-01-01')");
        assertThat(line(world.rosa).missing()).doesNotContain("montana");
        change("""
                insert into exam_attempt (agency_id, id, supporter_id, exam, on_day, percent, accepted, answered_at)
                select ?, ?, ?, 'mt-fps-exam', '2026-11-01', 90, null, null
                """);
        assertThat(line(world.rosa).missing()).contains("exam");
        database.superuser()
                .sql("update exam_attempt set accepted = true, answered_at = now(), answered_by = ?")
                .param(world.linda.person())
                .update();
        assertThat(line(world.rosa).missing()).doesNotContain("exam");
        change(
                "insert into credential_path (agency_id, standard, id) select agency_id, 'id-family-support-partner', id from account where ? is not null and ? is not null and id = ?");
        assertThat(line(world.rosa).standard()).isEqualTo("id-family-support-partner");
        database.superuser()
                .sql("insert into program_credential (agency_id, id, standard) values (?, ?, 'wa-peer-support')")
                .params(world.agency, world.recoveryProgram)
                .update();
        assertThat(line(world.sam).standard()).isEqualTo("wa-peer-support");
        database.superuser()
                .sql("update account set name = 'Zoe Whitehorse' where id = ?")
                .param(world.rosa.person())
                .update();
        assertThat(line(world.rosa).name()).isEqualTo("Zoe Whitehorse");
        database.clock.forward(Duration.ofDays(1));
        assertThat(line(world.rosa).asOf()).isEqualTo(TODAY.plusDays(1));
    }

    private void change(String statement) {
        database.superuser()
                .sql(statement)
                .params(world.agency, database.ids.next(), world.rosa.person())
                .update();
    }

    private KeptStandingStore.Line line(Actor who) {
        assertSame();
        return all(world.nora, Only.EVERYBODY).stream()
                .map(TeamStandings.Member::line)
                .filter(line -> line.id().equals(who.person()))
                .findFirst()
                .orElseThrow();
    }

    private void assertSame() {
        for (var member : all(world.nora, Only.EVERYBODY)) {
            var own = progress.of(world.nora, member.line().id(), Question.NONE).progress();
            assertThat(member.at().isPresent()).isEqualTo(own.isPresent());
            own.ifPresent(is -> {
                var at = member.at().orElseThrow();
                assertThat(member.line().standard()).isEqualTo(is.standard().id());
                assertThat(at.stage()).isEqualTo(is.stage());
                assertThat(at.standing()).isEqualTo(is.standing());
                assertThat(at.missing().stream().map(Requirement::id))
                        .containsExactlyElementsOf(is.now().findings().stream()
                                .filter(finding -> !finding.met())
                                .map(Finding::requirement)
                                .map(Requirement::id)
                                .toList());
            });
        }
    }

    @Test
    void pagesForwardsAndBackwardsLeaveNobodyOutAndCountEverybody() {
        for (int n = 1; n <= 5; n++) world.account(world.program, "Same Name", Role.SUPPORTER);
        var all = all(world.nora, Only.EVERYBODY).stream()
                .map(member -> member.line().id())
                .toList();
        assertThat(all).hasSize(7);
        var forwards = new ArrayList<UUID>();
        var some = team.some(world.nora, Only.EVERYBODY, Optional.empty(), Optional.empty(), 3);
        assertThat(some.isFirst()).isTrue();
        while (true) {
            some.members().forEach(member -> forwards.add(member.line().id()));
            if (some.isLast()) break;
            some = team.some(world.nora, Only.EVERYBODY, Optional.of(forwards.getLast()), Optional.empty(), 3);
        }
        assertThat(forwards).isEqualTo(all);
        var back = team.some(world.nora, Only.EVERYBODY, Optional.empty(), Optional.of(all.get(4)), 3);
        assertThat(back.members().stream().map(member -> member.line().id())).isEqualTo(all.subList(1, 4));
        assertThat(back.isFirst()).isFalse();
        assertThat(some.people()).isEqualTo(7);
        assertThat(all(world.linda, Only.EVERYBODY)).hasSize(1);
        assertThat(all(world.otherManager, Only.EVERYBODY)).hasSize(1);
        for (var nobody : List.of(world.rosa, world.ana))
            assertThatThrownBy(() -> all(nobody, Only.EVERYBODY)).isInstanceOf(NotFound.class);
    }

    @Test
    void oneLooksAtSomeAlone() {
        var until = TODAY.plusDays(45);
        certify(world.sam, until);
        assertThat(names(Only.ENDING_30)).isEmpty();
        assertThat(names(Only.ENDING_60)).containsExactly("Sam Tremblay");
        assertThat(names(Only.NO_STANDARD)).isEmpty();
        for (var only : Only.values()) assertThat(all(world.nora, only)).hasSizeLessThanOrEqualTo(2);
    }

    private void certify(Actor who, LocalDate until) {
        var id = database.ids.next();
        var past = database.superuser();
        past.sql("insert into credential_path (agency_id, id, standard) values (?, ?, 'mt-family-peer-support')")
                .params(world.agency, who.person())
                .update();
        past.sql("""
                insert into credential (agency_id, id, holder_id, holder_name, issuer, number, standard, standard_version, stage, title, level)
                values (?, ?, ?, ?, 'Board', 'MT-1', 'mt-family-peer-support', 1, 'certified', 'CFPSS', 1)
                """).params(world.agency, id, who.person(), who.name()).update();
        past.sql("""
                insert into credential_event (agency_id, id, certificate_id, holder_id, position, kind, on_day, until_on, by_name)
                values (?, ?, ?, ?, 1, 'issued', '2026-01-01', ?, 'Nora')
                """)
                .params(world.agency, database.ids.next(), id, who.person(), until)
                .update();
    }

    private List<String> names(Only only) {
        return all(world.nora, only).stream()
                .map(member -> member.line().name())
                .toList();
    }

    private List<TeamStandings.Member> all(Actor reader, Only only) {
        return team.some(reader, only, Optional.empty(), Optional.empty(), MANY).members();
    }
}

package org.alongside.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.alongside.access.ColleagueStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrong;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.standards.SupporterRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What signing a statement keeps, and that nobody signs for another or changes what was signed. */
class SigningStatementsTest {
    private TestDatabase database;
    private World world;
    private SignStatement sign;
    private ReadStatements statements;
    private SignedStatements signed;

    @BeforeEach
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        var store = new SignatureStore(database.sql);
        var definitions = new Definitions();
        sign = new SignStatement(database.db, database.clock, store, definitions);
        statements =
                new ReadStatements(database.db, database.clock, store, new ColleagueStore(database.sql), definitions);
        signed = new SignedStatements(database.db, store);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsSignedIsAttestedFromThatDayOn() {
        done(world.rosa, "code-of-ethics");
        done(world.rosa, "fees");
        assertThat(signed.of(world.linda, world.rosa.person()))
                .containsExactly(new SupporterRecord.Attested(SupporterRecord.Statement.CODE_OF_ETHICS, World.TODAY));
        var one = statements.of(world.rosa, world.rosa.person());
        assertThat(one.waiting()).isEqualTo(4);
    }

    @Test
    void everyStatementThatAStandardAsksForIsThere() {
        assertThat(statements.today(world.rosa))
                .extracting(Statement::attests)
                .contains("lived-experience", "willing-to-share", "code-of-ethics", "scope-of-practice");
    }

    /** As the toolkit has it: 11 on boundaries, (b) to (r), (3)(a) to (j), (4)(a)(i) to (v) and (b)(i), (ii). */
    @Test
    void everyProvisionOfTheCodeOfEthicsIsThereOnce() {
        var code = statements.today(world.rosa).getFirst();
        var refs = code.sections().stream()
                .flatMap(section -> section.provisions().stream())
                .map(Statement.Provision::ref)
                .toList();
        assertThat(refs).doesNotHaveDuplicates().hasSize(11 + 17 + 10 + 5 + 2);
        assertThat(refs)
                .containsAll(Stream.of("b c d e f g h i j k l m n o p q r".split(" "))
                        .map("(2)(%s)"::formatted)
                        .toList());
    }

    @Test
    void theNameIsOnesOwn() {
        assertThat(wrong(sign.sign(world.rosa, draft("fees", "Linda Oakes")))).isEqualTo("statements.wrong.name");
        assertThat(sign.sign(world.rosa, draft("fees", "rosa  whitehorse"))).isInstanceOf(Change.Done.class);
        assertThat(wrong(sign.sign(
                        world.rosa,
                        new SignStatement.Draft(database.ids.next(), "confidentiality", 1, false, "Rosa Whitehorse"))))
                .isEqualTo("statements.wrong.agrees");
        assertThat(sign.sign(
                        world.rosa,
                        new SignStatement.Draft(database.ids.next(), "confidentiality", 7, true, "Rosa Whitehorse")))
                .isInstanceOf(Change.Overtaken.class);
    }

    @Test
    void signingTwiceSignsOnce() {
        done(world.rosa, "fees");
        done(world.rosa, "fees");
        assertThat(count()).isOne();
    }

    @Test
    void nobodySignsForAnother() {
        for (var other : List.of(world.linda, world.nora, world.petra, world.ana))
            assertThatThrownBy(() -> sign.sign(other, draft("fees", "Rosa Whitehorse")))
                    .isInstanceOf(NotFound.class);
        for (var other : List.of(world.sam, world.linda, world.nora, world.otherSupporter))
            assertThatThrownBy(() -> database.db.as(
                            other,
                            () -> database.sql
                                    .sql("""
                                    insert into signature (agency_id, id, supporter_id, statement, title, version, signed_text, signed_name, signed_on)
                                    values (?, uuidv7(), ?, 'fees', 'Fees', 1, 'x', 'Rosa Whitehorse', '2026-11-01')
                                    """)
                                    .params(world.agency, world.rosa.person())
                                    .update()))
                    .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aSignatureNeverChanges() {
        done(world.rosa, "fees");
        for (var statement : List.of("update signature set signed_name = 'Nobody'", "delete from signature"))
            for (var actor : List.of(world.rosa, world.nora, world.program))
                assertThatThrownBy(() -> database.db.as(
                                actor, () -> database.sql.sql(statement).update()))
                        .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aNewerVersionAsksForANewSignatureAndTheEarlierOneStays() {
        done(world.rosa, "code-of-ethics");
        database.superuser()
                .sql("update signature set signed_text = replace(signed_text, 'version: 1', 'version: 0 # earlier')")
                .update();
        var one = statements.of(world.rosa, world.rosa.person());
        assertThat(one.lines().getFirst().current()).isFalse();
        assertThat(one.lines().getFirst().signed()).isPresent();
        done(world.rosa, "code-of-ethics");
        var again = statements.of(world.rosa, world.rosa.person());
        assertThat(again.lines().getFirst().current()).isTrue();
        assertThat(again.earlier()).hasSize(1);
        assertThat(signed.of(world.rosa, world.rosa.person())).hasSize(2);
    }

    @Test
    void nobodyElseSeesThem() {
        done(world.rosa, "fees");
        for (var reader : List.of(world.rosa, world.linda, world.nora, world.petra))
            assertThat(statements.of(reader, world.rosa.person()).lines()).anyMatch(ReadStatements.Line::current);
        for (var other : List.of(world.sam, world.ana, world.otherSupporter, world.otherManager))
            assertThatThrownBy(() -> statements.of(other, world.rosa.person())).isInstanceOf(NotFound.class);
        assertThat(statements.team(world.linda)).hasSize(1);
        assertThat(statements.team(world.nora)).hasSize(2);
    }

    private int count() {
        return database.superuser()
                .sql("select count(*) from signature")
                .query(Integer.class)
                .single();
    }

    private SignStatement.Draft draft(String statement, String name) {
        return new SignStatement.Draft(database.ids.next(), statement, 1, true, name);
    }

    private void done(Actor supporter, String statement) {
        assertThat(sign.sign(supporter, draft(statement, supporter.name()))).isInstanceOf(Change.Done.class);
    }

    private static String wrong(Change<?> change) {
        assertThat(change).isInstanceOf(Change.Refused.class);
        return ((Change.Refused<?>) change)
                .wrongs().stream().map(Wrong::key).findFirst().orElseThrow();
    }
}

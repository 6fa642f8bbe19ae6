package org.alongside.results;

import java.util.List;
import org.alongside.audit.ViewLog;
import org.alongside.consents.ConsentsUnderTest;
import org.alongside.families.FamiliesUnderTest;
import org.alongside.network.Partner;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;

/** Results on a test database, put together as the program does. */
public final class ResultsUnderTest {
    public final ConsentsUnderTest consents;
    public final ResultStore results;
    public final TestPolicies policies;
    public final RecordResult recordResult;
    public final SeeResults seeResults;
    private final TestDatabase database;

    public ResultsUnderTest(TestDatabase database) {
        this.database = database;
        consents = new ConsentsUnderTest(database);
        var families = new FamiliesUnderTest(database, event -> {});
        var db = database.db;
        var clock = database.clock;
        var definitions = ConsentsUnderTest.DEFINITIONS;
        results = new ResultStore(database.sql);
        policies = new TestPolicies(db, clock, families.programs, new TestPolicyStore(database.sql), definitions);
        recordResult = new RecordResult(
                db,
                clock,
                families.families,
                results,
                consents.partners,
                new MayTell(consents.mayShare),
                policies,
                definitions);
        seeResults = new SeeResults(
                db,
                clock,
                results,
                consents.partners,
                consents.consents,
                consents.exceptions,
                policies,
                new ViewLog(db, database.sql));
    }

    /** A treatment provider. */
    public Partner clinic(Actor manager, String name) {
        return consents.partner(manager, name, "treatment", "treating-provider");
    }

    /** Negative, by phone, told today. */
    public ResultDraft draft(World.Household home, Partner partner) {
        return new ResultDraft(
                database.ids.next(),
                database.ids.next(),
                0,
                home.caregiver().toString(),
                partner.id().toString(),
                "phone",
                World.TODAY.minusDays(2).toString(),
                World.TODAY.toString(),
                "urine",
                "Five kinds of drugs",
                "negative",
                "",
                List.of(),
                false,
                "",
                "");
    }

    /** The same, with another outcome. */
    public static ResultDraft positive(ResultDraft draft, String finding, boolean asPrescribed, String... substances) {
        return new ResultDraft(
                draft.id(),
                draft.version(),
                draft.number(),
                draft.person(),
                draft.partner(),
                draft.way(),
                draft.sampledOn(),
                draft.reportedOn(),
                draft.specimen(),
                draft.panel(),
                "positive",
                finding,
                List.of(substances),
                asPrescribed,
                draft.words(),
                draft.why());
    }

    /** Written down, as it must be. */
    public TestResult record(Actor actor, World.Household home, ResultDraft draft) {
        return ((RecordResult.Kept) recordResult.record(actor, home.family(), draft)).result();
    }
}

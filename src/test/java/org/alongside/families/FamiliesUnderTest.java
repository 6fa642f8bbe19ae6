package org.alongside.families;

import org.alongside.network.KeepSite;
import org.alongside.network.SiteStore;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.definitions.Definitions;
import org.alongside.programs.KeepProgram;
import org.alongside.programs.ProgramStore;
import org.springframework.context.ApplicationEventPublisher;

/** The stores and use cases of families on a test database, put together as the program does. */
public final class FamiliesUnderTest {
    public static final Definitions DEFINITIONS = new Definitions();

    public final PersonTokens tokens;
    public final FamilyStore families;
    public final PersonStore people;
    public final EnrollmentStore enrollments;
    public final ProgramStore programs;
    public final SiteStore sites;
    public final KeepProgram keepProgram;
    public final KeepSite keepSite;
    public final AddFamily addFamily;
    public final EditFamily editFamily;
    public final KeepPerson keepPerson;
    public final VoidPerson voidPerson;
    public final OpenEnrollment openEnrollment;
    public final EndEnrollment endEnrollment;
    public final FindPeople findPeople;

    public FamiliesUnderTest(TestDatabase database, ApplicationEventPublisher events) {
        var db = database.db;
        var rules = new PersonRules(DEFINITIONS, database.clock);
        tokens = new PersonTokens(database.sql, DEFINITIONS);
        families = new FamilyStore(database.sql);
        people = new PersonStore(database.sql, tokens);
        enrollments = new EnrollmentStore(database.sql);
        programs = new ProgramStore(database.sql);
        sites = new SiteStore(database.sql);
        keepProgram = new KeepProgram(db, programs, database.ids);
        keepSite = new KeepSite(db, sites, database.ids);
        addFamily = new AddFamily(db, database.ids, families, people, rules);
        editFamily = new EditFamily(db, families);
        keepPerson = new KeepPerson(db, database.ids, families, people, rules);
        voidPerson = new VoidPerson(db, people, enrollments);
        openEnrollment = new OpenEnrollment(db, database.clock, families, people, enrollments, programs, sites);
        endEnrollment = new EndEnrollment(db, database.clock, enrollments, DEFINITIONS, events);
        findPeople = new FindPeople(db, database.clock, database.sql);
    }
}

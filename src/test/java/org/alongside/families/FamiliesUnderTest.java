package org.alongside.families;

import org.alongside.network.KeepSite;
import org.alongside.network.SiteStore;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.definitions.Definitions;
import org.alongside.programs.KeepPhases;
import org.alongside.programs.KeepProgram;
import org.alongside.programs.PhaseStore;
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
    public final PhaseStore phases;
    public final LifeStore life;
    public final KeepPhases keepPhases;
    public final ChangePhase changePhase;
    public final PauseEnrollment pauseEnrollment;
    public final RecordAgreement recordAgreement;
    public final TakeBack takeBack;
    public final ReopenEnrollment reopenEnrollment;
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
        phases = new PhaseStore(database.sql);
        life = new LifeStore(database.sql);
        keepPhases = new KeepPhases(db, database.ids, programs, phases);
        changePhase = new ChangePhase(db, database.clock, enrollments, life, phases);
        pauseEnrollment = new PauseEnrollment(db, database.clock, enrollments, life);
        recordAgreement = new RecordAgreement(db, database.clock, enrollments, life, DEFINITIONS);
        takeBack = new TakeBack(db, enrollments, life, events);
        reopenEnrollment = new ReopenEnrollment(db, enrollments, events);
        keepProgram = new KeepProgram(db, programs, database.ids);
        keepSite = new KeepSite(db, sites, database.ids);
        addFamily = new AddFamily(db, database.ids, families, people, rules);
        editFamily = new EditFamily(db, families);
        keepPerson = new KeepPerson(db, database.ids, families, people, rules);
        voidPerson = new VoidPerson(db, people, enrollments);
        openEnrollment =
                new OpenEnrollment(db, database.clock, families, people, enrollments, programs, sites, phases, life);
        endEnrollment = new EndEnrollment(db, database.clock, enrollments, DEFINITIONS, events);
        findPeople = new FindPeople(db, database.clock, database.sql);
    }
}

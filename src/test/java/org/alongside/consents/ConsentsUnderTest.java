package org.alongside.consents;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.families.FamiliesUnderTest;
import org.alongside.network.KeepPartner;
import org.alongside.network.Partner;
import org.alongside.network.PartnerStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.words.Words;
import org.alongside.programs.Part2Store;
import org.alongside.programs.ReviewPart2;

/** Consents on a test database, put together as the program does. */
public final class ConsentsUnderTest {
    public static final Definitions DEFINITIONS = new Definitions();

    public final TestDatabase database;
    public final PartnerStore partners;
    public final KeepPartner keepPartner;
    public final ConsentStore consents;
    public final ExceptionStore exceptions;
    public final DisclosureStore disclosures;
    public final ConsentForms forms;
    public final GiveConsent giveConsent;
    public final EndConsent endConsent;
    public final RecordException recordException;
    public final RecordEvent recordEvent;
    public final MayShare mayShare;
    public final Disclose disclose;
    public final ReviewPart2 reviewPart2;

    public ConsentsUnderTest(TestDatabase database) {
        this.database = database;
        var db = database.db;
        var families = new FamiliesUnderTest(database, event -> {});
        partners = new PartnerStore(database.sql);
        keepPartner = new KeepPartner(db, database.clock, partners, DEFINITIONS, database.ids);
        consents = new ConsentStore(database.sql);
        exceptions = new ExceptionStore(database.sql);
        disclosures = new DisclosureStore(database.sql);
        forms = new ConsentForms(DEFINITIONS);
        giveConsent = new GiveConsent(db, database.clock, families.people, partners, consents, forms, DEFINITIONS);
        endConsent = new EndConsent(db, database.clock, consents, DEFINITIONS, database.ids, event -> {});
        recordException = new RecordException(db, database.clock, families.people, partners, exceptions, DEFINITIONS);
        recordEvent =
                new RecordEvent(db, database.clock, families.people, families.enrollments, exceptions, DEFINITIONS);
        mayShare = new MayShare(db, consents, new BearingStore(database.sql, database.ids));
        disclose = new Disclose(db, database.clock, mayShare, disclosures, DEFINITIONS, database.ids);
        reviewPart2 =
                new ReviewPart2(db, database.clock, families.programs, new Part2Store(database.sql), database.ids);
    }

    public Partner partner(Actor manager, String name, String kind, String... classes) {
        var typed = new Partner(
                database.ids.next(), kind, name, "", List.of(classes), "12 Main Street", "", "", "", null, 0);
        return ((Change.Done<Partner>) keepPartner.add(manager, typed)).now();
    }

    /** To share attendance and plan with a partner, for care coordination, until the end of 2026. */
    public ConsentDraft draft(UUID person, Partner partner) {
        return draft(person, partner, "attendance", "plan");
    }

    /** To share such information with a partner, for care coordination, until the end of 2026. */
    public ConsentDraft draft(UUID person, Partner partner, String... information) {
        return new ConsentDraft(
                database.ids.next(),
                person,
                "share",
                1,
                "",
                List.of(partner.recipient()),
                List.of(information),
                List.of("care-coordination"),
                World.TODAY.toString(),
                "María-José Ortega",
                false,
                "",
                "2026-12-31",
                "",
                SignedConsent.Way.SCREEN,
                "M10 10L20 20",
                "",
                true);
    }

    /** That a partner may tell this agency results of tests, for care coordination, until the end of 2026. */
    public ConsentDraft tellsUs(UUID person, Partner partner) {
        var agency = database.superuser()
                .sql("select agency_id from person where id = ?")
                .param(person)
                .query(UUID.class)
                .single();
        return new ConsentDraft(
                database.ids.next(),
                person,
                "test-results",
                1,
                partner.recipient(),
                List.of("agency:" + agency),
                List.of("test-results"),
                List.of("care-coordination"),
                World.TODAY.toString(),
                "Whoever signs",
                false,
                "",
                "2026-12-31",
                "",
                SignedConsent.Way.SCREEN,
                "",
                "",
                true);
    }

    public SignedConsent give(Actor actor, ConsentDraft draft) {
        return ((Change.Done<SignedConsent>) giveConsent.give(actor, draft, words(actor))).now();
    }

    public SignedConsent allow(Actor actor, UUID person, Partner partner, String... information) {
        return give(actor, draft(person, partner, information));
    }

    public ConsentWords words(Actor actor) {
        return ConsentWords.of(
                Words.english(),
                DEFINITIONS,
                actor.agency(),
                "High Plains Family Network",
                LocalDate.ofInstant(database.clock.instant(), actor.zone()),
                database.db.read(actor, partners::all));
    }
}

package org.alongside.partners.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.consents.ConsentDraft;
import org.alongside.network.Partner;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World;
import org.alongside.results.ResultsUnderTest;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TellingResultsPageTest extends PageTest {
    private static final String TESTS = "/shared/tests";

    private ResultsUnderTest results;
    private Actor nels;
    private World.Household home;
    private World.Household neighbours;
    private Partner clinic;
    private Actor kit;

    @BeforeAll
    void arrange() {
        results = new ResultsUnderTest(database);
        nels = world.account(world.program, "Nels Bullshoe", Role.SUPPORTER);
        home = world.household(world.program, world.recoveryProgram, nels, "Orla", "Greasewood", "Fin");
        neighbours = world.household(world.program, world.recoveryProgram, nels, "Petrona", "Saltbush", "Ike");
        clinic = results.clinic(world.nora, "Sweetgrass Recovery");
        kit = world.account(world.program, "Kit Marrow", Role.PARTNER);
        invited(kit, clinic);
    }

    private void invited(Actor guest, Partner partner) {
        database.superuser()
                .sql("insert into partner_invitation (agency_id, id, account_id, partner_id) values (?, ?, ?, ?)")
                .params(world.agency, database.ids.next(), guest.person(), partner.id())
                .update();
    }

    private UUID mayTell(World.Household of) {
        return results.consents
                .give(nels, results.consents.tellsUs(of.caregiver(), clinic))
                .id();
    }

    /** That they may know that somebody takes part. */
    private UUID mayKnow(World.Household of) {
        ConsentDraft draft = results.consents.draft(of.caregiver(), clinic);
        return results.consents.give(nels, draft).id();
    }

    @Test
    void aTreatmentProviderTellsAResultWhileTwoPermissionsHold() {
        assertThat(open(kit, "/shared")).bodyText().contains(TESTS);
        var person = TESTS + "/people/" + home.caregiver();
        assertThat(open(kit, person)).hasStatus(404);
        var telling = mayTell(home);
        assertThat(open(kit, TESTS)).bodyText().contains("Nobody's now").doesNotContain("Greasewood");
        var knowing = mayKnow(home);
        assertThat(Statements.of(() -> open(kit, TESTS))).isLessThanOrEqualTo(12);
        mayTell(neighbours);
        assertThat(open(kit, TESTS)).bodyText().contains("Orla Greasewood").doesNotContain("Saltbush");

        assertThat(post(kit, person, "sampled-on", "2026-11-19", "specimen", "urine", "words", "At noon"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose how it came out.", "At noon");
        assertThat(post(kit, person, typed("positive", "finding", "screen", "substances", "cannabis")))
                .hasRedirectedUrl(TESTS);
        assertThat(open(kit, TESTS)).bodyText().contains("Positive for Cannabis (THC), first test only");
        assertThat(open(nels, "/families/" + home.family() + "/test-results"))
                .bodyText()
                .contains("Positive for Cannabis (THC)", "Sweetgrass Recovery", "On their pages");
        assertThat(open(nels, "/families/" + home.family() + "/disclosures"))
                .bodyText()
                .contains("Kit Marrow, who tells results of tests");

        var mine = TESTS + "/" + result();
        assertThat(open(kit, mine)).bodyText().contains("Correct a result: Orla Greasewood");
        assertThat(post(kit, mine, corrected("Confirmed negative"))).hasRedirectedUrl(TESTS);
        assertThat(open(kit, TESTS)).bodyText().contains("Corrected: Confirmed negative");
        assertThat(post(kit, mine, corrected("Again")))
                .hasStatus(409)
                .bodyText()
                .contains("Again");

        var colleague = world.account(world.program, "Lark Marrow", Role.PARTNER);
        invited(colleague, clinic);
        assertThat(open(colleague, TESTS))
                .bodyText()
                .contains("Orla Greasewood")
                .doesNotContain("Cannabis");
        assertThat(open(colleague, mine)).hasStatus(404);

        results.consents.endConsent.revoke(nels, knowing, "spoken", "Orla Greasewood", "");
        assertThat(open(kit, TESTS)).bodyText().doesNotContain("Greasewood", "Cannabis");
        mayKnow(home);
        results.consents.endConsent.revoke(nels, telling, "spoken", "Orla Greasewood", "");
        assertThat(open(kit, TESTS)).bodyText().doesNotContain("Greasewood");
        for (var path : List.of(person, mine)) {
            assertThat(open(kit, path)).hasStatus(404);
            assertThat(post(kit, path, typed("negative"))).hasStatus(404);
        }
        assertThat(open(nels, "/families/" + home.family() + "/test-results"))
                .bodyText()
                .contains("Negative");
    }

    @Test
    void thePagesReadOnAPhoneAndAtADesk() {
        var read = world.household(world.program, world.recoveryProgram, nels, "Quilla", "Rabbitbrush", "Jo");
        mayTell(read);
        mayKnow(read);
        for (var width : List.of(Browsing.PHONE, Browsing.DESK)) {
            try (var browser = browse(kit, width)) {
                browser.go(TESTS);
                browser.isAccessible();
                browser.picture("tests-" + width);
                browser.go(TESTS + "/people/" + read.caregiver());
                browser.isAccessible();
                browser.picture("tests-form-" + width);
            }
        }
    }

    @Test
    void whoIsNoTreatmentProviderTellsNothing() {
        var court = results.consents.partner(world.nora, "Tenth District Court", "court", "court");
        var judge = world.account(world.program, "Justice Dunn", Role.PARTNER);
        invited(judge, court);
        assertThat(open(judge, "/shared")).bodyText().doesNotContain(TESTS);
        for (var actor : List.of(judge, nels, world.nora, world.otherManager)) {
            assertThat(open(actor, TESTS)).hasStatus(404);
            assertThat(open(actor, TESTS + "/people/" + home.caregiver())).hasStatus(404);
            assertThat(post(actor, TESTS + "/people/" + home.caregiver(), typed("negative")))
                    .hasStatus(404);
        }
    }

    private UUID result() {
        return database.superuser()
                .sql("select id from test_result where reporter_id = ?")
                .param(kit.person())
                .query(UUID.class)
                .single();
    }

    private static String[] corrected(String why) {
        return new String[] {
            "version", "1", "sampled-on", "2026-11-19", "specimen", "urine", "outcome", "negative", "why", why
        };
    }

    private static String[] typed(String outcome, String... more) {
        var all = new ArrayList<>(List.of("sampled-on", "2026-11-19", "specimen", "urine", "outcome", outcome));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}

package org.alongside.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.alongside.consent.ConsentCase;
import org.alongside.consent.Information;
import org.alongside.consents.ConsentDraft;
import org.alongside.consents.ConsentWords;
import org.alongside.consents.DisclosureStore;
import org.alongside.consents.GiveConsent;
import org.alongside.consents.RandomConsents;
import org.alongside.consents.SignedConsent;
import org.alongside.network.KeepPartner;
import org.alongside.network.Partner;
import org.alongside.network.PartnerStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.World;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.words.Words;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.alongside.testing.Printed;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TellingOutsideTest extends PageTest {
    private static final LocalDate FROM = LocalDate.of(2026, 11, 1);

    @Autowired
    private TellOutside tellOutside;

    @Autowired
    private KeepPartner keepPartner;

    @Autowired
    private PartnerStore partners;

    @Autowired
    private GiveConsent giveConsent;

    @Autowired
    private DisclosureStore disclosures;

    @Autowired
    private Definitions definitions;

    @Autowired
    private Db db;

    @Test
    void whatIsInAndWhatIsNotIsShownWithTheReasonThenPrintedAndWrittenDown() {
        var home = home();
        var school = partner("Cottonwood School", "school");
        give(home, school, List.of("attendance"), List.of("school"), "2026-12-31");
        var path = "/families/" + home.family() + "/outside";
        var asked = path + "?person=" + home.caregiver() + "&to=" + school.recipient() + "&purpose=school&from=" + FROM;
        assertThat(open(world.rosa, asked))
                .bodyText()
                .contains("3 Nov 2026: met, Visit", "There is a permission", "The permission is not for this");
        assertThat(Statements.of(() -> open(world.rosa, asked))).isLessThanOrEqualTo(12);
        var act = database.ids.next().toString();
        for (int n = 0; n < 2; n++) {
            var pdf = post(
                    world.rosa,
                    path,
                    "id",
                    act,
                    "person",
                    home.caregiver().toString(),
                    "to",
                    school.recipient(),
                    "purpose",
                    "school",
                    "from",
                    FROM.toString());
            var printed = new Printed(pdf.getResponse().getContentAsByteArray());
            assertThat(printed.problems()).isEmpty();
            assertThat(printed.text())
                    .contains("For: Cottonwood School", "3 Nov 2026: met, Visit", "Shared under a written consent")
                    .doesNotContain("Emotional", "A quiet word", "home of our own");
        }
        assertThat(db.read(world.rosa, () -> disclosures.ofFamily(home.family(), 10)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.information()).containsExactly("attendance");
                    assertThat(line.items()).isEqualTo(2);
                    assertThat(line.recipientName()).isEqualTo("Cottonwood School");
                });
        try (var rosa = browse(world.rosa, Browsing.PHONE)) {
            rosa.go(asked);
            rosa.isAccessible();
            rosa.picture("outside-360");
            rosa.page.getByText("Tells of substance use").first().click();
            rosa.page.getByText("Protected: tells of substance use").first().waitFor();
        }
    }

    @Test
    void withoutAPermissionNothingIsPrinted() {
        var home = home();
        var court = partner("Sage County Court", "court");
        var answer = post(
                world.rosa,
                "/families/" + home.family() + "/outside",
                "person",
                home.caregiver().toString(),
                "to",
                court.recipient(),
                "purpose",
                "legal-proceeding");
        assertThat(answer).hasStatus(422).bodyText().contains("Nothing of it may be told to them.");
        assertThat(db.read(world.rosa, () -> disclosures.ofFamily(home.family(), 10)))
                .isEmpty();
    }

    @Test
    void nobodyBeyondReachPrintsAnythingOrLooksAtIt() {
        var home = home();
        for (var actor : List.of(world.sam, world.petra, world.ana, world.otherManager))
            for (var page : List.of("/outside", "/preview", "/preview/own/" + home.caregiver()))
                assertThat(open(actor, "/families/" + home.family() + page)).hasStatus(404);
        assertThat(open(world.rosa, "/families/" + home.family() + "/preview/own/" + world.lamb.caregiver()))
                .hasStatus(404);
    }

    @Test
    void aPreviewReadsAsThePaperWouldAndIsNoDisclosure() {
        var home = home();
        var court = partner("Chokecherry Court", "court");
        give(home, court, List.of("attendance", "contact-summary"), List.of("care-coordination"), "2026-12-31");
        var asked = "/families/" + home.family() + "/preview?person=" + home.caregiver() + "&to=" + court.recipient()
                + "&purpose=care-coordination&from=" + FROM;
        assertThat(open(world.rosa, asked))
                .bodyText()
                .contains(
                        "Chokecherry Court would read",
                        "For: Chokecherry Court",
                        "3 Nov 2026: met, Visit",
                        "in the supporter’s words: We planned the school week.",
                        "Shared under a written consent",
                        "Goal: A home of our own.",
                        "The permission is not for this")
                .doesNotContain("A quiet word", "12 Nov 2026");
        assertThat(Statements.of(() -> open(world.rosa, asked))).isLessThanOrEqualTo(14);
        var contact = database.superuser()
                .sql("select id from contact where family_id = ? and on_day = '2026-11-10'")
                .param(home.family())
                .query(UUID.class)
                .single();
        var one = asked.replace("from=" + FROM, "from=2026-11-10&until=2026-11-10&contact=" + contact);
        assertThat(open(world.rosa, one))
                .bodyText()
                .contains("10 Nov 2026: met, Visit")
                .doesNotContain("3 Nov 2026", "A home of our own");
        assertThat(db.read(world.rosa, () -> disclosures.ofFamily(home.family(), 10)))
                .isEmpty();
        assertThat(open(world.rosa, "/families/" + home.family() + "/preview?to=person:" + home.caregiver()))
                .hasRedirectedUrl("/families/" + home.family() + "/preview/own/" + home.caregiver());
        try (var rosa = browse(world.rosa, Browsing.PHONE)) {
            rosa.go(asked);
            rosa.isAccessible();
            rosa.picture("preview-360");
        }
    }

    @Test
    void aPreviewAsTheCaregiverIsTheirOwnFirstPage() {
        var home = home();
        var path = "/families/" + home.family() + "/preview/own/" + home.caregiver();
        assertThat(open(world.rosa, path))
                .bodyText()
                .contains(
                        "As Dana reads it",
                        "Their own pages are not open.",
                        "Rosa Whitehorse",
                        "A home of our own.",
                        "Written for me",
                        "We planned the school week.")
                .doesNotContain("A quiet word");
        assertThat(Statements.of(() -> open(world.rosa, path))).isLessThanOrEqualTo(12);
        assertThat(open(world.rosa, path + "?contact=" + database.ids.next()))
                .bodyText()
                .contains("Nothing of this contact stands there.")
                .doesNotContain("We planned the school week.");
        try (var rosa = browse(world.rosa, Browsing.DESK)) {
            rosa.go(path);
            rosa.isAccessible();
            rosa.picture("preview-own-1280");
        }
    }

    /** Over random consents, revocations, recipients and purposes: nothing that the engine refuses is on a paper, nothing that it allows is missing. */
    @Test
    void thePaperHoldsWhatTheEngineAllowsAndNothingElse() {
        var random = new Random(7);
        var outside = List.of(
                partner("Bluebunch School", "school"),
                partner("Juniper Court", "court"),
                partner("Aspen Clinic", "medical"));
        var homes = List.of(home(), home(), home());
        var permissions = new RandomConsents(
                world, random, List.of(Information.ATTENDANCE, Information.CONTACT_SUMMARY, Information.PLAN));
        homes.forEach(home -> permissions.sign(home, outside, 5));
        int printed = 0;
        for (int n = 0; n < 40; n++) {
            var home = homes.get(random.nextInt(3));
            var to = outside.get(random.nextInt(3));
            var purpose = permissions.any(RandomConsents.PURPOSES);
            var asked =
                    new TellOutside.Asked(home.family(), home.caregiver(), to.recipient(), purpose, FROM, World.TODAY);
            var of = tellOutside.of(world.rosa, home.family(), FROM, World.TODAY);
            var things =
                    tellOutside.preview(world.rosa, of, asked).orElseThrow().things();
            assertThat(things).hasSize(6);
            var allowed = things.stream()
                    .filter(one -> permissions.allows(
                            one.decided().item(), to, purpose, World.TODAY, ConsentCase.Part2.PENDING))
                    .map(Outside.Weighed::thing)
                    .toList();
            var told = tellOutside.tell(world.rosa, database.ids.next(), of, asked, "A paper");
            assertThat(told.map(paper -> paper.preview().things().stream()
                                    .map(Outside.Weighed::thing)
                                    .toList())
                            .orElse(List.of()))
                    .isEqualTo(allowed);
            if (told.isPresent()) printed++;
        }
        assertThat(printed).as("of 40, or this proves little").isBetween(5, 35);
    }

    private SignedConsent give(
            World.Household home, Partner to, List<String> information, List<String> purposes, String until) {
        var draft = new ConsentDraft(
                database.ids.next(),
                home.caregiver(),
                "share",
                1,
                "",
                List.of(to.recipient()),
                information,
                purposes,
                "2026-06-05",
                "Dana Sorensen",
                false,
                "",
                until,
                "",
                SignedConsent.Way.SCREEN,
                "",
                "",
                true);
        var words = ConsentWords.of(
                Words.english(),
                definitions,
                world.agency,
                "High Plains Family Network",
                World.TODAY,
                db.read(world.rosa, partners::all));
        return ((Change.Done<SignedConsent>) giveConsent.give(world.rosa, draft, words)).now();
    }

    private Partner partner(String name, String of) {
        var typed =
                new Partner(database.ids.next(), "other", name, "", List.of(of), "3 Elm Street", "", "", "", null, 0);
        return ((Change.Done<Partner>) keepPartner.add(world.nora, typed)).now();
    }

    /** Two signed contacts, one not signed, and a goal. */
    private World.Household home() {
        var home = world.household(world.program, world.familyProgram, world.rosa, "Dana", "Sorensen", "Eli");
        database.db.as(world.program, () -> {
            contact(home, "2026-11-03", true);
            contact(home, "2026-11-10", true);
            contact(home, "2026-11-12", false);
            database.sql
                    .sql(
                            "insert into caregiver_goal (agency_id, id, family_id, person_id, words, since_on) values (?, ?, ?, ?, 'A home of our own.', '2026-11-01')")
                    .params(world.agency, database.ids.next(), home.family(), home.caregiver())
                    .update();
        });
        return home;
    }

    private void contact(World.Household home, String day, boolean signed) {
        UUID by = signed ? world.rosa.person() : null;
        database.sql
                .sql("""
                insert into contact (agency_id, id, family_id, enrollment_id, supporter_id, on_day, at_time, zone, minutes, mode, made,
                                     support_types, what_happened, payload_hash, shareable, signed_by, signed_at)
                values (?, ?, ?, ?, ?, cast(? as date), '10:00', 'America/Denver', 45, 'visit', true, '{emotional}', 'A quiet word.', '\\x00',
                        case extract(day from cast(? as date)) when 3 then 'We planned the school week.' else '' end,
                        cast(? as uuid), case when cast(? as uuid) is null then null else alongside.now() end)
                """)
                .params(
                        world.agency,
                        database.ids.next(),
                        home.family(),
                        home.enrollment(),
                        world.rosa.person(),
                        day,
                        day,
                        by,
                        by)
                .update();
    }
}

package org.alongside.families.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World.Household;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class DescribingAFamilyPageTest extends PageTest {
    private Actor supporter;
    private Household home;
    private String path;

    @BeforeEach
    void aFamily() {
        supporter = world.account(world.program, "Sue " + UUID.randomUUID(), Role.SUPPORTER);
        world.supervises(world.linda, supporter);
        home = world.household(world.program, world.familyProgram, supporter, "Josie", "Wells", "Ike");
        path = "/families/" + home.family();
    }

    @Test
    void whatAPersonSaysAboutThemselvesStandsInTheHousehold() {
        assertThat(open(supporter, path + "/about/new?person=" + home.child()))
                .bodyText()
                .contains(
                        "value=\"" + home.child() + "\" selected", "Not asked yet", "Middle Eastern or North African");
        assertThat(about(
                        "race-said",
                        "said",
                        "races",
                        "asian",
                        "races",
                        "white",
                        "race-words",
                        "Hmong and Norwegian",
                        "pronouns",
                        "they/them",
                        "writes-in",
                        "es",
                        "writes-in-2",
                        "en",
                        "tribe",
                        "Fort Belknap",
                        "tribal-enrollment",
                        "descendant",
                        "needs",
                        "learning",
                        "needs",
                        "autism",
                        "identity-how",
                        "birth-certificate",
                        "identity-on",
                        "2026-11-02",
                        "identity-by",
                        "Sue"))
                .hasRedirectedUrl(path + "/household");
        assertThat(open(world.linda, path + "/household"))
                .bodyText()
                .contains(
                        "they/them · reads and writes Spanish, English",
                        "Asian, White · Hmong and Norwegian",
                        "Fort Belknap · First descendant",
                        "Autism",
                        "Birth certificate, 2 Nov 2026, Sue");
        assertThat(open(supporter, path))
                .bodyText()
                .contains("Child · they/them", "reads and writes Spanish and English")
                .contains("What Ike Wells says about themselves was written down.")
                .doesNotContain("Hmong");
    }

    @Test
    void preferringNotToSayIsAnAnswerApartFromNotHavingBeenAsked() {
        about("race-said", "not-said");
        assertThat(open(supporter, path + "/household"))
                .bodyText()
                .contains("Race and ethnicity: prefers not to say")
                .doesNotContain("not asked yet");
        assertThat(about("race-said", "unknown"))
                .hasStatus(422)
                .bodyText()
                .contains("What Ike Wells says about themselves is already written down.");
    }

    @Test
    void anAnswerThatContradictsItselfIsPointedOut() {
        assertThat(about("race-said", "not-said", "races", "white"))
                .hasStatus(422)
                .bodyText()
                .contains("Something is chosen below.");
        assertThat(about("race-said", "said")).hasStatus(422).bodyText().contains("Choose what they said");
        assertThat(about("race-said", "said", "races", "martian")).hasStatus(422);
        assertThat(about("race-said", "unknown", "identity-how", "photo", "identity-on", "2026-11-22"))
                .hasStatus(422)
                .bodyText()
                .contains("This day is in the future.");
    }

    @Test
    void ofAConfidentialAddressEverybodySeesTheSubstituteAlone() {
        assertThat(post(
                        supporter,
                        path + "/addresses",
                        "kind",
                        "mail",
                        "lines",
                        "PO Box 201\r\nHelena, MT 59620",
                        "confidential",
                        "true",
                        "program",
                        "Address Confidentiality Program",
                        "hidden",
                        "7 Quiet Lane"))
                .hasRedirectedUrl(path + "/addresses");
        for (var reader : List.of(supporter, world.linda)) {
            assertThat(open(reader, path + "/addresses"))
                    .bodyText()
                    .contains(
                            "PO Box 201, Helena, MT 59620", "Substitute address. Use no other.", "Truly: 7 Quiet Lane");
        }
        for (var other : List.of(world.nora, world.petra)) {
            assertThat(open(other, path + "/addresses"))
                    .bodyText()
                    .contains("PO Box 201", "Substitute address")
                    .doesNotContain("Quiet Lane");
            assertThat(open(other, path)).bodyText().doesNotContain("Quiet Lane");
        }
        assertThat(database.superuser()
                        .sql("select count(*) from history where before::text || after::text like '%Quiet Lane%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whereAChildLivesTodayStandsOnTheFamilysPageAndEarlierPlacesInTheHousehold() {
        care("lives-foster", "The Harts", "2026-02-01", "2026-05-31");
        care("lives-kin", "Grandma Lou", "2026-06-01", "");
        assertThat(open(supporter, path))
                .bodyText()
                .contains("With kin: Grandma Lou, since 1 Jun 2026")
                .doesNotContain("The Harts, since");
        assertThat(open(supporter, path + "/household")).bodyText().contains("The Harts");
    }

    private void care(String arrangement, String carer, String from, String until) {
        assertThat(post(
                        supporter,
                        path + "/care",
                        "child",
                        home.child().toString(),
                        "arrangement",
                        arrangement,
                        "carer",
                        carer,
                        "starts-on",
                        from,
                        "ends-on",
                        until))
                .hasStatus(302);
    }

    @Test
    void aFormerAddressStaysInTheRecordBeneathTheOneOfToday() {
        address("12 Elm Street, Havre", "2024-05-01", "2026-08-31");
        address("3 Birch Lane, Chinook", "2026-09-01", "");
        assertThat(open(world.linda, path + "/addresses"))
                .bodyText()
                .containsSubsequence(
                        "3 Birch Lane, Chinook",
                        "since 1 Sep 2026",
                        "12 Elm Street, Havre",
                        "1 May 2024 to 31 Aug 2026",
                        "Former address");
        assertThat(post(
                        supporter,
                        path + "/addresses",
                        "kind",
                        "home",
                        "lines",
                        "9 Oak",
                        "starts-on",
                        "2026-09-02",
                        "ends-on",
                        "2026-09-01"))
                .hasStatus(422)
                .bodyText()
                .contains("9 Oak", "value=\"2026-09-01\"");
        assertThat(open(world.sam, path + "/addresses")).hasStatus(404);
        assertThat(open(world.otherManager, path + "/addresses")).hasStatus(404);
    }

    private void address(String lines, String from, String until) {
        assertThat(post(
                        supporter,
                        path + "/addresses",
                        "kind",
                        "home",
                        "lines",
                        lines,
                        "starts-on",
                        from,
                        "ends-on",
                        until))
                .hasRedirectedUrl(path + "/addresses");
    }

    @Test
    void aManagerChangesTheSubstituteAndTheHiddenPlaceStays() {
        var id = database.ids.next();
        post(
                supporter,
                path + "/addresses",
                "id",
                id.toString(),
                "kind",
                "mail",
                "lines",
                "PO Box 201",
                "confidential",
                "true",
                "hidden",
                "7 Quiet Lane");
        assertThat(post(
                        world.nora,
                        path + "/addresses/" + id,
                        "version",
                        "1",
                        "kind",
                        "mail",
                        "lines",
                        "PO Box 202",
                        "confidential",
                        "true",
                        "hidden",
                        "guessed"))
                .hasRedirectedUrl(path + "/addresses");
        assertThat(open(supporter, path + "/addresses")).bodyText().contains("PO Box 202", "Truly: 7 Quiet Lane");
        assertThat(post(
                        supporter,
                        path + "/addresses/" + id,
                        "version",
                        "2",
                        "kind",
                        "mail",
                        "lines",
                        "PO Box 202",
                        "hidden",
                        "7 Quiet Lane"))
                .hasStatus(422)
                .bodyText()
                .contains("A hidden place belongs to a confidential address.");
    }

    @Test
    void theCareTeamSaysWhoDoesWhatAndWhetherWeMayTalk() {
        assertThat(post(
                        supporter,
                        path + "/care-team",
                        "name",
                        "Ellen Tatsey",
                        "role",
                        "School counselor",
                        "organisation",
                        "Browning Elementary",
                        "phone",
                        "406 555 0188",
                        "may-talk",
                        "yes",
                        "does",
                        "Calls the school meetings."))
                .hasRedirectedUrl(path + "/care-team");
        assertThat(open(world.nora, path + "/care-team"))
                .bodyText()
                .contains(
                        "Ellen Tatsey",
                        "School counselor · Browning Elementary · (406) 555-0188",
                        "Calls the school meetings.",
                        "We may talk with them");
        assertThat(post(supporter, path + "/care-team", "name", " ", "phone", "12"))
                .hasStatus(422)
                .bodyText()
                .contains("3 things to mend", "href=\"#name\"", "href=\"#phone\"", "href=\"#may-talk\"");
    }

    @Test
    void onlyThoseWhoMaySeeTheFamilySeeOrChangeAnyOfIt() {
        for (var part : List.of("/about", "/addresses", "/care-team")) {
            for (var page : List.of(part, part + "/new")) {
                for (var stranger : List.of(world.sam, world.ana, world.otherManager, world.otherSupporter)) {
                    assertThat(open(stranger, path + page))
                            .as(stranger.name() + page)
                            .hasStatus(404);
                }
                assertThat(open(world.linda, path + page)).as(page).hasStatusOk();
            }
            assertThat(open(world.petra, path + part)).hasStatusOk().bodyText().doesNotContain(part + "/new");
            for (var stranger : List.of(world.sam, world.otherManager, world.petra)) {
                assertThat(post(stranger, path + part, "name", "X", "may-talk", "yes"))
                        .hasStatus(404);
            }
        }
    }

    @Test
    void thePagesAreAccessible() {
        about("race-said", "said", "races", "asian", "pronouns", "she/her", "needs", "learning");
        post(supporter, path + "/addresses", "kind", "mail", "lines", "PO Box 201, Helena", "confidential", "true");
        post(supporter, path + "/care-team", "name", "Ellen Tatsey", "role", "School counselor", "may-talk", "no");
        for (var width : List.of(Browsing.PHONE, Browsing.DESK)) {
            try (var somebody = browse(supporter, width)) {
                for (var page : List.of("/household", "/about/new", "/addresses", "/addresses/new", "/care-team")) {
                    somebody.go(path + page);
                    somebody.isAccessible();
                    somebody.picture("described" + page.replace('/', '-') + "-" + width);
                }
            }
        }
    }

    private MvcTestResult about(String... fields) {
        var all = new ArrayList<>(List.of("person", home.child().toString()));
        all.addAll(List.of(fields));
        return post(supporter, path + "/about", all.toArray(String[]::new));
    }
}

package org.alongside.consents.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.consent.Information;
import org.alongside.consent.Purpose;
import org.alongside.consents.Disclose;
import org.alongside.consents.Item;
import org.alongside.consents.Recipient;
import org.alongside.consents.Sharing;
import org.alongside.network.Partner;
import org.alongside.network.PartnerStore;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.World;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.alongside.testing.Printed;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GivingPermissionPageTest extends PageTest {
    private static final Pattern CONSENT = Pattern.compile("/consents/([0-9a-f-]{36})");

    @Autowired
    private PartnerStore partners;

    @Autowired
    private Disclose disclose;

    @Autowired
    private Db db;

    @Test
    void aCaregiverSignsOnAPhoneAndTakesItBack() {
        var home = home();
        var school = partner("Prairie School");
        try (var rosa = browse(world.rosa, Browsing.PHONE)) {
            var page = rosa.go("/families/" + home.family() + "/permissions/new/share");
            rosa.isAccessible();
            rosa.picture("permission-360");
            page.locator("input[name=recipients][value='" + school.recipient() + "']")
                    .check();
            page.locator("input[name=information][value=attendance]").check();
            page.locator("input[name=purposes][value=school]").check();
            page.locator("#expires-on").fill("2026-12-05");
            page.locator("#agrees").check();
            page.locator("#signer").fill("Della Sorrel");
            page.locator("canvas.sign").scrollIntoViewIfNeeded();
            var box = page.locator("canvas.sign").boundingBox();
            page.mouse().move(box.x + 20, box.y + 20);
            page.mouse().down();
            page.mouse().move(box.x + 90, box.y + 60);
            page.mouse().up();
            page.locator("form.stack .done button.main").click();
            page.waitForURL(Pattern.compile(".*/consents/.*"));
            assertThat(page.locator("svg.sign path").getAttribute("d")).matches("M\\d+ \\d+L.*");
            rosa.isAccessible();
            rosa.picture("consent-360");
            page.getByText("Take it back now").click();
            page.locator("text=Taken back: Today").first().waitFor();
            rosa.go("/families/" + home.family() + "/sharing");
            assertThat(page.locator("main").innerText())
                    .contains("Nobody outside may know anything", "Prairie School", "Taken back: Today");
        }
    }

    @Test
    void thePageSaysWhoMayKnowWhatUntilWhenAndWhatWasShared() {
        var home = home();
        var court = partner("Fourth District Court");
        sign(home, court);
        shared(home, court);
        assertThat(open(world.rosa, "/families/" + home.family() + "/sharing"))
                .bodyText()
                .contains("Fourth District Court", "That you come, and when", "Ends", "A word on attendance");
        assertThat(Statements.of(() -> open(world.rosa, "/families/" + home.family() + "/sharing")))
                .isLessThanOrEqualTo(12);
        try (var nora = browse(world.nora, Browsing.DESK)) {
            for (var path : List.of("sharing", "disclosures", "exceptions/new", "events/new", "permissions/new")) {
                nora.go("/families/" + home.family() + "/" + path);
                nora.isAccessible();
                nora.picture("sharing-" + path.replace('/', '-'));
            }
        }
    }

    @Test
    void theListOfWhatWasSharedIsPrinted() {
        var home = home();
        var court = partner("Fifth District Court");
        sign(home, court);
        shared(home, court);
        var pdf = open(world.petra, "/people/" + home.caregiver() + "/accounting.pdf?years=3");
        assertThat(pdf).hasStatusOk();
        var printed = new Printed(pdf.getResponse().getContentAsByteArray());
        assertThat(printed.problems()).isEmpty();
        assertThat(printed.text())
                .contains("Fifth District Court", "9 Court Street", "A word on attendance", "With permission");
    }

    @Test
    void aCopyIsHandedOver() {
        var home = home();
        var id = sign(home, partner("Sixth District Court"));
        var printed = new Printed(
                open(world.rosa, "/consents/" + id + "/copy.pdf").getResponse().getContentAsByteArray());
        assertThat(printed.problems()).isEmpty();
        assertThat(printed.text())
                .contains("You can change your mind", "Sixth District Court", "Signed by Della Sorrel");
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasPickedStays() {
        var home = home();
        assertThat(post(
                        world.rosa,
                        "/families/" + home.family() + "/permissions/new/share",
                        "person",
                        home.caregiver().toString(),
                        "information",
                        "plan",
                        "signer",
                        "Dana S."))
                .hasStatus(422)
                .bodyText()
                .contains("Choose who may know.", "Say until when", "Read it and tick the box", "value=\"Dana S.\"");
    }

    @Test
    void aPartnerMayTellUsWhereAFormSaysWho() {
        var home = home();
        var clinic = partner("Powder River Recovery");
        var path = "/families/" + home.family() + "/permissions/new/test-results";
        assertThat(open(world.rosa, path + "?discloser=" + clinic.recipient()))
                .bodyText()
                .contains("Who may tell us?", "value=\"" + clinic.recipient() + "\" selected")
                .doesNotContain("Who may share it?");
        assertThat(post(
                        world.rosa,
                        path,
                        "version",
                        "1",
                        "person",
                        home.caregiver().toString(),
                        "discloser",
                        clinic.recipient(),
                        "recipients",
                        "agency:" + world.agency,
                        "information",
                        "test-results",
                        "purposes",
                        "care-coordination",
                        "signed-on",
                        World.TODAY.toString(),
                        "expires-on",
                        "2026-12-31",
                        "signer",
                        "Della Sorrel",
                        "agrees",
                        "true"))
                .hasStatus3xxRedirection();
        assertThat(open(world.rosa, "/families/" + home.family() + "/sharing"))
                .bodyText()
                .contains("told by Powder River Recovery");
    }

    @Test
    void thePrivacyOfficerSeesWhatLeftAndWhatEndsSoon() {
        var home = home();
        var court = partner("Seventh District Court");
        var id = sign(home, court);
        shared(home, court);
        assertThat(open(world.petra, "/disclosures"))
                .bodyText()
                .contains("Seventh District Court", "A word on attendance", "/consents/" + id);
        assertThat(open(world.rosa, "/disclosures")).hasStatus(404);
        assertThat(open(world.otherManager, "/disclosures")).bodyText().doesNotContain("Seventh District Court");
    }

    @Test
    void nobodyBeyondReachOpensIt() {
        var home = home();
        var id = sign(home, partner("Eighth District Court"));
        for (var actor : List.of(world.sam, world.ana, world.otherManager)) {
            assertThat(open(actor, "/consents/" + id)).hasStatus(404);
            assertThat(open(actor, "/families/" + home.family() + "/sharing")).hasStatus(404);
            assertThat(open(actor, "/people/" + home.caregiver() + "/accounting.pdf"))
                    .hasStatus(404);
        }
        assertThat(post(world.petra, "/consents/" + id + "/revocation", "way", "letter", "by", "Dana"))
                .hasStatus(404);
    }

    private UUID sign(World.Household home, Partner partner) {
        var answer = post(
                world.rosa,
                "/families/" + home.family() + "/permissions/new/share",
                "person",
                home.caregiver().toString(),
                "version",
                "1",
                "recipients",
                partner.recipient(),
                "information",
                "attendance",
                "purposes",
                "care-coordination",
                "expires-on",
                "2026-12-05",
                "signed-on",
                World.TODAY.toString(),
                "way",
                "screen",
                "signer",
                "Della Sorrel",
                "agrees",
                "true");
        var redirected = CONSENT.matcher(String.valueOf(answer.getResponse().getRedirectedUrl()));
        assertThat(redirected.find()).isTrue();
        return UUID.fromString(redirected.group(1));
    }

    private void shared(World.Household home, Partner partner) {
        var item = new Item(
                database.ids.next(),
                home.family(),
                home.caregiver(),
                world.familyProgram,
                Information.ATTENDANCE,
                false);
        disclose.record(
                world.rosa,
                database.ids.next(),
                new Sharing(Recipient.of(partner), Purpose.CARE_COORDINATION, List.of(item)),
                "printed",
                "A word on attendance");
    }

    private Partner partner(String name) {
        post(world.nora, "/partners", "name", name, "kind", "court", "classes", "court", "address", "9 Court Street");
        return db.read(world.nora, partners::all).stream()
                .filter(partner -> partner.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static World.Household home() {
        return world.household(world.program, world.familyProgram, world.rosa, "Della", "Sorrel", "Eli");
    }
}

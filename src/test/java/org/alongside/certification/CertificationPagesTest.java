package org.alongside.certification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.standards.Draw;
import org.alongside.standards.PacketCheck;
import org.alongside.testing.Browsing;
import org.alongside.testing.Printed;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** From an application to a certificate that anybody can check, as each of those who take part walks it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificationPagesTest extends CertifyingPages {
    private Actor other;

    @BeforeAll
    void arrange() {
        founded("Board of Peer Support", "Stella Long Time Sleeping");
        other = world.account(world.riversProgram, "Ed Elsewhere", Role.STEWARD);
        assertThat(open(stella, "/certifying")).bodyText().contains("does not certify by any standard yet");
        assertThat(post(stella, "/certifying/standards", "standard", "", "prefix", "montana", "months", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a standard.", "Write how many months");
        assertThat(post(stella, "/certifying/standards", "standard", STANDARD, "prefix", "mt", "months", "12"))
                .hasRedirectedUrl("/certifying/standards");
        assertThat(open(stella, "/certifying/standards")).bodyText().contains("Numbers begin with MT");
    }

    @Test
    void theWayOfAnApplication() throws Exception {
        var iris = supporter("Iris Bird Rattler");
        assertThat(open(iris, "/applications")).bodyText().contains("Board of Peer Support", "Candidate");
        assertThat(open(iris, prepared("candidate")))
                .bodyText()
                .contains("requirements are missing", "40 h are missing", "No family");
        var sent = sent(iris);
        assertThat(open(iris, sent)).bodyText().contains("With the certifying body", "Not looked at yet");
        var review = "/certifying" + sent;
        assertThat(open(stella, "/certifying")).bodyText().contains("Iris Bird Rattler", review);
        assertThat(open(stella, review)).bodyText().contains("Accept everything the record meets");
        assertThat(post(stella, review + "/met")).hasRedirectedUrl(review);
        var exam = review + "/requirements/exam";
        assertThat(post(stella, exam, "kind", "asked"))
                .hasStatus(422)
                .bodyText()
                .contains("Write why, or what you ask.");
        assertThat(post(stella, exam, "kind", "asked", "words", "Send the <b>result</b>."))
                .hasRedirectedUrl(review);
        assertThat(open(iris, sent))
                .bodyText()
                .contains("Waits for the applicant", "Send the &lt;b&gt;result&lt;/b&gt;.", sent + "/answers/exam");
        assertThat(open(iris, sent + "/answers/age")).hasStatus(404);
        assertThat(post(iris, sent + "/answers/exam", "words", "")).hasStatus(422);
        assertThat(post(iris, sent + "/answers/exam", "words", "84 percent.", "record", "true"))
                .hasRedirectedUrl(sent);
        assertThat(open(stella, review)).bodyText().contains("84 percent.", "Answered");
        acceptAll(review);
        assertThat(open(stella, review + "/grant")).bodyText().contains("A certificate for Iris Bird Rattler");
        assertThat(post(stella, review + "/grant", "title", "", "on", "2026-11-21", "until", "2020-01-01"))
                .hasStatus(422);
        var certificate = post(
                        stella,
                        review + "/grant",
                        "title",
                        "Family Peer Supporter",
                        "on",
                        "11/21/2026",
                        "until",
                        "11/20/2027")
                .getResponse()
                .getRedirectedUrl();
        assertThat(open(iris, sent)).bodyText().contains("Granted");
        assertThat(open(iris, "/applications"))
                .bodyText()
                .contains("Your certificates, as PDF", "Family Peer Supporter");
        assertThat(open(stella, certificate)).bodyText().contains("Iris Bird Rattler", "In force", "Suspend");
        register(certificate, iris);
    }

    private void register(String certificate, Actor iris) throws Exception {
        var number = number(certificate);
        var paper = open(stella, certificate + "/pdf").getResponse().getContentAsByteArray();
        var printed = new Printed(paper);
        assertThat(printed.text()).contains(number, "Iris Bird Rattler", "Family Peer Supporter", "/register/");
        assertThat(printed.problems()).isEmpty();
        assertThat(open(iris, certificate.replace("/certifying/", "/applications/") + "/pdf"))
                .hasStatusOk();
        for (var nobody : List.of(world.rosa, world.nora, other))
            assertThat(open(nobody, certificate.replace("/certifying/", "/applications/") + "/pdf"))
                    .hasStatus(404);
        assertThat(open("/register/" + number))
                .hasStatusOk()
                .hasHeader("X-Robots-Tag", "noindex")
                .bodyText()
                .contains("In force until");
        assertThat(open("/register?asked=iris bird rattler")).bodyText().contains(number);
        assertThat(post(stella, certificate + "/suspended", "on", "11/21/2026", "reason", ""))
                .hasStatus(422);
        assertThat(post(stella, certificate + "/suspended", "on", "11/21/2026", "reason", "A complaint."))
                .hasRedirectedUrl(certificate);
        assertThat(open("/register/" + number))
                .bodyText()
                .contains("Suspended since", "may not be used")
                .doesNotContain("complaint");
        assertThat(open(stella, certificate)).bodyText().contains("A complaint.", "Reinstate");
        assertThat(open(stella, certificate + "/renewed")).hasStatus(404);
        assertThat(open(stella, certificate + "/wondered")).hasStatus(404);
    }

    @Test
    void theRegisterListsNobody() {
        assertThat(open("/register")).hasStatusOk().bodyText().contains("Register of certificates");
        for (var short_ : List.of("r", "iris", "i b", "% %"))
            assertThat(open("/register?asked=" + short_)).hasStatus(422);
        assertThat(open("/register?asked=Nobody Here")).bodyText().contains("Nobody of this name");
        assertThat(open("/register/MT-0000-0000")).hasStatus(404).bodyText().contains("has this number");
        assertThat(open("/register?asked=mt 0000 oooo")).hasRedirectedUrl("/register/MT-0000-0000");
    }

    @Test
    void whoeverAsksTooOftenWaits() {
        MvcTestResult last = null;
        for (int n = 0; n < 61; n++)
            last = exchange(MockMvcRequestBuilders.get("/register/MT-1111-1111").with(request -> {
                request.setRemoteAddr("2001:db8:1:2:3:4:5:6");
                return request;
            }));
        assertThat(last).hasStatus(429);
        assertThat(open("/register")).hasStatusOk();
    }

    @Test
    void aPacketIsCheckedWithoutAnAccount() throws Exception {
        var ida = supporter("Ida Heavy Gun");
        var sent = sent(ida);
        var packet = open(ida, sent + "/packet").getResponse().getContentAsByteArray();
        assertThat(PacketCheck.of(packet).holds()).isTrue();
        assertThat(open(stella, "/certifying" + sent + "/packet")).hasStatusOk();
        for (var nobody : List.of(world.rosa, world.nora, other, stella))
            assertThat(open(nobody, sent + "/packet")).hasStatus(404);
        assertThat(checked(packet)).bodyText().contains("It holds", "Ida Heavy Gun", "Signed by this installation.");
        packet[packet.length / 2] ^= 1;
        assertThat(checked(packet)).bodyText().contains("It does not hold", "was changed since it was signed");
        assertThat(checked(new byte[0])).hasStatus(422);
        assertThat(checked("no packet".getBytes(UTF_8))).bodyText().contains("not a ZIP file");
        assertThat(exchange(MockMvcRequestBuilders.post("/packets").content(new byte[7 << 20])))
                .hasStatus(413);
    }

    private MvcTestResult checked(byte[] packet) throws UnsupportedEncodingException {
        var form = open("/packets");
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(form.getResponse().getContentAsString());
        assertThat(token.find()).isTrue();
        return MockMvcTester.create(mvc)
                .perform(MockMvcRequestBuilders.multipart("/packets")
                        .file(new MockMultipartFile("packet", "evidence.zip", "application/zip", packet))
                        .param("_csrf", token.group(1))
                        .cookie(form.getResponse().getCookies()));
    }

    @Test
    void nobodyElseFindsIt() {
        var ira = supporter("Ira Many Hides");
        var sent = sent(ira);
        var review = "/certifying" + sent;
        for (var nobody : List.of(world.rosa, world.linda, world.petra, world.ana, world.otherManager, other))
            for (var path : List.of(sent, review, review + "/requirements/age", review + "/grant", review + "/decline"))
                assertThat(open(nobody, path)).hasStatus(404);
        for (var path : List.of(review + "/met", review + "/requirements/age", review + "/grant", review + "/decline"))
            assertThat(post(ira, path)).hasStatus(404);
        assertThat(open(world.nora, sent)).hasStatusOk().bodyText().doesNotContain("/packet", "/withdrawal");
        assertThat(post(world.nora, sent + "/withdrawal")).hasStatus(404);
        for (var path : List.of("/certifying", "/certifying/certificates", "/certifying/standards"))
            assertThat(open(world.nora, path)).hasStatus(404);
        assertThat(post(ira, sent + "/withdrawal")).hasRedirectedUrl(sent);
        assertThat(open(stella, review)).bodyText().contains("Withdrawn");
        assertThat(post(stella, review + "/met")).hasStatus(422);
    }

    @Test
    void aDrawIsDoneAgainFromItsSeed() throws UnsupportedEncodingException {
        granted(supporter("Ivan Spotted Eagle"));
        granted(supporter("Inez Hind Bull"));
        assertThat(post(stella, "/certifying/draws", "level", "none", "size", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a level", "Write how many", "Write what for.");
        var drawn = post(
                        stella,
                        "/certifying/draws",
                        "level",
                        STANDARD + " candidate",
                        "size",
                        "1",
                        "reason",
                        "Audit of 2026")
                .getResponse()
                .getRedirectedUrl();
        var page = text(open(stella, drawn));
        assertThat(page).contains("Done again just now: the same picks", "Audit of 2026");
        var seed = Pattern.compile("<dd>([0-9a-f]{32})</dd>").matcher(page);
        assertThat(seed.find()).isTrue();
        var population = text(open(stella, drawn + "/population")).lines().toList();
        assertThat(population).hasSizeGreaterThan(1);
        assertThat(page).contains(Draw.of(seed.group(1), population, 1).getFirst());
        database.superuser()
                .sql("update audit_draw_member set picked = null where draw_id = ?")
                .param(UUID.fromString(drawn.substring(drawn.lastIndexOf('/') + 1)))
                .update();
        assertThat(open(stella, drawn)).bodyText().contains("This draw was changed where it is kept");
        for (var nobody : List.of(world.rosa, world.nora, other)) {
            assertThat(open(nobody, drawn)).hasStatus(404);
            assertThat(open(nobody, drawn + "/population")).hasStatus(404);
        }
        assertThat(open(world.nora, "/certifying/draws")).hasStatus(404);
    }

    @Test
    void eachDecidesWhatTheDirectoryShowsOfThem() {
        var iola = supporter("Iola Big Beaver");
        var form = new String[] {
            "version", "0", "name", "Iola B.", "kinds", "family", "counties", "glacier", "phone", "406 555 0199"
        };
        assertThat(post(iola, "/directory/mine", form)).hasRedirectedUrl("/directory/mine");
        assertThat(open("/directory?county=glacier")).bodyText().doesNotContain("Iola B.");
        assertThat(post(
                        iola,
                        "/directory/mine",
                        "version",
                        "1",
                        "name",
                        "",
                        "website",
                        "javascript:alert(1)",
                        "published",
                        "true"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Write a name.", "Choose at least one county.", "Choose for whom.", "Write the whole address");
        form[1] = "1";
        var published = Arrays.copyOf(form, form.length + 2);
        published[form.length] = "published";
        published[form.length + 1] = "true";
        assertThat(post(iola, "/directory/mine", published)).hasRedirectedUrl("/directory/mine");
        assertThat(post(iola, "/directory/mine", published)).hasStatus(409);
        assertThat(open("/directory?county=glacier&kind=family"))
                .bodyText()
                .contains("Iola B.", "tel:4065550199")
                .doesNotContain("Iola Big Beaver");
        assertThat(open("/directory?county=missoula")).bodyText().doesNotContain("Iola B.");
        assertThat(open("/directory?county=glacier&language=es")).bodyText().doesNotContain("Iola B.");
        form[1] = "2";
        assertThat(post(iola, "/directory/mine", form)).hasRedirectedUrl("/directory/mine");
        assertThat(open("/directory")).bodyText().doesNotContain("Iola B.");
        assertThat(open(world.nora, "/directory/organisation")).bodyText().contains("High Plains Family Network");
        assertThat(open(world.nora, "/directory/mine")).hasStatus(404);
        assertThat(open(iola, "/directory/organisation")).hasStatus(404);
        assertThat(post(iola, "/directory/organisation", published)).hasStatus(404);
        assertThat(open("/directory/mine")).hasStatus(303);
    }

    @Test
    void declinedItSaysWhy() {
        var ivy = supporter("Ivy Running Crane");
        var review = "/certifying" + sent(ivy);
        acceptAll(review);
        assertThat(post(stella, review + "/requirements/age", "kind", "refused", "words", "Not shown."))
                .hasRedirectedUrl(review);
        assertThat(post(stella, review + "/decline", "words", "")).hasStatus(422);
        assertThat(post(stella, review + "/decline", "words", "Apply again with it."))
                .hasRedirectedUrl(review);
        assertThat(open(ivy, review.substring("/certifying".length())))
                .bodyText()
                .contains("Declined", "Apply again with it.", "Not shown.");
    }

    @Test
    void takesFewStatements() {
        var ila = supporter("Ila No Runner");
        var sent = sent(ila);
        var applicant = signIn(ila);
        for (var path : List.of("/applications", prepared("certified"), sent))
            assertThat(Statements.of(() -> open(applicant, path))).as(path).isBetween(2, 12);
        var steward = signIn(stella);
        for (var path : List.of("/certifying", "/certifying" + sent, "/certifying/certificates"))
            assertThat(Statements.of(() -> open(steward, path))).as(path).isBetween(2, 12);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsing.PHONE, Browsing.DESK})
    void everybodyCanUseThePages(int width) {
        var isa = supporter("Isa Calf Boss " + width);
        var sent = sent(isa);
        var review = "/certifying" + sent;
        assertThat(post(stella, review + "/requirements/exam", "kind", "asked", "words", "Send the result."))
                .hasStatus3xxRedirection();
        try (var browser = browse(isa, width)) {
            for (var path : List.of(
                    "/applications",
                    prepared("certified"),
                    sent,
                    sent + "/answers/exam",
                    "/directory/mine",
                    "/directory")) {
                browser.go(path);
                browser.isAccessible();
                browser.picture("certification"
                        + path.replaceAll("[?].*|[0-9a-f-]{36}", "").replace('/', '-') + "-" + width);
            }
        }
        acceptAll(review);
        try (var browser = browse(stella, width)) {
            for (var page : List.of("", "/requirements/exam", "/grant")) {
                browser.go(review + page);
                browser.isAccessible();
                browser.picture("certifying-one" + page.replace('/', '-') + "-" + width);
            }
            browser.page.getByText("Issue the certificate").click();
            browser.page.getByText("is in force.").waitFor();
            browser.isAccessible();
            browser.picture("certifying-certificate-" + width);
            var certificate = browser.page.url().replaceFirst("^https?://[^/]+", "");
            for (var path : List.of(
                    "/certifying",
                    "/certifying/certificates",
                    "/certifying/standards",
                    "/certifying/draws",
                    certificate + "/suspended",
                    "/register/" + number(certificate),
                    "/packets")) {
                browser.go(path);
                browser.isAccessible();
                browser.picture("certifying-page"
                        + path.replaceAll("[0-9A-Za-f-]{36}|MT-.*", "").replace('/', '-') + "-" + width);
            }
        }
    }
}

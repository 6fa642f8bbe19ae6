package org.alongside.credentials;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrong;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World;
import org.alongside.platform.files.Proof;
import org.alongside.platform.web.NotFound;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** A certificate from elsewhere: written down by a manager who checked it, with its document. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnteringCertificatesTest extends PageTest {
    private static final Proof PDF = new Proof("card.pdf", "%PDF-1.7 a card".getBytes(UTF_8));

    @Autowired
    private EnterCertificate enter;

    private Actor iris;
    private Actor lea;
    private Actor mona;

    @BeforeAll
    void arrange() {
        iris = world.account(world.program, "Iris Walks Far", Role.SUPPORTER);
        lea = world.account(world.program, "Lea Old Horn", Role.SUPERVISOR);
        mona = world.account(world.program, "Mona Old Coyote", Role.MANAGER);
        world.supervises(lea, iris);
    }

    @Test
    void itCountsFromItsFirstDayAndSaysWhoCheckedIt() throws Exception {
        var draft = draft("ND-1", "register");
        assertThat(enter.enter(mona, iris.person(), draft, PDF)).isInstanceOf(Change.Done.class);
        assertThat(enter.enter(mona, iris.person(), draft, PDF)).isInstanceOf(Change.Done.class);
        for (var reader : List.of(iris, lea, mona, world.petra))
            assertThat(enter.checks(reader, iris.person()))
                    .singleElement()
                    .satisfies(check -> assertThat(check.by()).isEqualTo("Mona Old Coyote"));
        assertThat(open(iris, "/standing/" + iris.person()))
                .bodyText()
                .contains("Checked by Mona Old Coyote", "In the register of whoever issued it", "card.pdf")
                .doesNotContain("/certificates/new");
        var document = "/standing/certificates/" + draft.id() + "/document";
        for (var reader : List.of(iris, lea, mona))
            assertThat(open(reader, document)).hasStatusOk().hasContentType("application/pdf");
        for (var other : List.of(world.sam, world.ana, world.otherManager))
            assertThat(open(other, document)).hasStatus(404);
    }

    @Test
    void everythingWrongIsToldAtOnceAndNothingIsKept() {
        var wrongs = wrongs(new EnterCertificate.Draft(database.ids.next(), "", "", "", "", "", ""), PDF);
        assertThat(wrongs)
                .containsExactly(
                        "credentials.wrong.issuer",
                        "credentials.wrong.number",
                        "credentials.wrong.stage",
                        "credentials.wrong.day",
                        "credentials.wrong.day",
                        "credentials.wrong.how");
        assertThat(wrongs(draft("ND-2", "original"), new Proof("card.png", PDF.content())))
                .containsExactly("platform.wrong.file-pretends");
        assertThat(enter.enter(mona, iris.person(), draft("ND-3", "issuer"), null))
                .isInstanceOf(Change.Done.class);
        assertThat(wrongs(draft("nd-3", "issuer"), null)).containsExactly("credentials.wrong.number-entered");
    }

    @Test
    void onlyAManagerWritesItDownAndNotTheirOwn() {
        for (var other : List.of(iris, lea, world.petra, world.ana, world.otherManager))
            assertThatThrownBy(() -> enter.enter(other, iris.person(), draft("ND-4", "issuer"), null))
                    .isInstanceOf(NotFound.class);
        assertThat(open(lea, "/standing/" + iris.person() + "/certificates/new"))
                .hasStatus(404);
    }

    @Test
    void theFormIsForEverybody() {
        var gus = world.account(world.program, "Gus Bear Medicine", Role.SUPPORTER);
        for (int width : new int[] {Browsing.PHONE, Browsing.DESK}) {
            try (var browser = browse(mona, width)) {
                browser.go("/standing/" + gus.person() + "/certificates/new");
                browser.page.locator("main form button.main").click();
                browser.page.locator("#number-wrong").waitFor();
                browser.isAccessible();
                browser.picture("standing-enter-" + width);
            }
        }
    }

    private EnterCertificate.Draft draft(String number, String how) {
        return new EnterCertificate.Draft(
                database.ids.next(),
                "nff-family-peer "
                        + enter.levels(mona).stream()
                                .filter(level -> level.standard().id().equals("nff-family-peer"))
                                .findFirst()
                                .orElseThrow()
                                .stage()
                                .id(),
                "National body",
                number,
                World.TODAY.minusDays(30).toString(),
                World.TODAY.plusDays(300).toString(),
                how);
    }

    private List<String> wrongs(EnterCertificate.Draft draft, @Nullable Proof proof) {
        var change = enter.enter(mona, iris.person(), draft, proof);
        assertThat(change).isInstanceOf(Change.Refused.class);
        return ((Change.Refused<?>) change).wrongs().stream().map(Wrong::key).toList();
    }
}

package org.alongside.network.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.regex.Pattern;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class KeepingPartnersPageTest extends PageTest {
    @Test
    void aManagerAddsAPartnerAndChangesIt() {
        var added = post(
                world.nora,
                "/partners",
                "name",
                "Third District Court",
                "kind",
                "court",
                "classes",
                "court",
                "address",
                "1 Court Street");
        assertThat(added).hasStatus3xxRedirection();
        assertThat(open(world.nora, "/partners")).bodyText().contains("Third District Court", "Court");
        assertThat(open(world.otherManager, "/partners")).bodyText().doesNotContain("Third District Court");
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        assertThat(post(world.ana, "/partners", "name", "Prairie School", "email", "office@school.example"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose what they are.", "Tick at least one.", "Prairie School", "office@school.example");
    }

    @Test
    void supportersKeepNoPartners() {
        assertThat(open(world.rosa, "/partners")).hasStatus(404);
        assertThat(post(world.rosa, "/partners", "name", "Somebody")).hasStatus(404);
    }

    @Test
    void theProgramsStandingIsReviewedForAReason() {
        var path = "/programs/" + world.recoveryProgram + "/part2";
        assertThat(open(world.petra, path)).bodyText().contains("Protected: not reviewed yet");
        assertThat(post(world.petra, path, "status", "confirmed"))
                .hasStatus(422)
                .bodyText()
                .contains("Write why");
        post(world.petra, path, "status", "confirmed", "why", "We refer people to treatment.");
        assertThat(open(world.nora, path))
                .bodyText()
                .contains("Protected: reviewed and confirmed", "Petra Lund", "We refer people to treatment.");
        assertThat(open(world.rosa, path)).hasStatus(404);
    }

    @Test
    void whatWasAgreedIsWrittenDownAndTakenOut() {
        var answer = post(world.nora, "/partners", "name", "Agreeing School", "kind", "school", "classes", "school");
        assertThat(answer).hasStatus3xxRedirection();
        var list = open(world.nora, "/partners").getResponse();
        var path = "/partners/" + idOf(list, "Agreeing School") + "/agreements";
        assertThat(post(world.nora, path, "title", "Sharing"))
                .hasStatus(422)
                .bodyText()
                .contains("Write what was agreed.");
        post(world.nora, path, "title", "Sharing", "terms", "Attendance, by letter.", "starts-on", "2026-01-01");
        assertThat(open(world.nora, path)).bodyText().contains("Attendance, by letter.", "In force");
        for (var actor : List.of(world.rosa, world.otherManager))
            assertThat(open(actor, path)).hasStatus(404);
        try (var nora = browse(world.nora, Browsing.PHONE)) {
            nora.go(path);
            nora.isAccessible();
            nora.page.getByText("Take out").first().click();
            nora.page.getByText("None yet.").waitFor();
        }
    }

    private static String idOf(MockHttpServletResponse list, String name) {
        try {
            var found = Pattern.compile("/partners/([0-9a-f-]{36})\">" + name).matcher(list.getContentAsString());
            assertThat(found.find()).isTrue();
            return found.group(1);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void thePagesAreAccessible() {
        for (int width : new int[] {Browsing.PHONE, Browsing.DESK}) {
            try (var nora = browse(world.nora, width)) {
                nora.go("/partners/new");
                nora.isAccessible();
                nora.picture("partner-" + width);
                nora.go("/programs/" + world.familyProgram + "/part2");
                nora.isAccessible();
                nora.picture("part2-" + width);
            }
        }
    }
}

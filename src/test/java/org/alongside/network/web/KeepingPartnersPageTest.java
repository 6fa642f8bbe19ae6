package org.alongside.network.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.junit.jupiter.api.Test;

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

package org.alongside.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FamiliesListTest extends PageTest {
    @Test
    void aSupporterSeesThoseSheWalksWithAndNobodyElse() {
        assertThat(open(world.rosa, "/families"))
                .hasStatusOk()
                .bodyText()
                .contains("My families", "María-José Ortega", "Dana Sorensen")
                .doesNotContain("Kevin Lamb", "Hope Delgado");
    }

    @Test
    void aSupervisorSeesThoseOfHerTeam() {
        assertThat(open(world.linda, "/families"))
                .hasStatusOk()
                .bodyText()
                .contains("María-José Ortega", "with Rosa Whitehorse")
                .doesNotContain("Kevin Lamb", "Hope Delgado");
    }

    @Test
    void aManagerSeesAllOfHerAgency() {
        assertThat(open(world.nora, "/families"))
                .hasStatusOk()
                .bodyText()
                .contains("María-José Ortega", "Kevin Lamb")
                .doesNotContain("Hope Delgado");
        assertThat(open(world.nora, "/families?program=" + world.recoveryProgram))
                .bodyText()
                .contains("Kevin Lamb")
                .doesNotContain("Ortega");
        assertThat(open(world.nora, "/families?which=ended"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Kevin Lamb");
    }

    @Test
    void whoeverHasNoFamiliesHasNoList() {
        assertThat(open(world.ana, "/families")).hasStatus(404);
        assertThat(open(world.petra, "/families")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsing.PHONE, Browsing.DESK})
    void everybodyCanReadIt(int width) {
        try (var nora = browse(world.nora, width)) {
            nora.go("/families");
            nora.isAccessible();
        }
    }
}

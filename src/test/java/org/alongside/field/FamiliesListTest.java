package org.alongside.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.alongside.families.AddFamily;
import org.alongside.families.OpenEnrollment;
import org.alongside.families.Person;
import org.alongside.families.PersonDraft;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class FamiliesListTest extends PageTest {
    @Autowired
    private AddFamily addFamily;

    @Autowired
    private OpenEnrollment openEnrollment;

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
    void familiesAreChosenByWhoWalksWithThemAndWhere() {
        assertThat(open(world.nora, "/families?supporter=" + world.rosa.person()))
                .bodyText()
                .contains("María-José Ortega")
                .doesNotContain("Kevin Lamb");
        assertThat(open(world.nora, "/families?supporter=" + world.sam.person() + "&program=" + world.recoveryProgram))
                .bodyText()
                .contains("Kevin Lamb")
                .doesNotContain("Ortega");
        assertThat(open(world.nora, "/families?site=" + UUID.randomUUID()))
                .bodyText()
                .contains("No families here")
                .doesNotContain("Kevin Lamb");
        assertThat(open(world.linda, "/families?supporter=" + world.sam.person()))
                .bodyText()
                .doesNotContain("Kevin Lamb");
    }

    @Test
    void aFamilyNotEnrolledYetIsNotForgotten() {
        var person =
                new PersonDraft(Person.Kind.CAREGIVER, "Wanda", "Whitewater", "", "", "", List.of(), false, List.of());
        var id = database.ids.next();
        addFamily.add(world.nora, new AddFamily.Draft(id, "", "", "", List.of(person)));
        assertThat(open(world.nora, "/families?which=new&from=white&after=" + new UUID(0, 0)))
                .hasStatusOk()
                .bodyText()
                .contains("Wanda Whitewater", "Not enrolled yet")
                .doesNotContain("Kevin Lamb");
        assertThat(open(world.nora, "/families")).bodyText().doesNotContain("Wanda Whitewater");
        assertThat(open(world.linda, "/families?which=new")).bodyText().doesNotContain("Wanda Whitewater");
        var program = world.familyProgram;
        var caregiver = database.superuser()
                .sql("select id from person where family_id = ?")
                .param(id)
                .query(UUID.class)
                .single();
        openEnrollment.open(
                world.nora, new OpenEnrollment.Draft(database.ids.next(), id, caregiver, program, null, "2026-11-20"));
        assertThat(open(world.nora, "/families?which=new")).bodyText().doesNotContain("Wanda Whitewater");
        assertThat(open(world.nora, "/families?which=waiting"))
                .bodyText()
                .contains("Wanda Whitewater", "Nobody walks with them");
    }

    @Test
    void itTakesFewStatements() {
        var nora = signIn(world.nora);
        assertThat(Statements.of(() -> open(nora, "/families"))).isLessThanOrEqualTo(12);
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

package org.alongside.families.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.families.PersonTokens;
import org.alongside.platform.db.Db;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class FindingPeoplePageTest extends PageTest {
    @Autowired
    private PersonTokens tokens;

    @Autowired
    private Db db;

    @BeforeEach
    void haveThemFound() {
        db.as(world.program, () -> {
            for (var home : List.of(world.ortega, world.sorensen, world.lamb)) {
                tokens.refresh(List.of(home.caregiver(), home.child()));
            }
        });
    }

    @Test
    void aSupporterFindsThePeopleSheWalksWithAndNobodyElse() {
        assertThat(open(world.rosa, "/people?q=maria"))
                .hasStatusOk()
                .bodyText()
                .contains("María-José Ortega", "/families/" + world.ortega.family());
        assertThat(open(world.rosa, "/people?q=kevin+lamb"))
                .hasStatusOk()
                .bodyText()
                .contains("Nobody found")
                .doesNotContain("Kevin Lamb");
        assertThat(open(world.nora, "/people?q=kevin+lamb"))
                .hasStatusOk()
                .bodyText()
                .contains("Kevin Lamb", "with Sam Tremblay");
    }

    @Test
    void whatIsFoundAndWhatIsNotTheirsLookTheSame() throws Exception {
        var notTheirs = open(world.rosa, "/people?q=kevin+lamb").getResponse().getContentAsString();
        var nowhere = open(world.rosa, "/people?q=xevin+lamb").getResponse().getContentAsString();
        assertThat(notTheirs
                        .replace("kevin", "xevin")
                        .replaceAll("content=\"[^\"]+\" data-name", "")
                        .replaceAll("value=\"[^\"]{20,}\"", ""))
                .isEqualTo(
                        nowhere.replaceAll("content=\"[^\"]+\" data-name", "").replaceAll("value=\"[^\"]{20,}\"", ""));
    }

    @Test
    void asOneTypesOnlyTheLinesBeneathTheFieldAreSent() {
        var lines = exchange(MockMvcRequestBuilders.get("/people?q=mar")
                .cookie(signIn(world.rosa).cookie())
                .header("HX-Request", "true"));
        assertThat(lines).hasStatusOk().bodyText().contains("María-José Ortega").doesNotContain("<html");
    }

    @Test
    void administratorsAndOthersFindNobody() {
        assertThat(open(world.ana, "/people?q=maria")).hasStatus(404);
    }

    @Test
    void urgentAccessIsOfferedToThoseWhoMayAskForIt() {
        assertThat(open(world.rosa, "/people?q=kevin+lamb")).bodyText().contains("/break-glass/new");
        assertThat(open(world.nora, "/people?q=nobody")).bodyText().doesNotContain("/break-glass/new");
    }

    @Test
    void whatWasTypedStaysAndCannotRun() {
        assertThat(open(world.rosa, "/people?q=<script>alert(1)</script>"))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void itTakesFewStatements() {
        var rosa = signIn(world.rosa);
        assertThat(Statements.of(() -> open(rosa, "/people?q=maria"))).isBetween(2, 8);
    }

    @Test
    void thePageIsAccessibleOnAPhoneAndAtADesk() {
        for (var width : List.of(Browsing.PHONE, Browsing.DESK)) {
            try (var rosa = browse(world.rosa, width)) {
                rosa.go("/people?q=ortega");
                rosa.isAccessible();
                rosa.picture("people-" + width);
                rosa.go("/people?q=nobody");
                rosa.isAccessible();
            }
        }
    }

    @Test
    void namesAppearAsOneTypes() {
        try (var rosa = browse(world.rosa, Browsing.DESK)) {
            rosa.go("/people");
            rosa.page.locator(".find input").fill("ortega");
            rosa.page.locator("#found a").first().waitFor();
            assertThat(rosa.page.locator("#found").textContent()).contains("María-José Ortega");
            rosa.isAccessible();
        }
    }
}

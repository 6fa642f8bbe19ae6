package org.alongside.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchPageTest extends PageTest {
    private Actor namesake;

    @BeforeAll
    void arrange() {
        namesake = world.account(world.program, "Wilma Kinfolk-Birdsong", Role.SUPPORTER);
        var home = world.household(world.program, world.familyProgram, namesake, "Theo", "Birdsong", "Ivy");
        assertThat(open(namesake, "/families/" + home.family())).hasStatusOk();
        database.superuser()
                .sql("""
                insert into consent (agency_id, id, family_id, person_id, kind, discloser, recipients, information, purposes, signed_on,
                                     signed_by, signer_name, expires_on, revocation_right, redisclosure_warning, refusal_consequences,
                                     form, form_version, language, words, way)
                values (?, ?, ?, ?, 'specific', 'agency:' || ?, '{court}', '{plan}', '{treatment}', '2026-06-10',
                        'person', 'Theo', ?, true, true, true, 'share', 1, 'en', 'Words', 'screen')
                """)
                .params(
                        world.agency,
                        database.ids.next(),
                        home.family(),
                        home.caregiver(),
                        world.agency,
                        LocalDate.of(2026, 12, 3))
                .update();
    }

    @Test
    void aLookThatIsNotUsualIsAskedAboutOnce() {
        var page = open(world.petra, "/watch");
        assertThat(page)
                .bodyText()
                .contains("Wilma Kinfolk-Birdsong opened the record of Birdsong, who bear the same name")
                .contains("Birdsong", "Ends Thu 3 Dec");
        var path = path(new String(page.getResponse().getContentAsByteArray(), UTF_8));
        var field = path.replace("/watch/", "words-");
        assertThat(post(world.petra, path, field, " "))
                .hasStatus(422)
                .bodyText()
                .contains("Write what you found.");
        assertThat(post(world.petra, path, field, "No kin of hers.")).hasRedirectedUrl("/watch");
        assertThat(post(world.petra, path, field, "Something else.")).hasRedirectedUrl("/watch");
        assertThat(open(world.petra, "/watch"))
                .bodyText()
                .contains("No kin of hers. (Petra Lund)")
                .doesNotContain("Something else.");
        assertThat(post(world.petra, "/watch/own-name.2026-11-21." + world.sam.person(), "words-x", "x"))
                .hasStatus(404);
    }

    @Test
    void nobodyElseSeesIt() {
        for (var other : new Actor[] {namesake, world.linda, world.nora, world.ana, world.otherManager}) {
            assertThat(open(other, "/watch")).hasStatus(404);
            assertThat(post(other, "/watch/own-name.2026-11-21." + namesake.person(), "words", "x"))
                    .hasStatus(404);
        }
    }

    @Test
    void takesFewStatements() {
        var officer = signIn(world.petra);
        assertThat(Statements.of(() -> open(officer, "/watch"))).isBetween(2, 12);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsing.PHONE, Browsing.DESK})
    void everybodyCanUseThePage(int width) {
        try (var browser = browse(world.petra, width)) {
            browser.go("/watch");
            browser.isAccessible();
            browser.picture("watch-" + width);
        }
    }

    private static String path(String body) {
        int at = body.indexOf(" opened the record of Birdsong");
        int start = body.indexOf("/watch/own-name", at);
        return body.substring(start, body.indexOf('"', start));
    }
}

package org.alongside.platform.outbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.platform.db.Actor;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.junit.jupiter.api.Test;

class UndeliveredPageTest extends PageTest {
    @Test
    void theAdministratorSeesWhatDidNotArriveAndHasItTriedAgain() {
        var letter = news(world.ana, "mail", "now()", "The mail server refused it.");
        news(world.ana, "contact-logged", "null", "Could not connect.");
        var far = news(world.otherManager, "mail", "now()", "Across the river.");

        assertThat(open(world.ana, "/undelivered"))
                .hasStatusOk()
                .bodyText()
                .contains("A letter", "given up after 8 tries", "The mail server refused it.", "failed 8 times")
                .doesNotContain("Dear", "Across the river.");
        assertThat(post(world.ana, "/undelivered/" + letter)).hasStatus3xxRedirection();
        assertThat(due(letter)).isTrue();

        assertThat(post(world.ana, "/undelivered/" + far)).hasStatus(404);
        assertThat(due(far)).isFalse();
    }

    @Test
    void nobodyElseOpensIt() {
        for (var actor : List.of(world.rosa, world.linda, world.nora, world.petra)) {
            assertThat(open(actor, "/undelivered")).as(actor.name()).hasStatus(404);
            assertThat(post(actor, "/undelivered/1")).as(actor.name()).hasStatus(404);
        }
    }

    @Test
    void itIsReadableForEverybody() {
        news(
                world.ana,
                "mail",
                "now()",
                "The mail server mail.highplains.example answered 550: no such user here. ".repeat(3) + "x".repeat(60));
        for (var width : List.of(Browsing.PHONE, Browsing.DESK)) {
            try (var ana = browse(world.ana, width)) {
                ana.go("/undelivered");
                ana.isAccessible();
                ana.picture("undelivered-" + width);
            }
        }
    }

    @Test
    void theInstallationSaysThatItIsWell() {
        assertThat(open("/health")).hasStatusOk().bodyText().isEqualTo("well\n");
    }

    private long news(Actor whose, String kind, String givenUp, String problem) {
        return database.superuser()
                .sql("""
                        insert into outbox (agency_id, kind, payload, attempts, given_up_at, due_at, problem)
                        values (?, ?, '{"text": "Dear you"}', 8, %s, now() + interval '50 years', ?)
                        returning id
                        """.formatted(givenUp))
                .params(whose.agency(), kind, problem)
                .query(Long.class)
                .single();
    }

    private boolean due(long id) {
        return database.superuser()
                .sql(
                        "select given_up_at is null and attempts = 0 and due_at < now() + interval '20 years' from outbox where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }
}

package org.alongside.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World;
import org.alongside.testing.PageTest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A certifying body of a test's own, and supporters who apply to it. */
abstract class CertifyingPages extends PageTest {
    static final String STANDARD = "mt-family-peer-support";
    private static final Pattern FOUND = Pattern.compile("/certifying/applications/[^\"]*/requirements/([a-z-]+)");

    Actor stella;
    UUID board;

    /** It certifies by nothing yet. */
    final void founded(String body, String steward) {
        board = world.agency(body);
        stella = world.account(Actor.system(board, World.MONTANA), steward, Role.STEWARD);
    }

    /** A form with a file. */
    final MvcTestResult posted(Actor actor, String path, MockMultipartFile file, String... fields) {
        var who = signIn(actor);
        var form = MockMvcRequestBuilders.multipart(path).file(file);
        form.cookie(who.cookie()).header("X-CSRF-Token", who.csrf());
        for (int i = 0; i < fields.length; i += 2) form.param(fields[i], fields[i + 1]);
        return MockMvcTester.create(mvc).perform(form);
    }

    void granted(Actor supporter) {
        var review = "/certifying" + sent(supporter);
        acceptAll(review);
        assertThat(post(stella, review + "/grant", "title", "Candidate", "on", "11/21/2026", "until", "11/20/2027"))
                .hasStatus3xxRedirection();
    }

    Actor supporter(String name) {
        var actor = world.account(world.program, name, Role.SUPPORTER);
        database.db.as(
                world.program,
                () -> database.sql
                        .sql(
                                "insert into standing_fact (agency_id, id, supporter_id, kind, from_on) values (?, ?, ?, 'born', date '1984-05-02')")
                        .params(world.agency, database.ids.next(), actor.person())
                        .update());
        return actor;
    }

    String prepared(String stage) {
        return "/applications/new?body=%s&standard=%s&stage=%s".formatted(board, STANDARD, stage);
    }

    String sent(Actor supporter) {
        return post(supporter, "/applications", "body", board.toString(), "standard", STANDARD, "stage", "candidate")
                .getResponse()
                .getRedirectedUrl();
    }

    void acceptAll(String review) {
        var page = text(open(stella, review));
        FOUND.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .forEach(requirement -> assertThat(
                                post(stella, review + "/requirements/" + requirement, "kind", "accepted"))
                        .hasRedirectedUrl(review));
    }

    String number(String certificate) {
        var number = Pattern.compile("/register/(MT-[0-9A-Z-]+)").matcher(text(open(stella, certificate)));
        assertThat(number.find()).isTrue();
        return number.group(1);
    }

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}

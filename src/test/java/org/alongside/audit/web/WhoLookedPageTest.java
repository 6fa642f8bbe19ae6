package org.alongside.audit.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.time.Duration;
import java.util.UUID;
import org.alongside.audit.ViewLog;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World;
import org.alongside.platform.jobs.Job;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Isolated("history is sealed up to the oldest transaction of the whole server")
class WhoLookedPageTest extends PageTest {
    @Autowired
    private ViewLog views;

    @Autowired
    private ObjectProvider<Job> jobs;

    private Actor wilma;
    private World.Household iron;

    @BeforeAll
    void somebodyLooks() {
        wilma = world.account(world.program, "Wilma Stands Alone", Role.SUPPORTER);
        iron = world.household(world.program, world.familyProgram, wilma, "Ines", "Iron Cloud", "Milo");
        for (int n = 0; n < 60; n++) views.opened(wilma, "family", iron.family(), iron.family());
        database.db.as(wilma, () -> {
            database.sql
                    .sql("update family set safe_contact = 'Text first.', version = version + 1 where id = ?")
                    .param(iron.family())
                    .update();
        });
    }

    @Test
    void thePrivacyOfficerSeesWhoOpenedARecord() {
        assertThat(open(world.petra, "/audit"))
                .hasStatusOk()
                .bodyText()
                .contains("Wilma Stands Alone", "opened the record of Iron Cloud", "Today, 10:00");
    }

    @Test
    void toEveryoneElseThereIsNoSuchPlace() {
        var missing = body(open(world.nora, "/nothing-here"));
        var check = "/audit/checks/" + UUID.randomUUID();
        for (var other : new Actor[] {world.rosa, world.linda, world.nora, world.ana}) {
            for (var path : new String[] {"/audit", "/audit/looks.csv", check}) {
                assertThat(open(other, path)).as(path).hasStatus(404);
                assertThat(body(open(other, path))).isEqualTo(missing);
            }
            assertThat(post(other, "/audit/checks")).hasStatus(404);
        }
        assertThat(open(world.petra, check)).hasStatus(404);
    }

    @Test
    void anotherAgencysPrivacyOfficerSeesNothingOfIt() {
        var otherOfficer = world.account(world.riversProgram, "Opal Reyes", Role.PRIVACY_OFFICER);
        assertThat(body(open(otherOfficer, "/audit?show=all"))).doesNotContain("Wilma", "Iron Cloud");
        assertThat(body(open(otherOfficer, "/audit?show=all&family=" + iron.family())))
                .doesNotContain("Wilma", "Iron Cloud");
    }

    @Test
    void askedByFamilyPersonDayAndKind() {
        var family = "&family=" + iron.family();
        assertThat(body(open(world.petra, "/audit?show=changes" + family)))
                .contains("changed the record of Iron Cloud", "Alongside itself")
                .doesNotContain("opened the record");
        assertThat(body(open(world.petra, "/audit?show=all&person=" + world.sam.account())))
                .doesNotContain("opened the record of Iron Cloud");
        assertThat(body(open(world.petra, "/audit?from=2026-01-01&until=2026-01-31")))
                .contains("Nobody, in these days");
        assertThat(open(world.petra, "/audit?show=nonsense&family=x&person=x&from=x&until=x&after=x"))
                .hasStatusOk();
    }

    @Test
    void furtherPagesGoOnWhereTheOneBeforeEnded() {
        var first = body(open(world.petra, "/audit?family=" + iron.family()));
        var next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        var second = body(open(world.petra, URLDecoder.decode(next, UTF_8)));
        assertThat(occurrences(first)).isEqualTo(50);
        assertThat(occurrences(second)).isBetween(10, 12);
        assertThat(second).doesNotContain("rel=\"next\"");
    }

    @Test
    void theSameCanBeTakenOutAsCsvAndThatIsNoted() {
        assertThat(body(open(world.petra, "/audit/looks.csv?family=" + iron.family())))
                .contains("When,Who,Did,What,Family,Under break-glass")
                .contains("Wilma Stands Alone,view,family,Iron Cloud,");
        assertThat(body(open(world.petra, "/audit?person=" + world.petra.account())))
                .contains("opened these notes, to take them out of Iron Cloud");
    }

    @Test
    void aCheckCanBeAskedForLeftAndReadLater() {
        var asked = post(world.petra, "/audit/checks");
        assertThat(asked).hasStatus3xxRedirection();
        var path = asked.getResponse().getRedirectedUrl();
        assertThat(post(world.petra, "/audit/checks").getResponse().getRedirectedUrl())
                .as("one at a time")
                .isEqualTo(path);
        assertThat(open(world.petra, path)).hasStatusOk().bodyText().contains("goes on");
        work(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
        assertThat(open(world.petra, path + "/progress"))
                .hasStatusOk()
                .bodyText()
                .contains("History was whole");
        assertThat(open(world.petra, "/audit")).bodyText().contains("History was whole", "See what was found");
    }

    @Test
    void readsWellOnAPhoneAndAtADesk() {
        for (var width : new int[] {Browsing.PHONE, Browsing.DESK}) {
            try (var petra = browse(world.petra, width)) {
                petra.go("/audit");
                petra.picture("audit-" + width);
                petra.isAccessible();
            }
        }
    }

    @Test
    void takesFewStatements() {
        open(world.petra, "/audit");
        var who = signIn(world.petra);
        assertThat(Statements.of(() -> open(who, "/audit"))).isBetween(2, 14);
    }

    private void work(UUID check) {
        database.clock.forward(Duration.ofSeconds(3));
        jobs.stream()
                .filter(Job.Repeated.class::isInstance)
                .map(Job.Repeated.class::cast)
                .filter(job -> job.name().equals("audit-seal"))
                .forEach(job -> job.work().run());
        jobs.stream()
                .filter(Job.OnRequest.class::isInstance)
                .map(Job.OnRequest.class::cast)
                .filter(job -> job.name().equals("audit-check"))
                .forEach(job -> job.work().accept(check));
    }

    private static int occurrences(String page) {
        return page.split("<div class=\"what\">opened ", -1).length - 1;
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}

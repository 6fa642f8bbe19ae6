package org.alongside.certification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.credentials.Only;
import org.alongside.credentials.TeamStandings;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World;
import org.alongside.platform.words.Words;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.alongside.testing.Printed;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An agency's and a network's figures: the numbers of the lists behind them, and of few people none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresPagesTest extends PageTest {
    private static final String STANDARD = "ut-family-peer";
    private static final int PEOPLE = 16;

    private final List<Actor> people = new ArrayList<>();
    private Actor mona;
    private Actor stella;
    private UUID agency;

    @Autowired
    private TeamStandings team;

    @BeforeAll
    void arrange() {
        agency = world.agency("Wasatch Parents Together");
        var program = Actor.system(agency, World.MONTANA);
        mona = world.account(program, "Mona Begay", Role.MANAGER);
        var lead = world.account(program, "Lee Yazzie", Role.SUPERVISOR);
        for (int n = 1; n <= PEOPLE; n++) {
            var one = world.account(program, "Parent Number " + n, Role.SUPPORTER);
            world.supervises(lead, one);
            people.add(one);
            past(
                    "insert into credential_path (agency_id, id, standard) values ('%s', '%s', '%s')",
                    agency, one.person(), STANDARD);
            past(
                    "insert into standing_fact (agency_id, id, supporter_id, kind, what, from_on, child_born_on) values ('%s', '%s', '%s', 'lived-experience', '%s', '2015-01-01', '2010-01-01')",
                    agency, database.ids.next(), one.person(), n <= 13 ? "developmental" : "physical");
            if (n <= 15)
                past(
                        "insert into lived_experience_counted (agency_id, id, counted) values ('%s', '%s', true)",
                        agency, one.person());
            past(
                    "insert into directory_entry (agency_id, id, account_id, name, counties, languages, peer_kinds, published) values ('%s', '%s', '%s', 'Parent', '{%s}', '{en}', '{family}', %s)",
                    agency, database.ids.next(), one.person(), n <= 12 ? "glacier" : "carbon", n <= 15);
        }
        var board = world.agency("Utah Board of Peers");
        stella = world.account(Actor.system(board, World.MONTANA), "Stella Roan", Role.STEWARD);
        past(
                "insert into certifying_standard (agency_id, id, standard, prefix, months, since_on) values ('%s', '%s', '%s', 'UT', 24, '2026-01-01')",
                board, database.ids.next(), STANDARD);
    }

    private void past(String statement, Object... facts) {
        database.superuser().sql(statement.formatted(facts)).update();
    }

    @Test
    void eachNumberIsThatOfTheListBehindIt() throws UnsupportedEncodingException {
        assertThat(open(mona, "/figures"))
                .hasStatusOk()
                .bodyText()
                .contains("People in figures", "What candidates need next");
        var csv = text(mona, "/figures.csv");
        for (var only : List.of(Only.CANDIDATE, Only.CERTIFIED, Only.LAPSED, Only.NONE)) {
            var listed = team.some(mona, only, Optional.empty(), Optional.empty(), 100);
            assertThat(csv)
                    .contains("standing," + words("credentials.standing." + only.code()) + "," + listed.people());
        }
        assertThat(csv).contains("standing,Candidate," + PEOPLE);
        assertThat(open(mona, "/standing?only=candidate")).bodyText().contains("Parent Number 1");
        var pdf = open(mona, "/figures.pdf");
        assertThat(pdf).hasStatusOk().hasContentType("application/pdf");
        assertThat(new Printed(pdf.getResponse().getContentAsByteArray()).problems())
                .isEmpty();
    }

    @Test
    void ofFewPeopleNothingIsToldByCountyLanguageOrLivedExperienceAndOfManyItIs() throws UnsupportedEncodingException {
        for (var csv : List.of(text(mona, "/figures.csv"), network())) {
            assertThat(csv).contains("language,English,15", "county,Glacier,12", "county,Carbon,not shown");
            assertThat(csv).contains("need,Development,13", "need,Physical disability,not shown");
        }
    }

    @Test
    void aSupporterAloneLetsTheirLivedExperienceBeCounted() throws UnsupportedEncodingException {
        var last = people.getLast();
        var facts = "/standing/" + last.person() + "/facts";
        assertThat(open(last, facts)).bodyText().contains("are counted nowhere");
        assertThat(open(mona, facts)).bodyText().doesNotContain("are counted nowhere");
        assertThat(post(mona, facts + "/counted", "counted", "yes")).hasStatus(404);
        assertThat(post(last, facts + "/counted", "counted", "yes")).hasRedirectedUrl(facts);
        assertThat(open(last, facts)).bodyText().contains("never with your name", "Count them no more");
        assertThat(post(last, facts + "/counted", "counted", "no")).hasRedirectedUrl(facts);
        assertThat(open(last, facts)).bodyText().contains("are counted nowhere");
    }

    @Test
    void aStewardSeesNumbersOfTheNetworkAndNobody() throws UnsupportedEncodingException {
        assertThat(open(stella, "/figures")).hasRedirectedUrl("/figures/network");
        assertThat(network())
                .contains("register,In force,0", "application,\"Applied, not looked at yet\",0")
                .doesNotContain("Parent Number");
        assertThat(open(stella, "/figures/network"))
                .bodyText()
                .contains("The network in figures")
                .doesNotContain("Parent Number");
        var pdf = open(stella, "/figures/network.pdf");
        assertThat(pdf).hasStatusOk().hasContentType("application/pdf");
        assertThat(new Printed(pdf.getResponse().getContentAsByteArray()).problems())
                .isEmpty();
    }

    /** Where everybody of the network stands is kept by a job; a manager's look does it for their own. */
    private String network() throws UnsupportedEncodingException {
        assertThat(open(mona, "/figures")).hasStatusOk();
        return text(stella, "/figures/network.csv");
    }

    @Test
    void nobodyElseFindsThem() {
        for (var path : List.of("/figures", "/figures.csv", "/figures.pdf"))
            for (var who : List.of(people.getFirst(), world.petra, world.ana, world.linda))
                assertThat(open(who, path)).as(who.name() + path).hasStatus(404);
        for (var path : List.of("/figures/network", "/figures/network.csv", "/figures/network.pdf"))
            for (var who : List.of(people.getFirst(), mona, world.ana))
                assertThat(open(who, path)).as(who.name() + path).hasStatus(404);
        assertThat(open(world.otherManager, "/figures.csv")).bodyText().doesNotContain("English,15");
    }

    @Test
    void takesFewStatements() {
        var manager = signIn(mona);
        assertThat(open(manager, "/figures")).hasStatusOk();
        assertThat(Statements.of(() -> open(manager, "/figures"))).isBetween(2, 12);
        var steward = signIn(stella);
        assertThat(Statements.of(() -> open(steward, "/figures/network"))).isBetween(2, 12);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsing.PHONE, Browsing.DESK})
    void everybodyCanUseThePages(int width) {
        try (var browser = browse(mona, width)) {
            browser.go("/figures");
            browser.isAccessible();
            browser.picture("figures-" + width);
        }
        try (var browser = browse(stella, width)) {
            browser.go("/figures/network");
            browser.isAccessible();
            browser.picture("figures-network-" + width);
        }
    }

    private static String words(String key) {
        return Words.english().say(key);
    }

    private String text(Actor who, String path) throws UnsupportedEncodingException {
        var answer = open(who, path);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString(UTF_8);
    }
}

package org.alongside.credentials;

import static org.alongside.platform.db.World.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.testing.Browsing;
import org.alongside.testing.Diary;
import org.alongside.testing.PageTest;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandingPagesTest extends PageTest {
    private Actor june;
    private Actor clara;
    private Actor ray;
    private Actor otherSteward;
    private String mine;

    @Autowired
    private IssueCertificate issue;

    @Autowired
    private SeeProgress progress;

    @BeforeAll
    void arrange() {
        june = world.account(world.program, "June Two Bulls", Role.SUPPORTER);
        ray = world.account(world.program, "Ray Old Coyote", Role.SUPPORTER);
        clara = world.account(world.program, "Clara Long Knife", Role.SUPERVISOR);
        otherSteward = world.account(world.riversProgram, "Stella Reyes", Role.STEWARD);
        world.supervises(clara, june);
        world.supervises(clara, ray);
        var home = world.household(world.program, world.familyProgram, june, "Pearl", "Kicking Woman", "Ben");
        for (int week = 1; week <= 8; week++)
            new Diary(world)
                    .entry(june, home, TODAY.minusWeeks(week))
                    .by("visit", 180)
                    .write();
        mine = "/standing/" + june.person();
    }

    @Test
    void theWayOfACandidate() {
        assertThat(open(june, "/standing")).hasRedirectedUrl(mine);
        assertThat(open(june, mine))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "My certification",
                        "Candidate",
                        "Signed: lived experience and willing to share it",
                        "24 h worked, so 1 h of clinical supervision are due",
                        "The date of birth is not known",
                        "This standard is proposed and not yet in force.",
                        "How sure: high.");
        var facts = mine + "/facts";
        assertThat(post(june, facts + "/born", "from", "5/2/2021"))
                .hasStatus(422)
                .bodyText()
                .contains("nobody who works here is that young", "5/2/2021");
        assertThat(post(june, facts + "/born", "from", "5/2/1984")).hasRedirectedUrl(facts);
        assertThat(post(june, facts + "/residence", "what", "MT", "from", "1/1/2001"))
                .hasRedirectedUrl(facts);
        assertThat(post(june, facts + "/residence", "what", "ID", "from", "1/1/2002"))
                .hasStatus(422)
                .bodyText()
                .contains("You lived somewhere else at that time");
        assertThat(post(
                        june,
                        facts + "/lived-experience",
                        "what",
                        "developmental",
                        "child",
                        "3/1/2008",
                        "from",
                        "1/1/2014",
                        "to",
                        "6/30/2019"))
                .hasRedirectedUrl(facts);
        assertThat(open(june, facts)).bodyText().contains("2 May 1984", "Development", "Montana");
        assertThat(open(june, mine))
                .bodyText()
                .contains("21 years old since 2 May 2005", "3 of 9 done", "2,007 of 365 days");
        assertThat(open(clara, facts))
                .hasStatusOk()
                .bodyText()
                .contains("Montana")
                .doesNotContain("1984", "Development");
        assertThat(open(clara, mine)).bodyText().contains("21 years old since", "Certification of June Two Bulls");
        var born = facts(june).stream()
                .filter(fact -> fact.kind() == Fact.Kind.BORN)
                .findFirst()
                .orElseThrow();
        var takeBack = "/standing/facts/" + born.id() + "/take-back";
        assertThat(open(clara, takeBack)).hasStatus(404);
        assertThat(post(june, takeBack, "reason", "")).hasStatus(422).bodyText().contains("Say why.");
        assertThat(post(june, takeBack, "reason", "The wrong year.")).hasRedirectedUrl(facts);
        assertThat(open(june, mine)).bodyText().contains("The date of birth is not known");
    }

    @Test
    void anyDayAnyPaceAndWhatIsOnTrial() {
        assertThat(open(june, mine + "?as-of=" + TODAY.minusWeeks(8)))
                .bodyText()
                .contains("3 h worked, so 0 h of clinical supervision are due");
        assertThat(open(june, mine + "?stage=certified&work=20&supervision=1&training=1"))
                .bodyText()
                .contains(
                        "As entered: 20 h of work, 1 h of supervision and 1 h of continuing training a week.",
                        "Experience",
                        "24 of 1,000 h");
        assertThat(open(june, mine + "?session-on=" + TODAY.plusDays(2) + "&session-hours=3"))
                .bodyText()
                .contains("With what is on trial", "Clinical supervision, 1 hour for every 20 worked");
        assertThat(open(june, mine + "?to=id-family-support-partner"))
                .bodyText()
                .contains("What counts elsewhere", "count in full", "Counts in part");
        assertThat(open(june, mine + "?as-of=soon&work=many&session-on=" + TODAY + "&session-hours=1&course-hours=4"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Choose a day from 1990",
                        "Write hours a week as a number",
                        "A session on trial needs a day after",
                        "A course on trial needs a day after");
        assertThat(open(june, mine + ".csv?as-of=" + TODAY))
                .hasStatusOk()
                .bodyText()
                .contains("supporter,standard,level", "June Two Bulls,");
        assertThat(open(june, mine + ".pdf")).hasStatusOk().hasContentType("application/pdf");
    }

    @Test
    void onesOwnSupervisorsAndManagersSeeItAndNobodyElseFindsIt() {
        for (var who : List.of(june, clara, world.nora, world.petra))
            assertThat(open(who, mine)).hasStatusOk();
        var elsewhere = "/standing/" + UUID.randomUUID();
        for (var other : List.of(world.rosa, world.linda, world.ana, otherSteward, world.otherManager))
            for (var path : new String[] {mine, mine + ".csv", mine + ".pdf", mine + "/facts", mine + "/facts/born"})
                assertThat(open(other, path)).as(other.name() + path).hasStatus(404);
        assertThat(open(world.rosa, mine).getResponse().getContentLength())
                .isEqualTo(open(world.rosa, elsewhere).getResponse().getContentLength());
        assertThat(open(world.nora, mine + "/facts/employment")).hasStatusOk();
        assertThat(open(world.nora, mine + "/facts/born")).hasStatus(404);
        assertThat(open(june, mine + "/facts/employment")).hasStatus(404);
        assertThat(open(world.ana, "/standing")).hasStatus(404);
    }

    @Test
    void theTeamIsThereThoseFirstWhoNeedALook() {
        certify(ray, TODAY.minusDays(400), TODAY.minusDays(35));
        assertThat(open(clara, "/standing"))
                .hasStatusOk()
                .bodyText()
                .contains("Ready for certification", "Ray Old Coyote", "Lapsed", "June Two Bulls")
                .satisfies(
                        text -> assertThat(text.indexOf("Ray Old Coyote")).isLessThan(text.indexOf("June Two Bulls")));
        assertThat(open(ray, "/standing/" + ray.person()))
                .bodyText()
                .contains("ran out: not in force since 18 Oct", "Keeping the certification");
        assertThat(open(clara, "/standing?only=lapsed"))
                .bodyText()
                .contains("Show everybody", "Ray Old Coyote")
                .doesNotContain("June Two Bulls");
        assertThat(open(clara, "/standing.csv")).bodyText().contains("Ray Old Coyote");
        assertThat(open(clara, "/standing.pdf")).hasStatusOk().hasContentType("application/pdf");
        assertThat(open(june, "/standing.csv")).hasStatus(404);
    }

    @Test
    void whoeverServesOthersChooses() {
        var coach = world.account(world.program, "Lee Spotted Eagle", Role.SUPPORTER);
        world.household(world.program, world.recoveryProgram, coach, "Ty", "Bird", "Al");
        assertThat(open(coach, "/standing/" + coach.person())).hasRedirectedUrl("/standing/standard");
        assertThat(open(world.nora, "/standing/" + coach.person())).bodyText().contains("No standard yet");
        assertThat(post(coach, "/standing/standard", "standard", "nobody")).hasStatus(422);
        assertThat(post(coach, "/standing/standard", "standard", "wa-peer-support"))
                .hasRedirectedUrl("/standing/" + coach.person());
        assertThat(open(coach, "/standing/" + coach.person())).bodyText().contains("Washington");
    }

    @Test
    void whoeverIsNotInForceIsNotAssignedAndTheirContactsAreMarked() {
        var lone = world.account(world.program, "Ada Lone Elk", Role.SUPPORTER);
        var program = world.program(world.program, "Certified Only", "family", "Family Peer Supporter");
        var home = world.household(world.program, program, lone, "Ivy", "Red Cloud", "Moe");
        new Diary(world).entry(lone, home, TODAY.minusDays(3)).by("visit", 60).write();
        var asking = "/programs/" + program + "/certification";
        assertThat(open(lone, asking)).hasStatus(404);
        assertThat(open(world.otherManager, asking)).hasStatus(404);
        assertThat(open(world.nora, asking)).hasStatusOk().bodyText().contains("Certified Only");
        assertThat(post(world.nora, asking, "required", "yes"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose which standard is required.");
        assertThat(post(world.nora, asking, "standard", "mt-family-peer-support", "required", "yes"))
                .hasRedirectedUrl("/programs/" + program);
        var contact = database.db.read(
                lone,
                () -> database.sql
                        .sql("select id from contact where supporter_id = ?")
                        .param(lone.person())
                        .query(UUID.class)
                        .single());
        assertThat(open(lone, "/contacts/" + contact))
                .bodyText()
                .doesNotContain("neither as experience nor for billing");
        assertThat(barred(lone, program)).isEqualTo("none");
        world.supervises(clara, lone);
        assertThat(barred(lone, program)).isEmpty();
        certify(lone, TODAY.minusDays(400), TODAY.minusDays(5));
        assertThat(barred(lone, program)).isEqualTo("lapsed");
        assertThat(open(clara, "/contacts/" + contact))
                .bodyText()
                .contains("Had run out by that day", "neither as experience nor for billing");
        assertThat(post(
                        world.nora,
                        "/enrollments/" + home.enrollment() + "/assignments",
                        "supporter",
                        lone.person().toString(),
                        "kind",
                        "secondary",
                        "starts-on",
                        TODAY.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Ada Lone Elk has a certificate that ran out by that day");
        var mate = world.account(world.program, "Bert Away", Role.SUPPORTER);
        world.supervises(clara, mate);
        world.household(world.program, program, mate, "Fern", "Old Coyote", "Kip");
        assertThat(post(
                        world.nora,
                        "/supporters/" + mate.person() + "/away",
                        "cover",
                        lone.person().toString(),
                        "from",
                        TODAY.toString(),
                        "until",
                        TODAY.plusDays(7).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Ada Lone Elk has a certificate that ran out by that day");
    }

    private String barred(Actor who, UUID program) {
        return database.db.read(
                world.nora,
                () -> database.sql
                        .sql("select coalesce(alongside.barred_from(?, ?, ?), '')")
                        .params(who.person(), program, TODAY)
                        .query(String.class)
                        .single());
    }

    @Test
    void takesFewStatements() {
        var supporter = signIn(june);
        assertThat(Statements.of(() -> open(supporter, mine))).isBetween(2, 12);
        var supervisor = signIn(clara);
        assertThat(open(supervisor, "/standing")).hasStatusOk();
        assertThat(Statements.of(() -> open(supervisor, "/standing"))).isBetween(2, 12);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsing.PHONE, Browsing.DESK})
    void everybodyCanUseThePages(int width) {
        try (var browser = browse(june, width)) {
            browser.go(mine + "?session-on=" + TODAY.plusDays(2) + "&session-hours=3&to=id-family-support-partner");
            browser.isAccessible();
            browser.picture("standing-" + width);
            browser.go(mine + "/facts");
            browser.isAccessible();
            browser.picture("standing-facts-" + width);
            browser.go(mine + "/facts/lived-experience");
            browser.page.getByText("Save").click();
            browser.isAccessible();
            browser.picture("standing-fact-refused-" + width);
        }
        try (var browser = browse(clara, width)) {
            browser.go("/standing");
            browser.isAccessible();
            browser.picture("standing-team-" + width);
        }
    }

    private List<Fact> facts(Actor of) {
        return database.db.read(of, () -> new FactStore(database.sql).of(of.person()));
    }

    private void certify(Actor who, LocalDate on, LocalDate until) {
        var standard = progress.standards(who, TODAY).stream()
                .filter(one -> one.id().equals("mt-family-peer-support"))
                .findFirst()
                .orElseThrow();
        issue.issue(
                world.nora,
                new IssueCertificate.Draft(
                        database.ids.next(),
                        who.agency(),
                        who.person(),
                        who.name(),
                        "Board of Behavioral Health",
                        "MT-" + who.name().hashCode(),
                        standard,
                        "certified",
                        "Certified family peer support specialist",
                        on.toString(),
                        until.toString()));
    }
}

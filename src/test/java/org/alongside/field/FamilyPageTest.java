package org.alongside.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.families.AddFamily;
import org.alongside.families.EditFamily;
import org.alongside.families.KeepPerson;
import org.alongside.families.Person;
import org.alongside.families.PersonDraft;
import org.alongside.families.PhoneDraft;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.World.Household;
import org.alongside.testing.Browsing;
import org.alongside.testing.Diary;
import org.alongside.testing.PageTest;
import org.alongside.testing.Printed;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class FamilyPageTest extends PageTest {
    @Autowired
    private EditFamily editFamily;

    @Autowired
    private KeepPerson keepPerson;

    @Autowired
    private AddFamily addFamily;

    private Household home;
    private Diary diary;

    @BeforeEach
    void aFamilyOfRosas() {
        home = world.household(world.program, world.familyProgram, world.rosa, "Tasha", "Bird Rattler", "Max");
        diary = new Diary(world);
        keepPerson.edit(
                world.nora,
                home.caregiver(),
                1,
                new PersonDraft(
                        Person.Kind.CAREGIVER,
                        "Tasha",
                        "Bird Rattler",
                        "",
                        "",
                        "",
                        List.of("en", "bla"),
                        false,
                        List.of(new PhoneDraft(null, "406 555 0167", true, "Her sister’s too"))));
        editFamily.edit(
                world.nora, home.family(), 1, "Bird Rattler", "Browning", "Shared phone. Call between 9:00 and 15:00.");
    }

    @Test
    void itSaysWhoTheyAreHowToReachThemAndWhoWalksWithThem() {
        assertThat(page(world.rosa))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<h1>Tasha Bird Rattler</h1>",
                        "You walk with them since 3 Jun 2026",
                        "Family to Family",
                        "English, Blackfoot",
                        "Shared phone. Call between 9:00 and 15:00.",
                        "tel:+14065550167",
                        "(406) 555-0167",
                        "texting is fine",
                        "Her sister’s too",
                        "speaks English and Blackfoot",
                        "Max Bird Rattler",
                        "Rosa Whitehorse");
        assertThat(page(world.linda))
                .hasStatusOk()
                .bodyText()
                .contains("Rosa Whitehorse walks with them since 3 Jun 2026");
    }

    @Test
    void theStoryTellsContactsAndChangesNewestFirst() throws Exception {
        diary.entry(world.rosa, home, LocalDate.of(2026, 11, 18))
                .by("visit", 55)
                .giving("emotional", "educational")
                .signed()
                .write();
        diary.entry(world.rosa, home, LocalDate.of(2026, 11, 17))
                .tried("call", "no-answer")
                .signed()
                .write();
        diary.entry(world.rosa, home, LocalDate.of(2026, 11, 16))
                .by("call", 20)
                .voided()
                .write();
        var body = page(world.rosa).getResponse().getContentAsString();
        assertThat(body).contains("Visit, 55 min.", "Call tried, nobody reached.", "class=\"tried\"", "class=\"void\"");
        assertThat(body)
                .containsSubsequence(
                        "A phone number was added for Tasha Bird Rattler: (406) 555-0167",
                        "Visit, 55 min.",
                        "Call tried",
                        "Call, 20 min.");
        assertThat(body)
                .contains(
                        "Tasha Bird Rattler enrolled in Family to Family, starting 3 Jun 2026.",
                        "Rosa Whitehorse walks with them as main supporter from 3 Jun 2026 on.");
    }

    @Test
    void aChangeSaysWhatItWasAndWhatItBecame() {
        editFamily.edit(world.rosa, home.family(), 2, "", "", "New number, text first.");
        assertThat(page(world.nora))
                .bodyText()
                .contains(
                        "What to know before contacting them was changed.",
                        "Safe contact: “Shared phone. Call between 9:00 and 15:00.” became “New number, text first.”",
                        "Rosa Whitehorse");
    }

    @Test
    void contactsAndChangesCanBeReadApart() {
        diary.entry(world.rosa, home, LocalDate.of(2026, 11, 18))
                .by("visit", 55)
                .signed()
                .write();
        assertThat(open(world.rosa, "/families/" + home.family() + "?show=contacts"))
                .bodyText()
                .contains("Visit, 55 min.")
                .doesNotContain("A phone number was added");
        assertThat(open(world.rosa, "/families/" + home.family() + "?show=changes"))
                .bodyText()
                .contains("A phone number was added")
                .doesNotContain("Visit, 55 min.");
    }

    @Test
    void aLongStoryIsReadPageByPageWithNothingLostOrToldTwice() throws Exception {
        for (var i = 0; i < 100; i++) {
            diary.entry(world.rosa, home, LocalDate.of(2026, 6, 10).plusDays(i))
                    .by("visit", 30)
                    .at(9, i % 60, "America/Denver")
                    .signed()
                    .write();
        }
        var seen = 0;
        var path = "/families/" + home.family();
        for (var pages = 0; path != null && pages < 10; pages++) {
            var body = open(world.rosa, path).getResponse().getContentAsString();
            seen += body.split("Visit, 30 min\\.", -1).length - 1;
            var next = body.indexOf("rel=\"next\" href=\"");
            path = next < 0
                    ? null
                    : body.substring(next + 17, body.indexOf('"', next + 17))
                            .replace("&amp;", "&")
                            .replace("#story", "");
        }
        assertThat(path).isNull();
        assertThat(seen).isEqualTo(100);
    }

    @Test
    void aStoryOfFiveThousandContactsOpensInFewStatements() {
        database.superuser()
                .sql("""
                insert into contact (agency_id, id, family_id, enrollment_id, supporter_id, on_day, at_time, zone, minutes, mode, made, payload_hash)
                select :agency, uuidv7(), :family, :enrollment, :supporter, date '2026-06-03' + n / 40, time '08:00' + n %% 40 * interval '10 minutes',
                       'America/Denver', 30, 'call', true, '\\x00'
                  from generate_series(1, 5000) n
                """.replace("%%", "%"))
                .param("agency", world.agency)
                .param("family", home.family())
                .param("enrollment", home.enrollment())
                .param("supporter", world.rosa.person())
                .update();
        var rosa = signIn(world.rosa);
        open(rosa, "/families/" + home.family());
        assertThat(Statements.of(() -> open(rosa, "/families/" + home.family())))
                .isBetween(5, 12);
    }

    @Test
    void theStoryIsPrintedAsItIsShownAndThatIsNoted() {
        diary.entry(world.rosa, home, LocalDate.of(2026, 11, 18))
                .by("visit", 55)
                .signed()
                .write();
        var path = "/families/" + home.family() + "/story.pdf?show=contacts&from=2026-11-01&until=2026-11-20";
        assertThat(page(world.rosa)).bodyText().contains("/families/" + home.family() + "/story.pdf?show=all");
        var paper = new Printed(open(world.rosa, path).getResponse().getContentAsByteArray());
        assertThat(paper.text())
                .contains("Story of the Bird Rattler family", "Contacts, 1 Nov 2026 to 20 Nov 2026", "Visit, 55 min.")
                .doesNotContain("A phone number was added", "What is older is not on this paper");
        assertThat(paper.problems()).isEmpty();
        assertThat(views("story-pdf", world.rosa)).isOne();
        for (var actor : List.of(world.sam, world.ana, world.otherManager)) {
            assertThat(open(actor, path)).as(actor.name()).hasStatus(404);
        }
    }

    @Test
    void daysThatCannotBeReadFilterNothing() {
        assertThat(open(world.rosa, "/families/" + home.family() + "?show=nonsense&from=someday&changes=x&contacts=y"))
                .hasStatusOk()
                .bodyText()
                .contains("A phone number was added", "What to show: Everything");
    }

    @Test
    void openingItIsNoted() {
        page(world.linda);
        assertThat(views("family", world.linda)).isOne();
    }

    private int views(String what, Actor by) {
        return database.superuser()
                .sql(
                        "select count(*) from history where operation = 'view' and record = ? and record_id = ? and actor_id = ?")
                .params(what, home.family(), by.person())
                .query(Integer.class)
                .single();
    }

    @Test
    void whoeverMayNotSeeItGetsThePageOfNothing() throws Exception {
        var nothing = open(world.rosa, "/families/" + UUID.randomUUID()).getResponse();
        assertThat(nothing.getStatus()).isEqualTo(404);
        for (var actor : List.of(world.sam, world.ana, world.otherManager, world.otherSupporter)) {
            var answer = page(actor).getResponse();
            assertThat(answer.getStatus()).as(actor.name()).isEqualTo(404);
            assertThat(answer.getContentAsString()).isEqualTo(nothing.getContentAsString());
        }
        assertThat(open(world.rosa, "/families/not-an-id")).hasStatus(404);
    }

    @Test
    void everyRoleIsOfferedWhatItMayDo() {
        assertThat(page(world.rosa))
                .bodyText()
                .contains("Log a contact", "/edit")
                .doesNotContain("/enrollments/new", "Assign");
        assertThat(page(world.linda))
                .bodyText()
                .contains("/edit")
                .doesNotContain("Log a contact</a>", "/enrollments/new");
        assertThat(page(world.nora)).bodyText().contains("/enrollments/new", "/assignments/new", "/people/new");
        assertThat(page(world.petra))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/edit", "/enrollments/new", "Log a contact</a>");
    }

    @Test
    void whatPeopleWroteCannotRun() {
        var id = database.ids.next();
        var nasty = "<img src=x onerror=alert(1)>";
        addFamily.add(
                world.nora,
                new AddFamily.Draft(
                        id,
                        nasty,
                        nasty,
                        nasty,
                        List.of(new PersonDraft(
                                Person.Kind.CAREGIVER, nasty, "", nasty, "", "", List.of(), false, List.of()))));
        assertThat(open(world.nora, "/families/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;img")
                .doesNotContain("<img");
    }

    @Test
    void thePageIsAccessibleOnAPhoneAndAtADesk() {
        diary.entry(world.rosa, home, LocalDate.of(2026, 11, 18))
                .by("visit", 55)
                .giving("emotional", "educational")
                .next("School meeting", LocalDate.of(2026, 11, 25))
                .signed()
                .write();
        diary.entry(world.rosa, home, LocalDate.of(2026, 11, 17))
                .tried("call", "no-answer")
                .write();
        for (var width : List.of(Browsing.PHONE, Browsing.DESK)) {
            for (var actor : List.of(world.rosa, world.nora)) {
                try (var somebody = browse(actor, width)) {
                    somebody.go("/families/" + home.family() + "?from=2026-11-01");
                    somebody.isAccessible();
                    somebody.picture(
                            "family-%s-%d".formatted(actor.name().split(" ")[0].toLowerCase(Locale.ROOT), width));
                }
            }
        }
    }

    private MvcTestResult page(Actor actor) {
        return open(actor, "/families/" + home.family());
    }
}

package org.alongside.contacts;

import static org.alongside.platform.db.World.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World.Household;
import org.alongside.testing.Browsing;
import org.alongside.testing.Diary;
import org.alongside.testing.PageTest;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The parts of a note on the pages where it is written, read and looked at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralReadersPagesTest extends PageTest {
    private static final String SHARED = "You led the call to the school yourself.";
    private static final String BETWEEN_US = "I was unsettled afterwards.";

    private Actor wren;
    private Actor lorna;
    private Household home;

    @BeforeAll
    void arrange() {
        wren = world.account(world.program, "Wren Partwright", Role.SUPPORTER);
        lorna = world.account(world.program, "Lorna Partlow", Role.SUPERVISOR);
        world.supervises(lorna, wren);
        home = world.household(world.program, world.familyProgram, wren, "Odalys", "Partridge", "Pim");
    }

    private String[] form(UUID id, String... more) {
        return Stream.of(
                        new String[] {
                            "id",
                            id.toString(),
                            "family",
                            home.family().toString(),
                            "day",
                            "2026-11-19",
                            "time",
                            "10:00",
                            "minutes",
                            "45",
                            "mode",
                            "call",
                            "made",
                            "true",
                            "people",
                            home.caregiver().toString(),
                            "supportTypes",
                            "emotional",
                            "whatHappened",
                            "Went over the school plan."
                        },
                        more)
                .flatMap(Stream::of)
                .toArray(String[]::new);
    }

    @Test
    void theFormIsAsQuickAsItWasAndSaysWhoReadsWhat() {
        var fresh = open(wren, "/contacts/new?family=" + home.family());
        assertThat(fresh)
                .bodyText()
                .contains(
                        "<details>",
                        "Add a part for somebody else",
                        "Odalys Partridge reads this word for word on their own pages, once it has a day.",
                        "It may also go, in these words, into reports to partners",
                        "Only you and whoever supervises you read this.");
        var refused = post(
                wren, "/contacts", form(database.ids.next(), "minutes", "", "shareable", SHARED, "minutes", "none"));
        assertThat(refused).hasStatus(422).bodyText().contains("<details open>", SHARED);
    }

    @Test
    void eachReaderSeesTheirPartsOfASignedContactAndOfThoseToReview() {
        var id = database.ids.next();
        assertThat(post(wren, "/contacts", form(id, "shareable", SHARED, "forSupervisor", BETWEEN_US, "sign", "true")))
                .hasRedirectedUrl("/day");
        for (var reader : List.of(wren, lorna))
            assertThat(open(reader, "/contacts/" + id))
                    .bodyText()
                    .contains("Went over the school plan.", SHARED, BETWEEN_US);
        for (var reader : List.of(world.nora, world.petra))
            assertThat(open(reader, "/contacts/" + id))
                    .bodyText()
                    .contains("Went over the school plan.", SHARED)
                    .doesNotContain(BETWEEN_US, "For the supervisor");
        for (var path : List.of(
                "/families/" + home.family(), "/families/" + home.family() + "/story", "/families/" + home.family()))
            assertThat(open(lorna, path)).bodyText().doesNotContain(BETWEEN_US);
        assertThat(open(lorna, "/team/" + wren.person() + "/review"))
                .bodyText()
                .contains("Written for you:", BETWEEN_US, SHARED);
        assertThat(open(world.nora, "/team/" + wren.person() + "/review"))
                .bodyText()
                .doesNotContain(BETWEEN_US);
        for (var reader : List.of(world.sam, world.ana, world.otherSupporter, world.otherManager))
            assertThat(open(reader, "/contacts/" + id)).hasStatus(404);
        assertThat(open(world.nora, "/api/contacts/" + id))
                .bodyText()
                .contains("\"shareable\":\"" + SHARED)
                .doesNotContain(BETWEEN_US);
        assertThat(open(wren, "/api/contacts/" + id)).bodyText().contains("\"forSupervisor\":\"" + BETWEEN_US);
    }

    @Test
    void partsForTheRecordAloneCostNoStatementMore() {
        int without = Statements.of(() -> post(wren, "/contacts", form(database.ids.next())));
        int shared = Statements.of(() -> post(wren, "/contacts", form(database.ids.next(), "shareable", SHARED)));
        assertThat(shared).isEqualTo(without);
    }

    @Test
    void bothTextsOfAConflictHaveTheirParts() {
        var id = database.ids.next();
        post(wren, "/contacts", form(id, "shareable", SHARED, "forSupervisor", BETWEEN_US));
        assertThat(post(wren, "/contacts", form(id, "shareable", "Another.", "forSupervisor", "Other words.")))
                .hasStatus(409)
                .bodyText()
                .contains(SHARED, BETWEEN_US, "Another.", "Other words.");
    }

    @Test
    void whatWasTypedWhileItWasSignedCanStillBeAddedAndSaid() {
        var id = new Diary(world)
                .entry(wren, home, TODAY.minusDays(2))
                .saying("Met.")
                .signed()
                .write();
        var sent = post(
                wren, "/contacts/" + id, form(id, "version", "1", "shareable", SHARED, "forSupervisor", BETWEEN_US));
        assertThat(sent)
                .hasStatus(409)
                .bodyText()
                .containsSubsequence(
                        "name=\"message-words\"", BETWEEN_US, "name=\"words\"", "Went over the school plan.", SHARED);
    }

    @Test
    void aPartIsOpenedBeneathTheOneBox() {
        try (var phone = browse(wren, Browsing.PHONE)) {
            phone.go("/contacts/new?family=" + home.family());
            phone.page.getByText("Add a part for somebody else").click();
            phone.page.getByLabel("For my supervisor").fill(BETWEEN_US);
            phone.isAccessible();
            phone.picture("parts-360");
        }
    }
}

package org.alongside.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import org.alongside.interop.reading.DayOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot come in as it is says why, is mended where it stands or in a file, and goes on where it was. */
class MendingAnImportTest extends ImportedContacts {
    @ParameterizedTest(name = "{0} on the way, {1} miles: {2}")
    @CsvSource({
        "17:00, 10, too-far",
        "-5, 10, not-minutes",
        "10, 1001, not-miles",
        "10, -1, not-miles",
        "10, far, not-miles"
    })
    void travelThatCannotBeIsRefusedWithItsRow(String minutes, String miles, String why) {
        var id = importing.checked(world.ana, Kind.CONTACTS, """
                Case ID,Staff email,Service date,Duration (min),Contact type,Contact made,Travel minutes,Mileage
                ORT,rosa.whitehorse@example.org,11/5/2026,55,Home visit,Yes,%s,%s
                """.formatted(minutes, miles));
        assertThat(importing.refusals(world.ana, id).toString()).contains(why);
    }

    @Test
    void rowsThatCannotBeTakenSayWhy() {
        var id = importing.checked(world.ana, Kind.CONTACTS, """
                Case ID,Program,Staff email,Service date,Time,Minutes,Contact type,Contact made,Place,Next step,Follow up date
                NOPE,,rosa.whitehorse@example.org,11/15/2026,,10,call,yes,,,
                ,,rosa.whitehorse@example.org,11/15/2026,,10,call,yes,,,
                ORT,,nobody@example.org,11/15/2026,,10,call,yes,,,
                ORT,,rosa.whitehorse@example.org,11/31/2026,,10,call,yes,,,
                ORT,,rosa.whitehorse@example.org,12/15/2026,,10,call,yes,,,
                ORT,,rosa.whitehorse@example.org,1/15/2026,,10,call,yes,,,
                ORT,,rosa.whitehorse@example.org,11/15/2026,25:00,10,call,yes,,,
                ORT,,rosa.whitehorse@example.org,11/15/2026,,long,call,yes,,,
                ORT,,rosa.whitehorse@example.org,11/15/2026,,2000,call,yes,,,
                ORT,,rosa.whitehorse@example.org,11/15/2026,,,call,yes,,,
                ORT,,rosa.whitehorse@example.org,11/15/2026,,10,pigeon,yes,,,
                ORT,,rosa.whitehorse@example.org,11/15/2026,,10,,yes,,,
                ORT,,rosa.whitehorse@example.org,11/15/2026,,10,call,perhaps,,,
                ORT,Parents in Recovery,rosa.whitehorse@example.org,11/15/2026,,10,call,yes,,,
                ORT,No Such Program,rosa.whitehorse@example.org,11/15/2026,,10,call,yes,,,
                ORT,,rosa.whitehorse@example.org,11/15/2026,,10,call,yes,,,11/20/2026
                ORT,,rosa.whitehorse@example.org,11/15/2026,,10,call,yes,,Call,11/10/2026
                ORT,,rosa.whitehorse@example.org,11/15/2026,,10,call,yes,,,
                ORT,,rosa.whitehorse@example.org,11/15/2026,,10,call,yes,,,
                """);
        assertThat(importing.refusals(world.ana, id))
                .containsExactly(
                        "no-such-family",
                        "no-family",
                        "unknown-workers",
                        "not-a-day",
                        "in-the-future",
                        "before-enrollment",
                        "not-a-time",
                        "not-minutes",
                        "longer-than-a-day",
                        "no-minutes",
                        "unknown-value",
                        "missing",
                        "unknown-value",
                        "not-enrolled-then",
                        "unknown-programs",
                        "no-next-step",
                        "due-before-contact",
                        "same-as-row");
        assertThat(importing.get(world.ana, id).counts()).isEqualTo(new Import.Counts(1, 0, 0, 18));
    }

    @Test
    void aWordMappedOnceIsKnownForAllRowsAndForTheNextFile() {
        var file =
                "Case ID,Staff email,Date,Minutes,Contact type\nORT,rosa.whitehorse@example.org,2026-11-05,10,Pigeon\nSOR,rosa.whitehorse@example.org,2026-11-05,10,pigeon\n";
        var id = importing.uploaded(world.ana, Kind.CONTACTS, file);
        var one = importing.get(world.ana, id);
        assertThat(Guess.unexplained(Kind.CONTACTS, one.plan(), one.columns(), importing.imports.vocabulary(world.ana)))
                .isEqualTo(Map.of("modes", Map.of("Pigeon", 1, "pigeon", 1)));
        importing.check(world.ana, id, one.plan().withMeanings(Map.of("modes", Map.of("pigeon", "letter"))));
        assertThat(importing.verdicts(world.ana, id)).isEqualTo("create create");
        var next = importing.uploaded(world.ana, Kind.CONTACTS, file);
        assertThat(importing.get(world.ana, next).plan().meaning("modes", "PIGEON"))
                .isEqualTo("letter");
    }

    @Test
    void aRowMendedInPlaceIsJudgedAnew() {
        var id = importing.checked(world.ana, Kind.CONTACTS, CONTACTS.replace("11/5/2026", "11/55/2026"));
        assertThat(importing.verdicts(world.ana, id)).isEqualTo("refused create create");
        var cells = new ArrayList<>(importing.rows(world.ana, id).getFirst().cells());
        cells.set(2, "11/5/2026");
        importing.imports.mend(world.ana, id, 2, cells);
        assertThat(importing.verdicts(world.ana, id)).isEqualTo("create create create");
        assertThat(importing.get(world.ana, id).counts()).isEqualTo(new Import.Counts(3, 0, 0, 0));
        cells.set(2, "11/17/2026");
        cells.set(10, "");
        importing.imports.mend(world.ana, id, 3, cells);
        importing.imports.mend(world.ana, id, 2, cells);
        assertThat(importing.verdicts(world.ana, id)).isEqualTo("refused create create");
        assertThat(importing.refusals(world.ana, id)).containsExactly("same-as-row");
    }

    @Test
    void refusedRowsCanBeDownloadedMendedAndImportedAgain() {
        var id = importing.imported(
                world.ana,
                Kind.CONTACTS,
                CONTACTS.replace("11/5/2026", "11/55/2026").replace("School plan", "=1+1 school"));
        var out = new java.io.ByteArrayOutputStream();
        importing.imports.refused(world.ana, id, org.alongside.platform.words.Words.english(), out);
        var csv = out.toString(StandardCharsets.UTF_8);
        assertThat(csv)
                .contains(
                        "Why it was refused",
                        "Service date \"\"11/55/2026\"\": We cannot read this as a day",
                        "'=1+1 school");
        var mended = importing.imported(world.ana, Kind.CONTACTS, csv.replace("11/55/2026", "11/5/2026"));
        assertThat(importing.verdicts(world.ana, mended)).isEqualTo("create");
        assertThat(importing.one(world.ana, "select what_happened from contact where import_id = ?", mended))
                .isEqualTo("=1+1 school");
        assertThat(importing.verdicts(
                        world.ana,
                        importing.checked(world.ana, Kind.CONTACTS, CONTACTS.replace("School plan", "=1+1 school"))))
                .isEqualTo("same same same");
    }

    @Test
    void whatChangedBetweenCheckAndConfirmIsJudgedAgain() {
        var first = importing.checked(world.ana, Kind.CONTACTS, CONTACTS);
        var second = importing.checked(world.ana, Kind.CONTACTS, CONTACTS);
        importing.confirm(world.ana, first);
        importing.confirm(world.ana, second);
        assertThat(importing.get(world.ana, second).counts()).isEqualTo(new Import.Counts(0, 0, 3, 0));
        assertThat(importing.one(world.ana, "select count(*) from contact")).isEqualTo(3L);
    }

    @Test
    void workThatBrokeOffGoesOnWhereItWas() {
        var id = importing.checked(world.ana, Kind.CONTACTS, CONTACTS);
        importing.imports.confirm(world.ana, id);
        database.db.as(world.ana, () -> importing.store.reached(id, 2, 1));
        importing.run.now(id);
        importing.run.now(id);
        assertThat(importing.get(world.ana, id).state()).isEqualTo(Import.State.DONE);
        assertThat(importing.one(world.ana, "select count(*) from contact")).isEqualTo(2L);
    }

    @Test
    void whenNobodyCanTellTheOrderOfDaysTheFileIsAskedAbout() {
        var file = CONTACTS.replace("11/17/2026", "11/7/2026")
                .replace("11/18/2026", "11/8/2026")
                .replace("11/12/2026", "11/6/2026");
        var id = importing.uploaded(world.ana, Kind.CONTACTS, file);
        assertThat(importing.get(world.ana, id).plan().order()).isNull();
        importing.check(world.ana, id, importing.get(world.ana, id).plan().withOrder(DayOrder.MONTH_FIRST));
        assertThat(importing.verdicts(world.ana, id)).isEqualTo("create create create");
    }
}

package org.alongside.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as the contract fixes it: exit status, one line of refusal, nothing on standard output for a bad record. */
@Isolated("takes the program's output for itself")
class StandardsCommandTest {
    private static final String RECORD = """
            {
              "id": "s-1",
              "bornOn": "1984-05-02",
              "livedExperience": [{"kind": "behavioral-health", "from": "2014-01-01", "to": "2019-06-30", "childBornOn": "2008-03-01"}],
              "residence":  [{"state": "MT", "from": "2001-01-01", "to": null}],
              "employment": [{"state": "MT", "from": "2025-02-01", "to": null}],
              "attestations": [{"statement": "code-of-ethics", "signedOn": "2025-02-01"}],
              "work":        [{"id": "w-1", "on": "2025-02-03", "hours": "7.5", "supervised": true, "paid": true, "ownFamily": false}],
              "supervision": [{"id": "v-1", "on": "2025-02-10", "hours": "1", "kind": "clinical", "format": "individual", "documented": true}],
              "training":    [{"id": "t-1", "on": "2025-01-20", "hours": "40", "purpose": "core", "course": "mt-fps-core", "approved": true, "topics": ["ethics"]}],
              "exams":       [{"exam": "mt-fps-exam", "on": "2025-01-24", "percent": "84"}],
              "certifications": [{"standard": "mt-family-peer-support", "stage": "certified", "from": "2026-01-01"}]
            }
            """;

    private static final String SMALL = "{\"id\": \"%s\", \"bornOn\": \"1984-05-02\"}";

    @TempDir
    private Path folder;

    @Test
    void listTellsIdTitleJurisdictionStatusAndEffective() {
        var ran = Ran.command("standards", "list");
        assertThat(ran.status()).isZero();
        assertThat(ran.lines())
                .contains(
                        "mt-family-peer-support\tFamily peer support specialist, Montana\tUS-MT\tproposed\t2024-04-01");
        assertThat(ran.lines()).allMatch(line -> line.split("\t").length == 5);
    }

    @Test
    void theContractsRecordIsEvaluatedAsJson() throws IOException {
        var ran = evaluate("record.json", RECORD);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        assertThat(ran.lines())
                .singleElement()
                .asString()
                .startsWith("{\"id\":\"s-1\",\"standard\":\"mt-family-peer-support\"");
        assertThat(ran.out())
                .contains(
                        "\"stage\":\"candidate\"",
                        "\"asOf\":\"2026-06-30\",\"met\":false",
                        "{\"requirement\":\"age\",\"met\":true,\"have\":null,\"need\":null,\"short\":null,",
                        "{\"requirement\":\"supervision\",\"met\":true,\"have\":\"1.00\",\"need\":\"0.00\",\"short\":\"0.00\",\"unit\":\"hour\",\"shortSince\":null",
                        "{\"requirement\":\"exam\",\"met\":true,\"have\":\"84.00\",\"need\":\"80.00\",\"short\":\"0.00\",\"unit\":\"percent\"",
                        "{\"requirement\":\"navigation-year\",\"met\":true,\"have\":\"2007.00\",\"need\":\"365.00\",\"short\":\"0.00\",\"unit\":\"day\"");
    }

    @Test
    void textIsForReading() throws IOException {
        var ran = Ran.command(words("record.json", RECORD, "--format", "text"));
        assertThat(ran.status()).isZero();
        assertThat(ran.lines().getFirst())
                .isEqualTo(
                        "s-1: Family peer support specialist, Montana, Candidate, as of 30 Jun 2026: something is missing.");
        assertThat(ran.lines())
                .contains("  no  scope-of-practice  Not signed yet: to work within the scope of practice.");
    }

    @Test
    void manyRecordsAreAnsweredInOrderEachOnALine() throws IOException {
        var lines = IntStream.range(0, 5000)
                .mapToObj(n -> SMALL.formatted("s-" + n))
                .toList();
        var ran = evaluate("records.ndjson", String.join("\n", lines));
        assertThat(ran.status()).isZero();
        assertThat(ran.lines().stream().map(line -> line.substring(0, line.indexOf(','))))
                .containsExactlyElementsOf(IntStream.range(0, 5000)
                        .mapToObj(n -> "{\"id\":\"s-" + n + "\"")
                        .toList());
    }

    @Test
    void oneBadLineIsRefusedByItsNumberAndTheOthersGoOn() throws IOException {
        var ran = evaluate(
                "records.ndjson",
                "\uFEFF" + SMALL.formatted("a") + "\r\n\r\n{\"id\": \"b\"}\r\n  \n" + SMALL.formatted("c") + "\r\n{\n"
                        + SMALL.formatted("d"));
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.lines().stream().map(line -> line.substring(0, 10)))
                .containsExactly("{\"id\":\"a\",", "{\"id\":\"c\",", "{\"id\":\"d\",");
        assertThat(ran.refusals())
                .containsExactly(
                        folder.resolve("records.ndjson") + ": line 3: /bornOn: is missing",
                        folder.resolve("records.ndjson")
                                + ": line 6, column 2: /: expected a field's name in quotes, but it ends here");
    }

    @Test
    void anEmptyStreamIsAnsweredWithNothing() throws IOException {
        assertThat(evaluate("records.ndjson", "")).isEqualTo(new Ran(0, "", ""));
        assertThat(evaluate("records.ndjson", "\n\r\n")).isEqualTo(new Ran(0, "", ""));
    }

    @Test
    void aRecordLargerThanWhatIsReadAtATimeIsReadWhole() throws IOException {
        var work = IntStream.range(0, 40_000)
                .mapToObj(n ->
                        "{\"id\": \"w-%d\", \"on\": \"2025-02-03\", \"hours\": 0.01, \"supervised\": true, \"paid\": true, \"ownFamily\": false}"
                                .formatted(n))
                .toList();
        var large = "{\"id\": \"large\", \"bornOn\": \"1984-05-02\", \"work\": [" + String.join(",", work) + "]}";
        var ran = evaluate("records.ndjson", SMALL.formatted("a") + "\n" + large + "\n" + SMALL.formatted("b") + "\n");
        assertThat(ran.status()).isZero();
        assertThat(ran.lines()).hasSize(3);
        assertThat(ran.lines().get(1)).contains("\"have\":\"0.00\",\"need\":\"20.00\",\"short\":\"20.00\"");
    }

    @Test
    void aFileOfAnotherNameTellsByItsFirstLine() throws IOException {
        assertThat(evaluate("records", SMALL.formatted("a") + "\n" + SMALL.formatted("b"))
                        .lines())
                .hasSize(2);
        assertThat(evaluate("records", RECORD).lines()).hasSize(1);
    }

    @Test
    void renewalWithoutACertificationSaysWhy() throws IOException {
        var words = new ArrayList<>(List.of(words("record.json", SMALL.formatted("a"))));
        words.set(words.indexOf("candidate"), "renewal");
        var ran = Ran.command(words.toArray(String[]::new));
        refusedWith(
                ran, "record.json: /certifications: no certification of mt-family-peer-support at stage 'certified'");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"id\": \"s-1\" | \"id\": 7 | /id: is not text",
                "\"id\": \"s-1\", | | /id: is missing",
                "\"id\": \"s-1\" | \"id\": null | /id: is not text",
                "\"bornOn\" | \"birthday\" | /birthday: is not known here",
                "\"work\":  | \"volunteering\":  | /volunteering: is not known here",
                "\"hours\": \"7.5\" | \"hours\": \"7.5\", \"note\": \"\" | /work/0/note: is not known here",
                "\"1984-05-02\" | \"1984-5-2\" | /bornOn: is '1984-5-2', not a date",
                "\"1984-05-02\" | \"2023-02-29\" | /bornOn: is '2023-02-29', not a date",
                "\"1984-05-02\" | 19840502 | /bornOn: is not text",
                "\"1984-05-02\" | \"1984-05-02T00:00\" | /bornOn: is '1984-05-02T00:00', not a date",
                "\"7.5\" | \"24.01\" | /work/0/hours: is 24.01, outside 0 to 24",
                "\"7.5\" | 24.01 | /work/0/hours: is 24.01, outside 0 to 24",
                "\"7.5\" | \"-0.01\" | /work/0/hours: is -0.01, below 0",
                "\"7.5\" | -1 | /work/0/hours: is -1, below 0",
                "\"7.5\" | \"7.555\" | /work/0/hours: '7.555' is not a decimal with at most two places",
                "\"7.5\" | \"7,5\" | /work/0/hours: '7,5' is not a decimal with at most two places",
                "\"7.5\" | \"1e1\" | /work/0/hours: '1e1' is not a decimal with at most two places",
                "\"7.5\" | \" 7\" | /work/0/hours: ' 7' is not a decimal with at most two places",
                "\"7.5\" | \"\" | /work/0/hours: nothing is not a decimal with at most two places",
                "\"7.5\" | 1e400 | /work/0/hours: is 1e400, outside 0 to 24",
                "\"7.5\" | true | /work/0/hours: is not a number",
                "\"7.5\" | null | /work/0/hours: is not a number",
                "\"hours\": \"1\" | \"hours\": \"25\" | /supervision/0/hours: is 25, outside 0 to 24",
                "\"40\" | \"200.01\" | /training/0/hours: is 200.01, outside 0 to 200",
                "\"84\" | \"100.01\" | /exams/0/percent: is 100.01, outside 0 to 100",
                "\"behavioral-health\" | \"autism\" | /livedExperience/0/kind: is 'autism', not one of behavioral-health,",
                "\"code-of-ethics\" | \"ethics\" | /attestations/0/statement: is 'ethics', not one of lived-experience,",
                "\"clinical\" | \"Clinical\" | /supervision/0/kind: is 'Clinical', not one of clinical, administrative",
                "\"individual\" | \"triadic\" | /supervision/0/format: is 'triadic', not one of individual, group",
                "\"core\" | \"basic\" | /training/0/purpose: is 'basic', not one of core, continuing",
                "\"state\": \"MT\" | \"state\": \"Montana\" | /residence/0/state: is 'Montana', not a state's two letters",
                "\"supervised\": true | \"supervised\": \"true\" | /work/0/supervised: is not true or false",
                "\"supervised\": true | \"supervised\": null | /work/0/supervised: is not true or false",
                "\"paid\": true, | | /work/0/paid: is missing",
                "\"paid\": true | \"paid\": true, \"paid\": true | /work/0/paid: is written twice",
                "\"id\": \"s-1\" | \"id\": \"s-1\", \"id\": \"s-1\" | /id: is written twice",
                "[\"ethics\"] | [\"ethics\", 1] | /training/0/topics/1: is not text",
                "[\"ethics\"] | \"ethics\" | /training/0/topics: is not a list",
                "\"to\": \"2019-06-30\" | \"to\": \"2013-12-31\" | /livedExperience/0/to: is 2013-12-31, before from",
                "\"exams\":       [ | \"exams\": {}, \"x\": [ | /exams: is not a list",
                "\"exams\":       [ | \"exams\": [null,  | /exams/0: is not an object",
                "\"exams\":       [ | \"exams\": [,  | /exams/0: is not an object",
                "\"paid\": true | \"paid\": truely | line 8, column 101: /work/0/paid: expected , or }"
            })
    void aWrongRecordIsRefusedWithItsPlace(String right, String wrong, String words) throws IOException {
        assertThat(RECORD).contains(right);
        refusedWith(
                evaluate("record.json", RECORD.replaceFirst(Pattern.quote(right), wrong == null ? "" : wrong)),
                "record.json: " + words);
    }

    @Test
    void twoEntriesWithOneIdInAListAreRefusedAlsoWhenOneIsWrittenWithEscapes() throws IOException {
        var twice = RECORD.replace(
                "\"ownFamily\": false}]",
                "\"ownFamily\": false}, "
                        + "{\"id\": \"\\u0077-1\", \"on\": \"2025-02-04\", \"hours\": 1, \"supervised\": true, \"paid\": true, \"ownFamily\": false}]");
        refusedWith(evaluate("record.json", twice), "record.json: /work/1/id: is the id of entry 0 already");
        assertThat(evaluate("record.json", RECORD.replace("\"v-1\"", "\"w-1\"")).status())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "null", "\"s\"", "{", "{}x", "{\"id\"}", "{\"id\": \"s", "not json", "{\"id\": 'a'}"})
    void whatIsNoRecordIsRefusedInOneLine(String json) throws IOException {
        refusedWith(evaluate("record.json", json), "record.json: ");
        if (!json.isEmpty()) refusedWith(evaluate("record.ndjson", json), "record.ndjson: line 1");
    }

    @Test
    void textThatIsNotUtf8IsRefused() throws IOException {
        var file = folder.resolve("record.json");
        Files.write(file, SMALL.formatted("\u00e9").getBytes(StandardCharsets.ISO_8859_1));
        refusedWith(Ran.command(words("record.json", null)), "bytes that are not UTF-8");
    }

    @Test
    void anIdIsToldBackAsItWas() throws IOException {
        var ran = evaluate("record.json", SMALL.formatted("Zo\u00eb \\\"\\u00e9\\uD83D\\uDE00\\n"));
        assertThat(ran.out()).startsWith("{\"id\":\"Zo\u00eb \\\"\u00e9");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "--standard, nowhere, --standard: 'nowhere': no standard has this id",
        "--stage, master, '--stage: ''master'': mt-family-peer-support has no such stage; it has candidate, certified, renewal'",
        "--as-of, 2026-02-30, --as-of: '2026-02-30' is not a date",
        "--as-of, today, --as-of: 'today' is not a date",
        "--as-of, +2026-02-03, --as-of: '+2026-02-03' is not a date",
        "--format, xml, Invalid value for option '--format'",
        "--record, missing.json, 'missing.json: no such file'",
        "--record, ., '.: is a folder, not a file'"
    })
    void wrongUseIsSaidInOneLine(String option, String value, String said) throws IOException {
        var words = new ArrayList<>(List.of(words("record.json", RECORD, "--format", "json")));
        words.set(words.indexOf(option) + 1, value);
        refusedWith(Ran.command(words.toArray(String[]::new)), said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "standards",
                "standards evaluate",
                "standards evaluate --stage x",
                "standards check",
                "standards nothing"
            })
    void missingWordsAreSaidInOneLine(String words) {
        var ran = Ran.command(words.split(" "));
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.refusals()).hasSize(1);
    }

    @Test
    void aDefinitionFileIsCheckedWithFileLineAndReason() throws IOException {
        var right = shipped("mt-family-peer-support");
        assertThat(check(right).status()).isZero();
        mended(right, "hours_worked: 20", "hours_worked: 0");
        mended(right, "years: 21", "year: 21");
        mended(right, "kind: exam,", "kind: examen,");
        mended(right, "hours: 1000", "hours: a thousand");
        mended(right, "statements: [lived-experience,", "statements: [lived,");
        mended(right, "after: candidate", "after: aspirant");
        mended(right, "- id: age", "- id: lived-experience");
        mended(right, "- id: experience", "- id: age");
        mended(right, "- id: renewal", "- id: certified");
        mended(right, "stage: certified, months", "stage: certificate, months");
        mended(right, "months: 12", "months: 0");
        mended(right, "effective: {from: 2024-04-01}", "effective: {from: 2024-02-30}");
        mended(right, "version: 1", "version: 1\nversion: 2", 1);
        mended(right, "confidence: high", "colour: blue", -3);
        mended(
                right,
                "kind: training, purpose: continuing, hours: 40",
                "kind: continuing-education, hours: 40, every_months: 12");
        checked(right + "colour: blue\n", right.lines().count() + 1);
        checked("kind: cadence\n", 1);
        checked("", 1);
        checked("stages: [", 1);
        assertThat(Ran.command("standards", "check", folder.resolve("none.yaml").toString())
                        .refusals())
                .containsExactly(folder.resolve("none.yaml") + ":1: no such file");
    }

    /** The line that was changed is named, or one so many lines further. */
    private void mended(String right, String was, String wrong, int... further) throws IOException {
        assertThat(right).contains(was);
        var before = right.substring(0, right.indexOf(was));
        checked(
                before + wrong + right.substring(before.length() + was.length()),
                before.chars().filter(c -> c == '\n').count()
                        + 1
                        + IntStream.of(further).sum());
    }

    private void checked(String yaml, long line) throws IOException {
        var ran = check(yaml);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.refusals()).allMatch(refusal -> !refusal.isBlank());
        assertThat(ran.refusals().getFirst()).startsWith(folder.resolve("my-standard.yaml") + ":" + line + ": ");
    }

    private Ran check(String yaml) throws IOException {
        var file = folder.resolve("my-standard.yaml");
        Files.writeString(file, yaml);
        return Ran.command("standards", "check", file.toString());
    }

    private static String shipped(String id) throws IOException {
        try (var in = StandardsCommandTest.class.getResourceAsStream("/definitions/standard/" + id + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void refusedWith(Ran ran, String words) {
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.refusals()).singleElement().asString().contains(words);
    }

    private Ran evaluate(String name, String content) throws IOException {
        return Ran.command(words(name, content));
    }

    private String[] words(String name, String content, String... more) throws IOException {
        var file = folder.resolve(name);
        if (content != null) Files.writeString(file, content);
        var words = new ArrayList<>(List.of(
                "standards",
                "evaluate",
                "--standard",
                "mt-family-peer-support",
                "--stage",
                "candidate",
                "--as-of",
                "2026-06-30",
                "--record",
                file.toString()));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }
}

package org.alongside.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.alongside.Alongside;
import org.alongside.platform.cli.CommandLineStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code consent decide} as somebody outside calls it: status, standard output, standard error. */
@Isolated("takes the program's output for itself")
class ConsentCommandTest {
    private static final String GOOD = Cases.json(Cases.example());

    @TempDir
    private Path folder;

    @Test
    void oneCaseIsAnsweredInOneLine() throws IOException {
        var ran = decide("--case", file("case.json", Cases.json(Cases.example()).replace(",", ",\n  ")));
        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).hasSize(1);
        assertThat(Cases.map(ran.out().getFirst()))
                .containsAllEntriesOf(Map.of("id", "k-1", "decision", "allow", "by", "consent:c-1", "notice", "part2"))
                .containsEntry("rule", 7)
                .containsEntry("needed", List.of());
    }

    @Test
    void whatARefusedRequestLeavesOutIsNull() throws IOException {
        var ran = decide("--case", file("case.json", Cases.json(Cases.with(Cases.example(), "consents", List.of()))));
        assertThat(ran.status()).isZero();
        assertThat(ran.out().getFirst())
                .startsWith("{\"id\":\"k-1\",\"decision\":\"refuse\",\"by\":null,\"notice\":null");
    }

    @Test
    void manyCasesAreAnsweredInTheirOrder() throws IOException {
        var ran = decide("--cases", file("cases.ndjson", lines("k-3", "k-1", "k-2")));
        assertThat(ran.status()).isZero();
        assertThat(ids(ran)).containsExactly("k-3", "k-1", "k-2");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"\n", "\r\n", "\n\n", "\n \t\n"})
    void linesMayEndAsWindowsEndsThemAndMayBeBlank(String end) throws IOException {
        var ran = decide("--cases", file("cases.ndjson", lines("k-1", "k-2").replace("\n", end)));
        assertThat(ran.status()).isZero();
        assertThat(ids(ran)).containsExactly("k-1", "k-2");
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        assertThat(ids(decide(
                        "--cases", file("cases.ndjson", lines("k-1", "k-2").strip()))))
                .containsExactly("k-1", "k-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--case", "--cases"})
    void aByteOrderMarkIsPassedOver(String option) throws IOException {
        assertThat(decide(option, file("marked", "\uFEFF" + GOOD)).status()).isZero();
    }

    @Test
    void aFileWithoutCasesIsDecided() throws IOException {
        assertThat(decide("--cases", file("empty.ndjson", ""))).isEqualTo(new Ran(0, List.of(), List.of()));
    }

    @Test
    void aBadLineIsRefusedWhereItStandsAndTheOthersAreDecided() throws IOException {
        var ran = decide(
                "--cases", file("cases.ndjson", line("k-1") + "{\"id\": \"k-2\"}\n\n" + line("k-4") + "nonsense\n"));
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ids(ran)).containsExactly("k-1", "k-4");
        assertThat(ran.err()).hasSize(2);
        assertThat(ran.err().getFirst()).endsWith("cases.ndjson: line 2: /person: is missing");
        assertThat(ran.err().getLast()).contains("cases.ndjson: line 5: column ");
    }

    @Test
    void aLineThatIsNotUtf8IsRefusedAlone() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(line("k-1").getBytes(StandardCharsets.UTF_8));
        bytes.write(line("k-é").getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(line("k-é").getBytes(StandardCharsets.UTF_8));
        var file = folder.resolve("cases.ndjson");
        Files.write(file, bytes.toByteArray());
        var ran = decide("--cases", file.toString());
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ids(ran)).containsExactly("k-1", "k-é");
        assertThat(ran.err()).singleElement().asString().endsWith("line 2: /: is not text in UTF-8");
    }

    /** The example without each of its fields, and with null in each. */
    static List<String> fields() {
        var fields = new ArrayList<String>();
        for (var field : List.of("id", "person", "part2", "consents", "events", "request")) fields.add(field);
        for (var field : Cases.map(Cases.json(((List<?>) Cases.example().get("consents")).getFirst()))
                .keySet()) fields.add("consents/0/" + field);
        for (var field : List.of("event", "on")) fields.add("events/0/" + field);
        for (var field : Cases.map(Cases.json(Cases.example().get("request"))).keySet()) fields.add("request/" + field);
        for (var field : List.of("id", "classes")) fields.add("request/recipient/" + field);
        return fields;
    }

    @ParameterizedTest
    @MethodSource("fields")
    void noFieldMayBeMissing(String field) throws IOException {
        var name = field.substring(field.lastIndexOf('/') + 1);
        var asked = Cases.with(Cases.example(), field, "mark-of-the-field");
        refused(
                Cases.json(asked)
                        .replaceFirst(",?\"" + name + "\":\"mark-of-the-field\"", "")
                        .replace("{,", "{"),
                field,
                "is missing");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void nullIsTakenOnlyWhereItMeansSomething(String field) throws IOException {
        var json = Cases.json(Cases.with(Cases.example(), field, null));
        if (field.matches(".*/(authority|expiresOn|expiryEvent|revokedOn|courtOrder|subpoena)"))
            assertThat(decide("--case", file("case.json", json)).status()).isZero();
        else refused(json, field, "");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void noFieldTakesAValueOfAnotherType(String field) throws IOException {
        for (var wrong : Arrays.<Object>asList(7, 1.5, Map.of("a", 1), List.of(List.of())))
            refused(Cases.json(Cases.with(Cases.example(), field, wrong)), field, "");
        refused(
                Cases.json(Cases.with(
                        Cases.example(),
                        field,
                        field.matches("(.*/)?(sud|emergency|re\\w+(Right|Warning|Consequences))") ? "true" : true)),
                field,
                "");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "part2                    | unknown",
                "part2                    | Confirmed",
                "consents/0/kind          | general",
                "consents/0/kind          | SPECIFIC",
                "consents/0/kind          | counseling_notes",
                "consents/0/signedBy      | mother",
                "request/purpose          | curiosity",
                "request/information      | all",
                "request/information      | everything",
                "request/on               | 2026-02-29",
                "request/on               | 2026-6-30",
                "request/on               | 30.06.2026",
                "request/on               | 2026-06-30T00:00:00Z",
                "request/on               | +02026-06-30",
                "request/courtOrder       | yes",
                "consents/0/signedOn      | 2026-00-10",
                "consents/0/expiresOn     | ''",
                "consents/0/id            | ' '",
                "person                   | ''"
            })
    void unknownValuesAreRefused(String field, String value) throws IOException {
        refused(Cases.json(Cases.with(Cases.example(), field, value)), field, "");
    }

    @Test
    void unknownValuesInListsAreRefusedWithTheirPlace() throws IOException {
        refused(
                Cases.json(Cases.with(Cases.example(), "consents/0/purposes", List.of("school", "all"))),
                "consents/0/purposes/1",
                "is not a known value: 'all'");
        refused(
                Cases.json(Cases.with(Cases.example(), "consents/0/information", List.of("all", "ALL"))),
                "consents/0/information/1",
                "is not a known value: 'ALL'");
        refused(
                Cases.json(Cases.with(Cases.example(), "consents/0/recipients", Arrays.asList("court", null))),
                "consents/0/recipients/1",
                "is null");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"colour", "consents/0/colour", "events/0/colour", "request/colour", "request/recipient/colour"})
    void unknownFieldsAreRefused(String field) throws IOException {
        refused(Cases.json(Cases.with(Cases.example(), field, null)), field, "is not a known field");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "7",
                "\"k-1\"",
                "{",
                "{}",
                "{\"id\": \"a\", \"id\": \"b\"}",
                "{'id': 'k-1'}",
                "{\"id\": NaN}",
                "{\"id\": \"\\ud800\"}"
            })
    void whatIsNotACaseIsRefused(String json) throws IOException {
        var ran = decide("--case", file("case.json", json));
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).singleElement().asString().contains("case.json: ");
    }

    @Test
    void aKeySaidTwiceOrSomethingAfterTheCaseIsRefused() throws IOException {
        for (var json : List.of(
                GOOD.replace("\"sud\":true", "\"sud\":true,\"sud\":false"), GOOD + GOOD, GOOD + "]", GOOD + " 1")) {
            var ran = decide("--cases", file("cases.ndjson", json));
            assertThat(ran.status()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).singleElement().asString().contains("cases.ndjson: line 1: column ");
        }
    }

    @Test
    void badUsageIsOneLine() throws IOException {
        var good = file("case.json", GOOD);
        var there = folder.toString();
        for (var words : List.of(
                List.of("consent"),
                List.of("consent", "decide"),
                List.of("consent", "decide", "--case"),
                List.of("consent", "decide", "--case", good, "--cases", good),
                List.of("consent", "decide", "--case", good, "--case", good),
                List.of("consent", "decide", "--case", good, "more"),
                List.of("consent", "decide", "--colour", "red"),
                List.of("consent", "undecide"),
                List.of("consent", "decide", "--case", there),
                List.of("consent", "decide", "--cases", there),
                List.of("consent", "decide", "--case", there + "/none.json"),
                List.of("consent", "decide", "--cases", there + "/none.ndjson"))) {
            var ran = run(words.toArray(String[]::new));
            assertThat(ran.status()).as("%s", words).isEqualTo(2);
            assertThat(ran.out()).as("%s", words).isEmpty();
            assertThat(ran.err()).as("%s", words).hasSize(1);
        }
    }

    private void refused(String json, String field, String reason) throws IOException {
        var ran = decide("--case", file("case.json", json));
        assertThat(ran.status()).as(json).isEqualTo(2);
        assertThat(ran.out()).as(json).isEmpty();
        assertThat(ran.err())
                .singleElement()
                .asString()
                .contains("case.json: /" + field)
                .contains(reason);
    }

    private static String lines(String... ids) {
        var lines = new StringBuilder();
        for (var id : ids) lines.append(line(id));
        return lines.toString();
    }

    private static String line(String id) {
        return Cases.json(Cases.with(Cases.example(), "id", id)) + "\n";
    }

    private static List<Object> ids(Ran ran) {
        return ran.out().stream().map(line -> Cases.map(line).get("id")).toList();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static Ran decide(String option, String file) {
        return run("consent", "decide", option, file);
    }

    private record Ran(int status, List<String> out, List<String> err) {}

    private static Ran run(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var usualOut = System.out;
        var usualErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int status = CommandLineStart.run(Alongside.class, words);
            return new Ran(status, linesOf(out), linesOf(err));
        } finally {
            System.setOut(usualOut);
            System.setErr(usualErr);
        }
    }

    private static List<String> linesOf(ByteArrayOutputStream written) {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }
}

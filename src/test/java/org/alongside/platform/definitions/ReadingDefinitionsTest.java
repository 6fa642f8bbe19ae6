package org.alongside.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingDefinitionsTest {

    private static final String RIGHT = """
            kind: code-list
            id: colors
            version: 2
            title: Colors
            jurisdiction: US-MT
            effective: {from: 2026-01-01, to: 2026-12-31}
            status: in-force
            source: a painter
            codes:
              - {code: red, title: Red, peer_kinds: [recovery]}
              - code: green
                title: Green
            """;

    private final DefinitionReader reader = new DefinitionReader();

    @Test
    void aRightFileIsReadWithItsHeaderAndItsBody() {
        var definition = reader.read("colors.yaml", RIGHT, true);
        assertThat(definition.id()).isEqualTo("colors");
        assertThat(definition.version()).isEqualTo(2);
        assertThat(definition.effective().to()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(definition.status()).isEqualTo(Definition.Status.IN_FORCE);
        assertThat(definition.confidence()).isEqualTo(Definition.Confidence.HIGH);

        var colors = CodeList.of(definition, List.of());
        assertThat(colors.codes()).extracting(Code::title).containsExactly("Red", "Green");
        assertThat(colors.forContact("family")).extracting(Code::code).containsExactly("green");
        assertThat(colors.title("green")).isEqualTo("Green");
        assertThat(colors.title("mauve")).isEqualTo("mauve");
    }

    @Test
    void everyProblemIsNamedWithItsLine() {
        assertThat(problems(RIGHT.replace("version: 2", "version: two").replace("id: colors\n", "id: Colors!\n")))
                .containsExactly(
                        "colors.yaml:2: id: 'Colors!' does not match ^[a-z][a-z0-9-]*$",
                        "colors.yaml:3: version: string found, integer expected");
        assertThat(problems(RIGHT.replace("title: Red", "name: Red")))
                .containsExactly(
                        "colors.yaml:10: codes, number 1: 'title' is missing",
                        "colors.yaml:10: codes, number 1: 'name' is not known here");
        assertThat(problems(RIGHT.replace("source: a painter", "sauce: a painter")))
                .containsExactly("colors.yaml:1: 'source' is missing");
        assertThat(problems(RIGHT.replace("2026-01-01", "2026-02-30")))
                .containsExactly("colors.yaml:6: effective, from: not a day written as 2026-11-20");
    }

    @Test
    void whatASchemaCannotSayIsCheckedToo() {
        assertThat(problems(RIGHT.replace("to: 2026", "to: 2025")))
                .containsExactly("colors.yaml:6: effective: ends before it starts");
        assertThat(problems(RIGHT.replace("code: green", "code: red")))
                .containsExactly("colors.yaml:11: code 'red' is on line 10 already");
        assertThat(problems(RIGHT.replace("kind: code-list", "kind: code-lists")))
                .containsExactly("colors.yaml:1: kind: there are no definitions of kind 'code-lists'");
    }

    @Test
    void whatIsNotPlainYamlIsRefusedWhereItStops() {
        assertThat(problems("")).containsExactly("colors.yaml:1: the file is empty");
        assertThat(problems("- a\n- b\n"))
                .containsExactly("colors.yaml:1: a definition starts with 'kind: …', not a list or text");
        assertThat(problems(RIGHT.replace("{from:", "[from:")).getFirst()).startsWith("colors.yaml:6: not YAML: ");
        assertThat(problems(RIGHT + "title: Again\n")).containsExactly("colors.yaml:13: 'title' is written twice");
        assertThat(problems(RIGHT.replace("title: Green", "title: &a Green")))
                .containsExactly("colors.yaml:12: anchors (&) are not allowed here");
        assertThat(problems(RIGHT.replace("title: Green", "title: !!java.io.File Green"))
                        .getFirst())
                .startsWith("colors.yaml:12: ");
        assertThat(problems("a: ".repeat(1) + "[".repeat(500))).hasSize(1);
        assertThat(problems("a: " + "[".repeat(60) + "]".repeat(60)))
                .containsExactly("colors.yaml:1: nested too deeply");
        assertThat(problems("a: \u0007")).hasSize(1);
        assertThat(problems(RIGHT.replace("version: 2", "version: 99999999999999999999")))
                .containsExactly("colors.yaml:3: 99999999999999999999 is too large a number");
        assertThat(problems(RIGHT.replace("version: 2", "version: .inf")))
                .containsExactly("colors.yaml:3: .inf is not a number");
    }

    private List<String> problems(String text) {
        var refusal = catchThrowableOfType(BadDefinition.class, () -> reader.read("colors.yaml", text, false));
        assertThat(refusal).isNotNull();
        return refusal.problems().stream().map(Problem::toString).toList();
    }
}

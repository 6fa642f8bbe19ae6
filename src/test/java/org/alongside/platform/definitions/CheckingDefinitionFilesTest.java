package org.alongside.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckingDefinitionFilesTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void whatComesWithAlongsideIsRight() {
        assertThat(check()).isZero();
        assertThat(out.toString()).matches("\\d+ definitions are right\\.\\R");
    }

    @Test
    void aWrongFileIsNamedWithLineAndReasonAndTheStatusIsTwo() throws IOException {
        var wrong = Files.writeString(folder.resolve("wrong.yaml"), "kind: code-list\nid: Wrong\n");
        var binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xff, 0x00});
        var missing = folder.resolve("missing.yaml");

        assertThat(check(wrong, binary, missing)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains(wrong + ":1: 'version' is missing")
                .contains(wrong + ":2: id: 'Wrong' does not match")
                .contains(binary + ":1: not UTF-8 text")
                .contains(missing + ":1: no such file");
    }

    private int check(Path... files) {
        return new CommandLine(new DefinitionsCheckCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(java.util.Arrays.stream(files).map(Path::toString).toArray(String[]::new));
    }
}

package org.alongside.standards;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alongside.Alongside;
import org.alongside.platform.cli.CommandLineStart;

/** What a command said and how it ended, as who calls it from a script sees it. */
record Ran(int status, String out, String err) {
    static Ran command(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var usualOut = System.out;
        var usualErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int status = CommandLineStart.run(Alongside.class, words);
            return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(usualOut);
            System.setErr(usualErr);
        }
    }

    List<String> lines() {
        return out.lines().toList();
    }

    List<String> refusals() {
        return err.lines().toList();
    }
}

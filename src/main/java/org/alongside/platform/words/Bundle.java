package org.alongside.platform.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The patterns of one module in one language, English beneath. */
record Bundle(Map<String, String> patterns) {

    private static final Map<String, Bundle> LOADED = new ConcurrentHashMap<>();

    /** The bundle that a key belongs to; empty when there is no such file. */
    static Bundle of(String key, Locale locale) {
        var name = name(key);
        return LOADED.computeIfAbsent(name + "_" + locale.getLanguage(), unread -> load(name, locale.getLanguage()));
    }

    static String name(String key) {
        var dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    @Nullable
    String pattern(String key) {
        return patterns.get(key);
    }

    private static Bundle load(String name, String language) {
        var patterns = new Properties();
        read("/messages/" + name + ".properties", patterns);
        if (!language.equals("en")) read("/messages/" + name + "_" + language + ".properties", patterns);
        return new Bundle(Map.copyOf(asStrings(patterns)));
    }

    private static void read(String resource, Properties into) {
        try (var in = Bundle.class.getResourceAsStream(resource)) {
            if (in != null) into.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Map<String, String> asStrings(Properties properties) {
        return (Map) properties;
    }
}

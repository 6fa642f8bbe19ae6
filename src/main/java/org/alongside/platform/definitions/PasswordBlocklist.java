package org.alongside.platform.definitions;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Passwords that many people choose, and so does whoever guesses. A common word stays common with a capital, with
 * {@code @} for {@code a}, or with a year and an exclamation mark after it.
 */
public final class PasswordBlocklist {

    private static final String FILE = "/definitions/password-blocklist/common.txt";
    private static final Pattern TAIL = Pattern.compile("[\\d\\p{Punct}]{1,6}$");

    private final Set<String> common;

    private PasswordBlocklist(Set<String> common) {
        this.common = common;
    }

    /** Reads the list that comes with Alongside; read it once and keep it. */
    public static PasswordBlocklist read() {
        var in = Objects.requireNonNull(PasswordBlocklist.class.getResourceAsStream(FILE), FILE);
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new PasswordBlocklist(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .collect(toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }

    public boolean contains(String password) {
        var lower = password.strip().toLowerCase(Locale.ROOT);
        var bare = TAIL.matcher(lower).replaceFirst("");
        return isCommon(lower) || isCommon(bare);
    }

    public int size() {
        return common.size();
    }

    private boolean isCommon(String candidate) {
        return common.contains(candidate) || common.contains(undressed(candidate));
    }

    private static String undressed(String candidate) {
        return candidate
                .replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('0', 'o')
                .replace('$', 's')
                .replace('5', 's')
                .replace('7', 't');
    }
}

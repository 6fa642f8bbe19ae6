package org.alongside.platform.web;

import java.util.Locale;
import java.util.regex.Pattern;

/** Initials on a colour that stays with the name: "María-José Ortega" is MJ, wherever she appears. */
public record Face(String initials, int tone) {
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’]+");
    private static final int TONES = 5;

    public static Face of(String name) {
        var initials = BETWEEN_NAMES
                .splitAsStream(name)
                .filter(part -> !part.isEmpty())
                .limit(2)
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
                .reduce("", String::concat);
        return new Face(initials.toUpperCase(Locale.ROOT), 1 + Math.floorMod(name.hashCode(), TONES));
    }
}

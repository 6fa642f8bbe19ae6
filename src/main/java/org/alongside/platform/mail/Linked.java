package org.alongside.platform.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Plain text with the web addresses in it found, so that a page can make links of them. */
public final class Linked {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

    private Linked() {}

    /** One stretch of the text: an address or what stands between. */
    public record Part(String words, boolean address) {}

    static List<Part> parts(String text) {
        var parts = new ArrayList<Part>();
        var found = ADDRESS.matcher(text);
        int end = 0;
        while (found.find()) {
            if (found.start() > end) parts.add(new Part(text.substring(end, found.start()), false));
            parts.add(new Part(found.group(), true));
            end = found.end();
        }
        if (end < text.length()) parts.add(new Part(text.substring(end), false));
        return parts;
    }
}

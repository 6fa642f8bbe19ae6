package org.alongside.interop.reading;

/** What a cell holds, made fit to keep: trimmed, without the characters that no text can hold. */
public final class Cells {
    private Cells() {}

    /** Without blanks of any kind around it, without control characters but line breaks and tabs, line breaks as {@code \n}. */
    public static String clean(String text) {
        int from = 0;
        int until = text.length();
        while (from < until && isBlank(text.charAt(from))) from++;
        while (until > from && isBlank(text.charAt(until - 1))) until--;
        for (int i = from; i < until; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == 0x7f || Character.isSurrogate(c)) return rebuilt(text, from, until);
        }
        return text.substring(from, until);
    }

    private static String rebuilt(String text, int from, int until) {
        var clean = new StringBuilder(until - from);
        for (int i = from; i < until; i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair =
                        Character.isHighSurrogate(c) && i + 1 < until && Character.isLowSurrogate(text.charAt(i + 1));
                if (pair) clean.append(c).append(text.charAt(++i));
                else clean.append('\uFFFD');
            } else if (c == '\r') {
                if (i + 1 >= until || text.charAt(i + 1) != '\n') clean.append('\n');
            } else if (c == '\n' || c == '\t' || c >= ' ' && c != 0x7f) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\uFEFF' || c == '\u200B' || Character.isWhitespace(c);
    }
}

package org.alongside.standards;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON (RFC 8259) from bytes, strictly, in one pass and without a tree: 10,000 records of five years are two gigabytes.
 * The caller says what comes next; anything else is {@link Bad}.
 *
 * <p>The array has at least one byte after the end that is no part of a JSON text: a line's newline, or 0.
 */
final class JsonCursor {
    private static final Pattern EXPONENT = Pattern.compile("-?(0|[1-9]\\d{0,9})(\\.\\d{1,9})?[eE][-+]?\\d{1,3}");
    private static final BigDecimal LARGE = BigDecimal.valueOf(1_000_000);
    private static final int DATE_BITS = 13;
    private static final int DATE_SHIFT = 64 - DATE_BITS;
    private static final boolean[] PLAIN = new boolean[256];

    static {
        Arrays.fill(PLAIN, 0x20, 0x80, true);
        PLAIN['"'] = false;
        PLAIN['\\'] = false;
    }

    private byte[] json = {0};
    private int at;
    private int end;

    private byte[] text = json;
    private int textFrom;
    private int textTo;
    private final @Nullable KnownDate[] dates = new @Nullable KnownDate[1 << DATE_BITS];

    /** Something other than what was to come. */
    static final class Bad extends RuntimeException {
        final String reason;
        final int offset;

        /** @param offset the byte, counted from 0, or -1 where the place has a name */
        Bad(String reason, int offset) {
            super(reason, null, false, false);
            this.reason = reason;
            this.offset = offset;
        }
    }

    void start(byte[] bytes, int from, int to) {
        json = bytes;
        at = from;
        end = to;
    }

    /** Enters an object or list. Whether there is anything in it. */
    boolean open(char open, char close) {
        skipSpace();
        if (json[at] != open) throw bad(open == '{' ? "is not an object" : "is not a list");
        at++;
        skipSpace();
        if (json[at] != close) return true;
        at++;
        return false;
    }

    /** Goes on to the next member. Whether there is one. */
    boolean next(char close) {
        skipSpace();
        if (json[at] == ',') {
            at++;
            return true;
        }
        if (json[at] != close) throw grammar("expected , or " + close);
        at++;
        return false;
    }

    /** The number of the field whose name comes next, with its colon. */
    int field(Names names, int likely) {
        skipSpace();
        int field = likely;
        int length = at + 16 <= json.length ? names.quotedAt(json, at, likely) : 0;
        if (length > 0) {
            at += length;
        } else {
            if (json[at] != '"') throw grammar("expected a field's name in quotes");
            readText();
            field = names.find(text, textFrom, textTo);
            if (field < 0) throw new UnknownField(string());
        }
        skipSpace();
        if (json[at] != ':') throw grammar("expected :");
        at++;
        return field;
    }

    static final class UnknownField extends RuntimeException {
        final String name;

        UnknownField(String name) {
            super(name, null, false, false);
            this.name = name;
        }
    }

    /** Passes {@code null}, if that is what comes. */
    boolean isNull() {
        skipSpace();
        return json[at] == 'n' && literal("null");
    }

    boolean bool() {
        skipSpace();
        byte first = json[at];
        if (first == 't' && json[at + 1] == 'r' && json[at + 2] == 'u' && json[at + 3] == 'e') {
            at += 4;
            return true;
        }
        if (first == 'f' && literal("false")) return false;
        throw bad("is not true or false");
    }

    String text() {
        value();
        return string();
    }

    int choice(Names names) {
        value();
        int choice = names.find(text, textFrom, textTo);
        if (choice < 0) throw bad("is '" + string() + "', not one of " + names);
        return choice;
    }

    /** Adds an id to those of its list. @return -1, or the number of the entry that has it already */
    int id(Ids ids) {
        value();
        return ids.add(text, textFrom, textTo);
    }

    LocalDate date() {
        skipSpace();
        int from = at + 1;
        if (json[at] != '"' || at + 12 > json.length || json[at + 11] != '"') return unusualDate();
        long yearAndMonth = Eight.at(json, from);
        int day = json[from + 8] << 8 | json[from + 9] & 0xff;
        int slot = (int) ((yearAndMonth + day) * Eight.SPREAD >>> DATE_SHIFT);
        var known = dates[slot];
        if (known != null && known.yearAndMonth == yearAndMonth && known.day == day) {
            at += 12;
            return known.date;
        }
        var date = unusualDate();
        if (text == json) dates[slot] = new KnownDate(yearAndMonth, day, date);
        return date;
    }

    /** A date as its bytes have it: most come again and again. */
    private record KnownDate(long yearAndMonth, int day, LocalDate date) {}

    private LocalDate unusualDate() {
        value();
        if (textTo - textFrom != 10 || text[textFrom + 4] != '-' || text[textFrom + 7] != '-') throw noDate();
        int year = digits(textFrom, 4);
        int month = digits(textFrom + 5, 2);
        int day = digits(textFrom + 8, 2);
        if ((year | month | day) < 0) throw noDate();
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw noDate();
        }
    }

    private Bad noDate() {
        return bad("is '" + string() + "', not a date such as 2026-06-30");
    }

    private int digits(int from, int count) {
        int value = 0;
        for (int n = from; n < from + count; n++) {
            int digit = text[n] - '0';
            if (digit < 0 || digit > 9) return -1;
            value = value * 10 + digit;
        }
        return value;
    }

    /** A decimal, as text or number, of at most two places. @return hundredths, from 0 to {@code most} units */
    int hundredths(int most) {
        skipSpace();
        boolean quoted = json[at] == '"';
        if (quoted) readText();
        else readNumber();
        long value = decimal(textFrom, textTo);
        if (value < 0 && !quoted) value = withExponent();
        if (value < 0) throw bad(shown() + " is not a decimal with at most two places");
        if (value > Hundredths.of(most)) throw bad("is " + string() + ", outside 0 to " + most);
        return (int) value;
    }

    private String shown() {
        return textFrom == textTo ? "nothing" : "'" + string() + "'";
    }

    /** @return hundredths, or -1 */
    private long decimal(int from, int to) {
        int n = from;
        boolean below = n < to && text[n] == '-';
        if (below) n++;
        long value = 0;
        int first = n;
        while (n < to && text[n] >= '0' && text[n] <= '9') {
            if (n > first && value == 0) return -1;
            value = Math.min(value * 10 + text[n++] - '0', Integer.MAX_VALUE);
        }
        if (n == first) return -1;
        value *= 100;
        if (n < to) {
            if (text[n] != '.' || to - n < 2 || to - n > 3) return -1;
            int tenths = digits(n + 1, to - n - 1);
            if (tenths < 0) return -1;
            value += to - n == 2 ? tenths * 10 : tenths;
        }
        if (below && value != 0) throw bad("is " + string() + ", below 0");
        return value;
    }

    /** A number such as {@code 1e1}, which JSON allows. @return hundredths, or -1 */
    private long withExponent() {
        var written = string();
        if (!EXPONENT.matcher(written).matches()) return -1;
        var value = new BigDecimal(written).stripTrailingZeros();
        if (value.signum() < 0) throw bad("is " + written + ", below 0");
        return value.scale() > 2 ? -1 : value.compareTo(LARGE) > 0 ? Integer.MAX_VALUE : Hundredths.of(value);
    }

    void finish() {
        skipSpace();
        if (at < end) throw grammar("expected nothing more");
    }

    private void value() {
        skipSpace();
        if (json[at] != '"') throw bad("is not text");
        readText();
    }

    private String string() {
        return new String(text, textFrom, textTo - textFrom, StandardCharsets.UTF_8);
    }

    /** Mostly there is none, or one. */
    private void skipSpace() {
        int n = at;
        if (json[n] > ' ') return;
        if (json[n] == ' ' && n < end && json[n + 1] > ' ') at = n + 1;
        else skipMore();
    }

    private void skipMore() {
        while (at < end && (json[at] == ' ' || json[at] == '\n' || json[at] == '\r' || json[at] == '\t')) at++;
    }

    private boolean literal(String word) {
        for (int n = 0; n < word.length(); n++) if (json[at + n] != word.charAt(n)) throw grammar("expected " + word);
        at += word.length();
        return true;
    }

    private void readNumber() {
        text = json;
        textFrom = at;
        while (at < end && isOfNumber(json[at])) at++;
        textTo = at;
        if (textFrom == textTo) throw bad("is not a number");
    }

    private static boolean isOfNumber(byte c) {
        return c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
    }

    private void readText() {
        int n = at + 1;
        while (n + 8 <= json.length) {
            int plain = Eight.plain(Eight.at(json, n));
            n += plain;
            if (plain < 8) break;
        }
        while (PLAIN[json[n] & 0xff]) n++;
        if (json[n] == '"') {
            text = json;
            textFrom = at + 1;
            textTo = n;
            at = n + 1;
        } else {
            readUnusualText(n);
        }
    }

    /** Text with escapes or letters beyond ASCII in it. */
    private void readUnusualText(int from) {
        int start = at;
        int n = from;
        var said = new StringBuilder();
        int copied = start + 1;
        while (json[n] != '"') {
            if (json[n] == '\\') {
                said.append(utf8(copied, n));
                at = n;
                n = escape(n + 1, said);
                copied = n;
            } else if (json[n] >= 0 && json[n] < ' ') {
                at = n;
                throw grammar(n >= end ? "text without its closing quote" : "a control character within text");
            } else {
                n++;
            }
        }
        said.append(utf8(copied, n));
        at = start;
        for (int c = 0; c < said.length(); c++) {
            if (Character.isHighSurrogate(said.charAt(c))
                    && c + 1 < said.length()
                    && Character.isLowSurrogate(said.charAt(c + 1))) c++;
            else if (Character.isSurrogate(said.charAt(c))) throw grammar("half a character (a lone surrogate)");
        }
        text = said.toString().getBytes(StandardCharsets.UTF_8);
        textFrom = 0;
        textTo = text.length;
        at = n + 1;
    }

    private CharSequence utf8(int from, int to) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json, from, to - from));
        } catch (CharacterCodingException e) {
            throw grammar("bytes that are not UTF-8");
        }
    }

    /** @return where the text goes on */
    private int escape(int n, StringBuilder said) {
        int plain = "\"\\/bfnrt".indexOf(json[n]);
        if (plain >= 0) {
            said.append("\"\\/\b\f\n\r\t".charAt(plain));
            return n + 1;
        }
        if (json[n] != 'u') throw grammar("an unknown escape");
        int value = 0;
        for (int i = n + 1; i < n + 5; i++) {
            int digit = i < end ? Character.digit(json[i], 16) : -1;
            if (digit < 0) throw grammar("an unknown escape");
            value = value * 16 + digit;
        }
        said.append((char) value);
        return n + 5;
    }

    private static Bad bad(String reason) {
        return new Bad(reason, -1);
    }

    private Bad grammar(String reason) {
        return new Bad(at >= end ? reason + ", but it ends here" : reason, Math.min(at, end));
    }
}

package org.alongside.platform.words;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every sentence a person reads, by its key: {@code words.say("field.day.title", "Rosa")}.
 *
 * <p>The first part of a key names its bundle: {@code field.day.title} stands in {@code messages/field.properties}, in
 * ICU message syntax with numbered arguments: <pre>{@code
 * field.day.visits={0,plural,=0{No visits today} one{One visit today} other{# visits today}}
 * }</pre>
 *
 * <p>A plain {@code {0}} takes text as it stands, a number with the language's grouping (pass a year or an id as text),
 * and a {@link LocalDate} or {@link LocalTime} as {@link Spoken} says it. A sentence missing in another language is said
 * in English. A key that no bundle has is a mistake of ours: where assertions are on, as in tests, it is thrown; else the
 * key itself is shown and the mistake logged.
 */
public final class Words {

    private static final Logger log = LoggerFactory.getLogger(Words.class);
    private static final Map<Locale, Words> BY_LOCALE = new ConcurrentHashMap<>();

    private final Locale locale;
    private final LocalizedNumberFormatter numbers;
    private final Spoken spoken;
    private final Map<String, Phrase> phrases = new ConcurrentHashMap<>();

    private Words(Locale locale) {
        this.locale = locale;
        this.numbers = NumberFormatter.withLocale(locale);
        this.spoken = new Spoken(this);
    }

    /** The words of a language; the same object every time, safe to share. */
    public static Words in(Locale locale) {
        return BY_LOCALE.computeIfAbsent(locale, Words::new);
    }

    public static Words english() {
        return in(Locale.US);
    }

    /** @throws MissingWords where assertions are on and no bundle has the key */
    public String say(String key, @Nullable Object... args) {
        return phrases.computeIfAbsent(key, this::find).with(args, this);
    }

    /** Whether there are words for a key, for keys that are put together from data. */
    public boolean has(String key) {
        return Bundle.of(key, locale).pattern(key) != null;
    }

    public Locale locale() {
        return locale;
    }

    /** Days, times and durations in these words. */
    public Spoken spoken() {
        return spoken;
    }

    private Phrase find(String key) {
        var pattern = Bundle.of(key, locale).pattern(key);
        if (pattern != null) return Phrase.of(pattern, locale);
        if (Words.class.desiredAssertionStatus()) throw new MissingWords(key);
        log.error("No words for {}: it is shown as it stands. Add it to messages/{}.properties", key, Bundle.name(key));
        return new Phrase.Plain(key);
    }

    String argument(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case Number number -> numbers.format(number).toString();
            case LocalDate day -> spoken.date(day);
            case LocalTime time -> spoken.time(time);
            case List<?> several ->
                spoken.list(several.stream().map(this::argument).toList());
            default -> value.toString();
        };
    }

    /** A key that stands in no bundle. */
    public static final class MissingWords extends IllegalArgumentException {
        MissingWords(String key) {
            super("No words for %s: add it to messages/%s.properties".formatted(key, Bundle.name(key)));
        }
    }
}

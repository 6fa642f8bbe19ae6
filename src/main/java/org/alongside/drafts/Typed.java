package org.alongside.drafts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.validation.DataBinder;

/**
 * What was typed in a form: names of fields and their values in page order, a name once for each value. Line ends are those
 * of Unix, and characters that no text has (U+0000) are dropped; else all is as typed.
 *
 * <p>Left out is what belongs to one page view alone: the token that proves the form is ours, and the draft's own fields.
 */
public record Typed(List<Entry> entries) {
    /** 262,144 bytes fit in the table, as JSON of at most four bytes a character and some for each name. */
    public static final int LONGEST_CHARACTERS = 60_000;

    public static final int MOST_ENTRIES = 500;

    private static final Set<String> OF_ONE_VIEW = Set.of("_csrf", "sign");
    private static final String OF_THE_DRAFT = "draft";

    /** One control and what stood in it. */
    public record Entry(String name, String value) {
        public Entry {
            name = Objects.requireNonNullElse(name, "");
            value = Objects.requireNonNullElse(value, "")
                    .replace("\r\n", "\n")
                    .replace('\r', '\n')
                    .replace("\0", "");
        }
    }

    public Typed {
        entries = entries.stream()
                .filter(entry -> !entry.name().isEmpty()
                        && !OF_ONE_VIEW.contains(entry.name())
                        && !entry.name().startsWith(OF_THE_DRAFT))
                .toList();
    }

    /** Pairs of name and value, as a script sends them; anything that is no pair is left out. */
    public static Typed ofPairs(List<List<String>> pairs) {
        return new Typed(pairs.stream()
                .filter(pair -> pair != null && pair.size() == 2)
                .map(pair -> new Entry(pair.get(0), pair.get(1)))
                .toList());
    }

    /** The fields of a form as they were sent. */
    public static Typed ofForm(Map<String, String[]> sent) {
        return new Typed(sent.entrySet().stream()
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> new Entry(field.getKey(), value)))
                .toList());
    }

    /** The fields as a form sends them. */
    public Map<String, String[]> fields() {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        Entry::name,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                Entry::value,
                                Collectors.collectingAndThen(
                                        Collectors.toList(), several -> several.toArray(String[]::new)))));
    }

    List<List<String>> pairs() {
        return entries.stream()
                .map(entry -> List.of(entry.name(), entry.value()))
                .toList();
    }

    boolean fits() {
        return entries.size() <= MOST_ENTRIES
                && entries.stream()
                                .mapToLong(entry ->
                                        entry.name().length() + entry.value().length())
                                .sum()
                        <= LONGEST_CHARACTERS;
    }

    /** What stands in a field, "" where there is none. */
    public String first(String name) {
        return all(name).findFirst().orElse("");
    }

    private Stream<String> all(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).map(Entry::value);
    }

    /** The same, however its fields are ordered. */
    boolean sameAs(Typed other) {
        return counted().equals(other.counted());
    }

    private Map<Entry, Long> counted() {
        return entries.stream().collect(Collectors.groupingBy(entry -> entry, Collectors.counting()));
    }

    /**
     * The form as its page would have been sent it.
     *
     * @param form a record whose components are named like the fields
     * @throws IllegalArgumentException if what was typed is not of such a form
     */
    public <T> T as(Class<T> form) {
        var binder = new DataBinder(null);
        binder.setTargetType(ResolvableType.forClass(form));
        binder.setConversionService(DefaultConversionService.getSharedInstance());
        binder.construct(new Sent());
        var made = binder.getTarget();
        if (made == null || binder.getBindingResult().hasErrors())
            throw new IllegalArgumentException("What was typed is not of a " + form.getSimpleName() + ".");
        return form.cast(made);
    }

    private final class Sent implements DataBinder.ValueResolver {
        @Override
        public @Nullable Object resolveValue(String name, Class<?> type) {
            var values = all(name).toList();
            if (values.isEmpty()) return null;
            if (List.class.isAssignableFrom(type)) return values;
            return values.getFirst().isEmpty() && type != String.class ? null : values.getFirst();
        }

        @Override
        public Set<String> getNames() {
            return entries.stream().map(Entry::name).collect(Collectors.toSet());
        }
    }
}

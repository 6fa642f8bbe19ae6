package org.alongside.telling;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A copy of a caregiver's record: what may go of it, for people and for programs alike. What stands in one form stands in the
 * other.
 *
 * @param recipient who has it, by name
 * @param purpose a word of the consent engine
 * @param notices that the law wants on it; none where none is due
 */
public record RecordCopy(
        UUID person,
        String name,
        String recipient,
        String purpose,
        String agency,
        Instant at,
        List<String> notices,
        List<Chapter> chapters) {

    private static final String FORMAT = "alongside-record";
    private static final int VERSION = 1;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** @param note stands where nothing is in it: that there is none, or that it is no part of this copy */
    public record Chapter(String id, String title, String note, List<Entry> entries) {}

    public record Entry(UUID id, String title, List<Field> fields) {}

    /**
     * @param name for programs
     * @param title for people, with what it {@code says}
     * @param value for programs: a text, a number, a day, a {@link Coded} or several of those
     */
    public record Field(String name, String title, Object value, String says) {}

    private record Who(UUID id, String name) {}

    /** A code of a list, with what it means. */
    public record Coded(String code, String says) {}

    /** UTF-8 text: format {@code alongside-record}, described in docs/sharing.md. */
    public String json() {
        var all = new LinkedHashMap<String, Object>();
        all.put("format", FORMAT);
        all.put("version", VERSION);
        all.put("made_at", at);
        all.put("agency", agency);
        all.put("person", new Who(person, name));
        all.put("recipient", recipient);
        all.put("purpose", purpose);
        all.put("notices", notices);
        all.put("chapters", chapters.stream().map(RecordCopy::json).toList());
        return JSON.writeValueAsString(all);
    }

    private static Map<String, Object> json(Chapter chapter) {
        var all = new LinkedHashMap<String, Object>();
        all.put("id", chapter.id());
        all.put("title", chapter.title());
        if (!chapter.note().isEmpty()) all.put("note", chapter.note());
        all.put("entries", chapter.entries().stream().map(RecordCopy::json).toList());
        return all;
    }

    private static Map<String, Object> json(Entry entry) {
        var all = new LinkedHashMap<String, Object>();
        all.put("id", entry.id());
        entry.fields().forEach(field -> all.put(field.name(), field.value()));
        return all;
    }

    /** What of a decision goes, in the words of the chapters. */
    static Entry entry(Whole.Weighed weighed) {
        return new Entry(
                weighed.thing().id(),
                weighed.thing().title(),
                weighed.all()
                        .filter(Whole.Weighed::in)
                        .flatMap(one -> one.thing().fields().stream())
                        .toList());
    }
}

package org.alongside.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form that a page shows and that is sent by POST: where to, and its fields. */
public record Form(String action, List<Field> fields) {
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern FIELD = Pattern.compile("(?s)<(input|textarea|select)\\b([^>]*?)/?>(?:(.*?)</\\1>)?");
    private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*?value=\"([^\"]+)\"");

    /** @param type of an input; textarea and select go by their own names */
    public record Field(String name, String type, String value) {
        public boolean isForWords() {
            return List.of("text", "textarea", "search", "email", "tel", "url").contains(type);
        }
    }

    /** Those on a page, without files to send. */
    public static List<Form> on(String page) {
        var forms = new ArrayList<Form>();
        var found = FORM.matcher(page);
        while (found.find()) {
            var action = attribute(found.group(1), "action");
            var post = attribute(found.group(1), "method").filter("post"::equalsIgnoreCase);
            if (post.isEmpty() || action.isEmpty() || found.group(1).contains("multipart")) continue;
            forms.add(new Form(action.get().replace("&amp;", "&"), fields(found.group(2))));
        }
        return forms;
    }

    public boolean takesWords() {
        return fields.stream().anyMatch(Field::isForWords);
    }

    /** What a browser would send, with {@code words} in every field for words and, if {@code all}, in every other that is not hidden. */
    public Map<String, String> filled(String words, String today, boolean all) {
        var sent = new LinkedHashMap<String, String>();
        for (var field : fields) {
            if (field.type().equals("hidden")) sent.put(field.name(), field.value());
            else if (field.isForWords() || all) sent.put(field.name(), words);
            else sent.putIfAbsent(field.name(), sensible(field, today));
        }
        return sent;
    }

    private static String sensible(Field field, String today) {
        if (!field.value().isEmpty()) return field.value();
        return switch (field.type()) {
            case "date" -> today;
            case "month" -> today.substring(0, 7);
            case "time" -> "10:00";
            case "number" -> "10";
            default -> "";
        };
    }

    private static List<Field> fields(String form) {
        var fields = new ArrayList<Field>();
        var found = FIELD.matcher(form);
        while (found.find()) {
            var name = attribute(found.group(2), "name");
            if (name.isEmpty()) continue;
            fields.add(new Field(name.get(), type(found), value(found)));
        }
        return fields;
    }

    private static String type(Matcher found) {
        return found.group(1).equals("input")
                ? attribute(found.group(2), "type").orElse("text")
                : found.group(1);
    }

    private static String value(Matcher found) {
        if (found.group(1).equals("select")) {
            var option = OPTION.matcher(found.group(3) == null ? "" : found.group(3));
            return option.find() ? option.group(1) : "";
        }
        return attribute(found.group(2), "value").orElse("");
    }

    private static Optional<String> attribute(String tag, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}

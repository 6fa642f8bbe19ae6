package org.alongside.platform.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Document;

/**
 * A document that somebody wrote in a word processor, with places to fill in: {@code {{goals}}}. A place may stand in the text, in
 * a table, in a header or footer; it does not matter how the word processor cut it up. Why there is no library:
 * docs/decisions/0015.
 */
public final class DocxTemplate {
    /** 2 MB. */
    public static final int LARGEST = 2 * 1024 * 1024;

    private static final String BODY = "word/document.xml";
    private static final String TYPES = "[Content_Types].xml";
    private static final String CORE = "docProps/core.xml";
    private static final Pattern WRITTEN_ON = Pattern.compile("word/(?:document|header\\d*|footer\\d*)\\.xml");
    private static final Pattern LOADS = Pattern.compile("TargetMode\\s*=\\s*[\"']External[\"']");
    private static final Pattern LINK = Pattern.compile("Type\\s*=\\s*[\"'][^\"']*/hyperlink[\"']");
    private static final Pattern RELATION = Pattern.compile("<[^>]*Relationship [^>]*>");
    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private final Map<String, byte[]> parts;

    private DocxTemplate(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** Why a file cannot be a template. */
    public enum Wrong {
        EMPTY,
        TOO_LARGE,
        NO_DOCX,
        MACROS,
        LOADS_FROM_ELSEWHERE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Empty where the file can be read as a template. */
    public static Optional<Wrong> wrong(byte[] file) {
        if (file.length == 0) return Optional.of(Wrong.EMPTY);
        if (file.length > LARGEST) return Optional.of(Wrong.TOO_LARGE);
        var parts = DocxParts.read(file).orElse(Map.of());
        var types = new String(parts.getOrDefault(TYPES, new byte[0]), UTF_8);
        if (types.contains("macroEnabled") || parts.keySet().stream().anyMatch(name -> name.endsWith("vbaProject.bin")))
            return Optional.of(Wrong.MACROS);
        if (!parts.containsKey(BODY) || !types.contains(MAIN)) return Optional.of(Wrong.NO_DOCX);
        if (!parts.entrySet().stream()
                .filter(part -> part.getKey().endsWith(".xml") || part.getKey().endsWith(".rels"))
                .allMatch(part -> DocxParts.xml(part.getValue()).isPresent())) return Optional.of(Wrong.NO_DOCX);
        if (parts.entrySet().stream().anyMatch(DocxTemplate::loads)) return Optional.of(Wrong.LOADS_FROM_ELSEWHERE);
        return Optional.empty();
    }

    /** A picture or template on a server tells that server who opened it. A link that somebody has to click does not. */
    private static boolean loads(Map.Entry<String, byte[]> part) {
        return part.getKey().endsWith(".rels")
                && RELATION.matcher(new String(part.getValue(), UTF_8))
                        .results()
                        .map(relation -> relation.group())
                        .anyMatch(relation -> LOADS.matcher(relation).find()
                                && !LINK.matcher(relation).find());
    }

    /** @throws IllegalArgumentException if the file is {@link #wrong} */
    public static DocxTemplate of(byte[] file) {
        wrong(file).ifPresent(wrong -> {
            throw new IllegalArgumentException("Not a template: " + wrong.code());
        });
        return new DocxTemplate(DocxParts.read(file).orElseThrow());
    }

    /** Where a place stands. */
    public enum On {
        PAGE,
        HEADER,
        FOOTER;

        private static On of(String part) {
            return part.startsWith("word/header") ? HEADER : part.startsWith("word/footer") ? FOOTER : PAGE;
        }
    }

    /**
     * A place to fill in.
     *
     * @param name in small letters, without the braces; whatever else stands between them as it stands
     * @param paragraph the how-manieth of its part with words in it, from 1
     * @param words all of that paragraph
     * @param alone whether nothing else stands in that paragraph
     */
    public record Place(String name, On on, int paragraph, String words, boolean alone) {}

    /** In the order of the document, headers and footers after it. */
    public List<Place> places() {
        var places = new ArrayList<Place>();
        written().forEach(part -> {
            int paragraph = 0;
            for (var one : DocxText.paragraphs(xml(part))) {
                var words = one.words();
                if (words.isBlank()) continue;
                paragraph++;
                var found = DocxText.PLACE.matcher(words);
                while (found.find())
                    places.add(new Place(
                            DocxText.name(found.group(1)),
                            On.of(part),
                            paragraph,
                            words.strip(),
                            found.group().equals(words.strip())));
            }
        });
        return List.copyOf(places);
    }

    private Stream<String> written() {
        return Stream.concat(
                Stream.of(BODY),
                parts.keySet().stream()
                        .filter(name ->
                                !name.equals(BODY) && WRITTEN_ON.matcher(name).matches())
                        .sorted());
    }

    private Document xml(String part) {
        return DocxParts.xml(Objects.requireNonNull(parts.get(part), part)).orElseThrow();
    }

    /**
     * The document with everything filled in; the same words make the same bytes. Places it is given nothing for stay as they are.
     *
     * @param lines what stands within a line, by name
     * @param blocks what stands in paragraphs of its own
     * @param gone places whose paragraph goes away with them
     */
    public byte[] fill(Map<String, String> lines, Map<String, List<Block>> blocks, Set<String> gone) {
        var filled = new LinkedHashMap<>(parts);
        boolean bullets = new String(parts.getOrDefault("word/styles.xml", new byte[0]), UTF_8)
                .contains("w:styleId=\"ListBullet\"");
        written().forEach(part -> {
            var xml = xml(part);
            for (var paragraph : DocxText.paragraphs(xml)) {
                var alone = paragraph.alone();
                if (gone.contains(alone)) paragraph.remove();
                else if (blocks.containsKey(alone)) paragraph.become(blocks.get(alone), bullets);
                else paragraph.fill(lines);
            }
            filled.put(part, DocxParts.bytes(xml));
        });
        if (parts.containsKey(CORE)) {
            var xml = xml(CORE);
            DocxText.fillTexts(xml.getDocumentElement(), lines);
            filled.put(CORE, DocxParts.bytes(xml));
        }
        return DocxParts.write(filled);
    }
}

package org.alongside.platform.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A paragraph of WordprocessingML, whose words a word processor may have cut into runs anywhere. */
record DocxText(Element paragraph, List<Element> texts) {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    /** Braces that nobody closed are a place too: one that nobody knows. */
    static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*)(?:\\}\\}|\\}|$)");

    /** All of a part, in their order; those in a text box are paragraphs of their own. */
    static List<DocxText> paragraphs(Document part) {
        var found = new ArrayList<DocxText>();
        var texts = new HashMap<Node, List<Element>>();
        var all = part.getElementsByTagNameNS(W, "t");
        for (int n = 0; n < all.getLength(); n++) {
            var text = (Element) all.item(n);
            texts.computeIfAbsent(paragraphOf(text), one -> new ArrayList<>()).add(text);
        }
        var paragraphs = part.getElementsByTagNameNS(W, "p");
        for (int n = 0; n < paragraphs.getLength(); n++) {
            var paragraph = (Element) paragraphs.item(n);
            found.add(new DocxText(paragraph, texts.getOrDefault(paragraph, List.of())));
        }
        return found;
    }

    private static @Nullable Node paragraphOf(Node text) {
        Node node = text;
        while (node != null && !(W.equals(node.getNamespaceURI()) && "p".equals(node.getLocalName())))
            node = node.getParentNode();
        return node;
    }

    static String name(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }

    String words() {
        var words = new StringBuilder();
        texts.forEach(text -> words.append(text.getTextContent()));
        return words.toString();
    }

    /** The name of the only place in it; "" where there is none, or something else stands beside it. */
    String alone() {
        var words = words().strip();
        var place = PLACE.matcher(words);
        return place.matches() ? name(place.group(1)) : "";
    }

    /** Takes it out, but for the last one of a cell, a header or a footer, which must hold one: of that, the words. */
    void remove() {
        var parent = Objects.requireNonNull(paragraph.getParentNode());
        int others = 0;
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling())
            if (node != paragraph && W.equals(node.getNamespaceURI()) && "p".equals(node.getLocalName())) others++;
        if (others > 0) parent.removeChild(paragraph);
        else texts.forEach(text -> text.setTextContent(""));
    }

    /** Becomes paragraphs of the same look; without any, its words go. */
    void become(List<Block> blocks, boolean bullets) {
        var parent = Objects.requireNonNull(paragraph.getParentNode());
        boolean one = false;
        for (var block : blocks) {
            switch (block) {
                case Block.Heading(var words) -> one |= put(parent, List.of(bold(words)), false);
                case Block.Paragraph(var words) -> one |= put(parent, List.of(run(words)), false);
                case Block.Items(var lines) -> {
                    for (var line : lines) one |= put(parent, List.of(run(bullets ? line : "• " + line)), bullets);
                }
                case Block.Facts(var facts) -> {
                    for (var fact : facts)
                        one |= put(parent, List.of(bold(fact.name() + ": "), run(fact.value())), false);
                }
            }
        }
        if (one) parent.removeChild(paragraph);
        else remove();
    }

    private boolean put(Node parent, List<Element> runs, boolean bullet) {
        var copy = element("p");
        var look = child(paragraph, "pPr");
        if (look != null) copy.appendChild(look.cloneNode(true));
        if (bullet) style(copy);
        runs.forEach(copy::appendChild);
        parent.insertBefore(copy, paragraph);
        return true;
    }

    private void style(Element copy) {
        var look = child(copy, "pPr");
        if (look == null) {
            look = element("pPr");
            copy.insertBefore(look, copy.getFirstChild());
        }
        var style = child(look, "pStyle");
        if (style == null) {
            style = element("pStyle");
            look.insertBefore(style, look.getFirstChild());
        }
        style.setAttributeNS(W, "w:val", "ListBullet");
    }

    private Element bold(String words) {
        var run = run(words);
        var look = child(run, "rPr");
        if (look == null) {
            look = element("rPr");
            run.insertBefore(look, run.getFirstChild());
        }
        if (child(look, "b") == null) {
            var font = child(look, "rFonts");
            var style = child(look, "rStyle");
            var after = font != null ? font : style;
            look.insertBefore(element("b"), after == null ? look.getFirstChild() : after.getNextSibling());
        }
        return run;
    }

    private Element run(String words) {
        var run = element("r");
        if (!texts.isEmpty() && texts.getFirst().getParentNode() instanceof Element first) {
            var look = child(first, "rPr");
            if (look != null) run.appendChild(look.cloneNode(true));
        }
        var text = element("t");
        say(text, words);
        run.appendChild(text);
        return run;
    }

    private Element element(String name) {
        return paragraph.getOwnerDocument().createElementNS(W, "w:" + name);
    }

    private static @Nullable Element child(Element parent, String name) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling())
            if (node instanceof Element element
                    && W.equals(element.getNamespaceURI())
                    && name.equals(element.getLocalName())) return element;
        return null;
    }

    private static void say(Element text, String words) {
        text.setTextContent(Pdf.printable(words));
        text.setAttributeNS(XML, "xml:space", "preserve");
    }

    /** Puts the words where the places are; what a place was cut into is put together in the first piece of it. */
    void fill(Map<String, String> lines) {
        var found = PLACE.matcher(words()).results().toList().reversed();
        for (var place : found) {
            var line = lines.get(name(place.group(1)));
            if (line != null)
                replace(
                        place.start(),
                        place.end(),
                        line.lines().reduce((one, next) -> one + " " + next).orElse(""));
        }
    }

    private void replace(int start, int end, String words) {
        int at = 0;
        boolean said = false;
        for (var text : texts) {
            var now = text.getTextContent();
            int from = Math.max(start - at, 0);
            int to = Math.min(end - at, now.length());
            at += now.length();
            if (from >= now.length() || to <= from) continue;
            say(text, now.substring(0, from) + (said ? "" : words) + now.substring(to));
            said = true;
        }
    }

    /** The same in a part that is no text: its title, whose it is. */
    static void fillTexts(Element root, Map<String, String> lines) {
        for (var node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (!(node instanceof Element element)) continue;
            var words = element.getTextContent();
            if (!words.contains("{{")) continue;
            element.setTextContent(Pdf.printable(PLACE.matcher(words)
                    .replaceAll(place ->
                            Matcher.quoteReplacement(lines.getOrDefault(name(place.group(1)), place.group())))));
        }
    }
}

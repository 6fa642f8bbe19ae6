package org.alongside.platform.documents;

import java.util.ArrayList;
import java.util.List;

/** A piece of a document that reads the same on a screen, on paper and in a word processor. */
public sealed interface Block {

    record Heading(String words) implements Block {}

    record Paragraph(String words) implements Block {}

    /** A list, one thing a line. */
    record Items(List<String> lines) implements Block {}

    /** Names with their values. */
    record Facts(List<Fact> facts) implements Block {}

    record Fact(String name, String value) {}

    /** As people type: a line that begins with a hyphen is one of a list, every other line is a paragraph. */
    static List<Block> typed(String words) {
        var blocks = new ArrayList<Block>();
        var items = new ArrayList<String>();
        for (var line : words.lines().map(String::strip).toList()) {
            if (line.startsWith("- ")) {
                items.add(line.substring(2).strip());
                continue;
            }
            if (!items.isEmpty()) blocks.add(new Items(List.copyOf(items)));
            items.clear();
            if (!line.isEmpty()) blocks.add(new Paragraph(line));
        }
        if (!items.isEmpty()) blocks.add(new Items(List.copyOf(items)));
        return List.copyOf(blocks);
    }
}

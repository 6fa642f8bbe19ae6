package org.alongside.platform.changes;

import java.util.List;
import org.alongside.platform.words.Words;

/**
 * Why something typed cannot be kept.
 *
 * @param field the input's name, or "" where it is about the whole
 * @param key of the sentence that says how to mend it
 * @param args what stands in the sentence
 */
public record Wrong(String field, String key, List<Object> args) {
    public Wrong {
        args = List.copyOf(args);
    }

    public String in(Words words) {
        return words.say(key, args.toArray());
    }
}

package org.alongside.platform.words;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** One pattern, made ready once: most have no choices in them and need no formatter. */
sealed interface Phrase {

    String with(@Nullable Object[] args, Words words);

    static Phrase of(String pattern, Locale locale) {
        var parsed = new MessagePattern(pattern);
        if (parsed.countParts() == 2) return new Plain(pattern);
        var filled = Filled.of(parsed);
        return filled != null
                ? filled
                : new Choosing(new MessageFormat(pattern, locale), new ConcurrentLinkedQueue<>());
    }

    /** Text and nothing else. */
    record Plain(String text) implements Phrase {
        @Override
        public String with(@Nullable Object[] args, Words words) {
            return text;
        }
    }

    /** Text with plain {@code {0}} in it: {@code texts} stand before, between and after the arguments. */
    record Filled(List<String> texts, List<Integer> arguments) implements Phrase {

        static @Nullable Filled of(MessagePattern pattern) {
            var texts = new ArrayList<String>();
            var arguments = new ArrayList<Integer>();
            var text = new StringBuilder();
            var from = 0;
            for (var i = 1; i < pattern.countParts(); i++) {
                var part = pattern.getPart(i);
                text.append(pattern.getPatternString(), from, part.getIndex());
                from = part.getLimit();
                if (part.getType() != Type.ARG_START) continue;
                if (part.getArgType() != MessagePattern.ArgType.NONE
                        || pattern.getPart(i + 1).getType() != Type.ARG_NUMBER) return null;
                arguments.add(pattern.getPart(i + 1).getValue());
                texts.add(text.toString());
                text.setLength(0);
                i = pattern.getLimitPartIndex(i);
                from = pattern.getPart(i).getLimit();
            }
            texts.add(text.toString());
            return new Filled(texts, arguments);
        }

        @Override
        public String with(@Nullable Object[] args, Words words) {
            var said = new StringBuilder(texts.getFirst());
            for (var i = 0; i < arguments.size(); i++) {
                said.append(words.argument(args[arguments.get(i)])).append(texts.get(i + 1));
            }
            return said.toString();
        }
    }

    /**
     * A pattern with plurals, choices or formats. An ICU formatter serves one thread at a time, so the spare ones wait on
     * a shelf.
     */
    record Choosing(MessageFormat first, Queue<MessageFormat> shelf) implements Phrase {
        @Override
        public String with(@Nullable Object[] args, Words words) {
            var taken = shelf.poll();
            var format = taken != null ? taken : (MessageFormat) first.clone();
            var said = format.format(args, new StringBuffer(), null).toString();
            shelf.offer(format);
            return said;
        }
    }
}

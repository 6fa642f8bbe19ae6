package org.alongside.interop;

import org.alongside.platform.words.Words;

/** What a column can be, in words. */
public final class TargetWords {
    private TargetWords() {}

    /** "Birth date", "Child 2: Birth date". */
    public static String say(Words words, Target target) {
        var field = words.say("interop.field." + target.field().code());
        return target.child() == 0 ? field : words.say("interop.child", String.valueOf(target.child()), field);
    }
}

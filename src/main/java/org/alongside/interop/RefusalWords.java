package org.alongside.interop;

import java.util.ArrayList;
import java.util.List;
import org.alongside.platform.words.Words;

/** Says why a row is refused: column, value, and how to mend it. */
public final class RefusalWords {
    private RefusalWords() {}

    /** {@code Service date "13/13/2025": this is no day that we can read …} */
    public static String say(Words words, Import of, Refusal refusal) {
        var args = new ArrayList<Object>(List.of(refusal.value()));
        args.addAll(refusal.args());
        while (args.size() < 4) args.add("");
        var why = words.say("interop.refused." + refusal.why(), args.toArray());
        if (refusal.column() < 0 || refusal.column() >= of.columns().size()) return why;
        var heading = of.columns().get(refusal.column()).heading();
        return refusal.value().isEmpty()
                ? words.say("interop.refused.in-empty", heading, why)
                : words.say("interop.refused.in", heading, refusal.value(), why);
    }
}

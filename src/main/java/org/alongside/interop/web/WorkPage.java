package org.alongside.interop.web;

import org.alongside.interop.Import;
import org.alongside.interop.Import.State;
import org.alongside.platform.words.Words;

/** The page shown while the program is at work on an import; one may leave it and come back. */
public record WorkPage(
        String id, String title, Steps steps, String heading, String words, long value, long max, String problem) {

    static WorkPage of(Words words, Import one) {
        int max = one.state() == State.WRITING ? one.counts().toWrite() : one.rowsTotal();
        var done = Math.min(one.rowsDone(), max);
        return new WorkPage(
                one.id().toString(),
                one.fileName(),
                Steps.at(words, one, false),
                words.say("interop.state." + one.state().code()),
                words.say("interop.progress", done, max),
                done,
                Math.max(max, 1),
                one.problem() == null ? "" : words.say("interop.broke"));
    }
}

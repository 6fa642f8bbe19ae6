package org.alongside.interop.web;

import java.util.ArrayList;
import java.util.List;
import org.alongside.interop.Import;
import org.alongside.platform.words.Words;

/** Where one is on the way: file, columns, check, done. */
public record Steps(List<Step> all) {

    /** @param is "past", "now" or "" */
    public record Step(String words, String is) {}

    static Steps at(Words words, Import one, boolean columns) {
        int now = columns
                ? 1
                : switch (one.state()) {
                    case MAPPING -> 1;
                    case JUDGING, JUDGED, DISCARDED -> 2;
                    case WRITING, DONE, UNDOING, UNDONE -> 3;
                };
        var steps = new ArrayList<Step>();
        var keys = List.of("file", "columns", "check", "done");
        for (int i = 0; i < keys.size(); i++) {
            steps.add(new Step(words.say("interop.step." + keys.get(i)), i < now ? "past" : i == now ? "now" : ""));
        }
        return new Steps(steps);
    }
}

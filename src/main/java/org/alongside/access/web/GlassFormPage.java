package org.alongside.access.web;

import java.util.List;
import java.util.stream.IntStream;
import org.alongside.access.BreakGlass;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.words.Words;

/** @param found whether there is one such record; nothing else is told about it */
public record GlassFormPage(boolean found, String whom, String reason, List<Choice> hours, Problems problems) {
    static GlassFormPage asking(String whom, Problems problems) {
        return new GlassFormPage(false, whom, "", List.of(), problems);
    }

    static GlassFormPage found(Words words, String whom, String reason, int picked, Problems problems) {
        var hours = IntStream.of(1, 2, 4, BreakGlass.MOST_HOURS)
                .mapToObj(n -> Choice.of(Integer.toString(n), words.say("access.glass.hours.n", n), n == picked))
                .toList();
        return new GlassFormPage(true, whom, reason, hours, problems);
    }
}

package org.alongside.keeping.web;

import java.time.LocalDate;
import org.alongside.keeping.KeepUntil;
import org.alongside.platform.web.Shell;

/** How long a record is kept, in a sentence. */
final class KeptWords {
    private KeptWords() {}

    static String of(KeepUntil.Answer answer, LocalDate today, Shell shell) {
        return switch (answer) {
            case KeepUntil.Running running -> shell.say("keeping.running");
            case KeepUntil.Held(var until) ->
                until == null ? shell.say("keeping.held") : shell.say("keeping.held-until", day(until, shell));
            case KeepUntil.Through through ->
                shell.say(through.isOver(today) ? "keeping.over" : "keeping.through", day(through.day(), shell));
        };
    }

    static String tone(KeepUntil.Answer answer) {
        return answer instanceof KeepUntil.Held ? "note" : "";
    }

    private static String day(LocalDate day, Shell shell) {
        return shell.words().spoken().date(day);
    }
}

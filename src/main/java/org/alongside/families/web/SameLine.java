package org.alongside.families.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.alongside.families.AlikeSuggestion;
import org.alongside.families.AlikeSuggestion.Side;
import org.alongside.platform.web.Shell;

/**
 * A suggestion that two people are one, as lists show it.
 *
 * @param answer what was decided; "" while it waits
 * @param words why: of whoever suggested it while it waits, else of whoever answered
 * @param unread whether its answer waits to be read
 */
public record SameLine(UUID id, String who, String what, String answer, String words, boolean unread) {

    static List<SameLine> mine(List<AlikeSuggestion> all, Shell shell, Instant now, ZoneId zone) {
        return all.stream().map(one -> mine(one, shell, now, zone)).toList();
    }

    private static SameLine mine(AlikeSuggestion one, Shell shell, Instant now, ZoneId zone) {
        var since = moment(one.at(), shell, now, zone);
        if (one.isOpen())
            return new SameLine(
                    one.id(), who(one, shell), shell.say("families.same.waits", since), "", one.why(), false);
        var answer = shell.say(
                one.merge() == null
                        ? "families.same.two"
                        : one.undone() ? "families.same.one-undone" : "families.same.one");
        return new SameLine(one.id(), who(one, shell), since, answer, one.answer(), !one.read());
    }

    /** For whoever answers: from whom and since when. */
    static List<SameLine> waiting(List<AlikeSuggestion> all, Shell shell, Instant now, ZoneId zone) {
        return all.stream()
                .map(one -> new SameLine(one.id(), who(one, shell), from(one, shell, now, zone), "", one.why(), false))
                .toList();
    }

    static String from(AlikeSuggestion one, Shell shell, Instant now, ZoneId zone) {
        return shell.say("families.same.from", one.by(), moment(one.at(), shell, now, zone));
    }

    private static String moment(Instant at, Shell shell, Instant now, ZoneId zone) {
        return shell.words().spoken().momentWithin(at, zone, LocalDate.ofInstant(now, zone));
    }

    static String who(AlikeSuggestion one, Shell shell) {
        return shell.say("families.same.pair", name(one.one(), shell), name(one.other(), shell));
    }

    private static String name(Side side, Shell shell) {
        return side.name().isEmpty() ? shell.say("families.same.somebody") : side.name();
    }
}

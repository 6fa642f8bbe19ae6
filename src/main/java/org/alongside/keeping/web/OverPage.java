package org.alongside.keeping.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.keeping.Purge;
import org.alongside.keeping.SeePurges;
import org.alongside.platform.db.Ids;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;

/**
 * Records whose time is over, and those that wait to be taken out, every word ready.
 *
 * @param thinking how long one may think again
 * @param next "" on the last page
 */
public record OverPage(
        List<Row> rows, List<Waiting> waiting, String thinking, String why, Problems problems, String next) {

    /** @param id under which taking it out is asked for, made once */
    public record Row(String field, UUID family, UUID id, String href, String name, String kept, boolean ticked) {}

    public record Waiting(
            String href, String name, String why, String asked, String when, String hindered, String callOff) {}

    static OverPage of(
            SeePurges.Due due,
            Set<UUID> ticked,
            String why,
            Ids ids,
            ZoneId zone,
            LocalDate today,
            Problems problems,
            Shell shell) {
        var next = due.next();
        return new OverPage(
                due.over().stream()
                        .map(one -> row(one, ticked.contains(one.family()), ids.next(), shell))
                        .toList(),
                due.waiting().stream()
                        .map(one -> waiting(one, zone, today, shell))
                        .toList(),
                shell.say("keeping.over.wait", due.waitDays()),
                why,
                problems,
                next == null ? "" : "/records/over?after=" + next.endedOn() + "&family=" + next.family());
    }

    private static Row row(SeePurges.Over one, boolean ticked, UUID id, Shell shell) {
        var spoken = shell.words().spoken();
        return new Row(
                "id-" + one.family(),
                one.family(),
                id,
                "/families/" + one.family() + "/record",
                one.name(),
                shell.say(
                        "keeping.over.kept",
                        spoken.date(one.lastServiceOn()),
                        spoken.date(one.through().day()),
                        one.through().rule().why()),
                ticked);
    }

    private static Waiting waiting(Purge one, ZoneId zone, LocalDate today, Shell shell) {
        var spoken = shell.words().spoken();
        return new Waiting(
                "/families/" + one.record() + "/record",
                one.name(),
                one.why(),
                shell.say("keeping.over.asked", spoken.moment(one.askedAt(), zone, today), one.askedBy()),
                shell.say("keeping.over.from", spoken.day(one.notBefore(), today)),
                one.hindered().isEmpty() ? "" : shell.say("keeping.hindered." + one.hindered()),
                "/records/over/" + one.id() + "/call-off");
    }
}

package org.alongside.contacts.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.contacts.Attendance;
import org.alongside.contacts.Attendance.Asked;
import org.alongside.contacts.Attendance.Cursor;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.documents.Csv;
import org.alongside.platform.documents.Download;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Shell;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** How groups and outings were attended, for managers and supervisors: numbers of families, no names. */
@Controller
class AttendanceController {
    private static final int DAYS = 90;

    private final Attendance attendance;
    private final SaidFor words;

    AttendanceController(Attendance attendance, SaidFor words) {
        this.attendance = attendance;
        this.words = words;
    }

    /**
     * @param from the first day, and {@code until} the last; the last 90 days where nobody says, or says what is no day
     * @param day with {@code after}, where the page before ended
     * @throws NotFound for anybody but supervisors and managers
     */
    @GetMapping("/gatherings/attendance")
    String page(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(required = false) @Nullable UUID program,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(required = false) @Nullable UUID after,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        leadersOnly(actor);
        var said = words.person(actor, shell.words());
        var asked = asked(from, until, program, said);
        var ended = day(day);
        var cursor = ended == null || after == null ? null : new Cursor(ended, after);
        view.addAttribute("page", AttendancePage.of(attendance.page(actor, asked, cursor), asked, said));
        return "contacts/attendance";
    }

    @GetMapping("/gatherings/attendance.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(required = false) @Nullable UUID program,
            @AuthenticationPrincipal Actor actor) {
        leadersOnly(actor);
        var said = words.person(actor, Words.english());
        var asked = asked(from, until, program, said);
        var rows = attendance.all(actor, asked);
        var name = "groups-" + asked.from() + "-" + asked.until() + ".csv";
        return Download.csv(name, csv -> {
            heading(csv, said);
            rows.forEach(row -> line(csv, row, said));
        });
    }

    private static void heading(Csv csv, ContactSaid said) {
        csv.row(
                said.say("contacts.attendance.day"),
                said.say("contacts.attendance.kind"),
                said.say("contacts.attendance.topic"),
                said.say("contacts.attendance.led"),
                said.say("contacts.attendance.helped"),
                said.say("contacts.attendance.expected"),
                said.say("contacts.attendance.came"),
                said.say("contacts.attendance.missed"),
                said.say("contacts.attendance.percent"),
                said.say("contacts.attendance.group"));
    }

    private static void line(Csv csv, Attendance.Row row, ContactSaid said) {
        csv.row(
                row.day(),
                said.say("contacts.gathering.kind." + row.kind()),
                row.topic(),
                row.facilitator(),
                row.helper(),
                row.figures().expected(),
                row.figures().came(),
                row.figures().missed(),
                row.figures().percent(),
                row.id());
    }

    private static Asked asked(String from, String until, @Nullable UUID program, ContactSaid said) {
        var last = day(until);
        var end = last == null ? said.today() : last;
        var first = day(from);
        return new Asked(first == null ? end.minusDays(DAYS - 1L) : first, end, program);
    }

    private static @Nullable LocalDate day(String words) {
        try {
            var day = LocalDate.parse(words);
            return day.getYear() < 1900 || day.getYear() > 2200 ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static void leadersOnly(Actor actor) {
        if (!actor.is(Role.SUPERVISOR) && !actor.is(Role.MANAGER)) throw new NotFound();
    }
}

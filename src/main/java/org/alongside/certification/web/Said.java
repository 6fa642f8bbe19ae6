package org.alongside.certification.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.alongside.certification.Application;
import org.alongside.certification.Audit;
import org.alongside.certification.Frozen;
import org.alongside.platform.web.Shell;
import org.alongside.standards.Standard;

/** What several pages say alike. */
final class Said {
    private final Shell shell;
    private final LocalDate today;
    private final ZoneId zone;

    Said(Shell shell, LocalDate today, ZoneId zone) {
        this.shell = shell;
        this.today = today;
        this.zone = zone;
    }

    String moment(Instant at) {
        return shell.words().spoken().moment(at, zone, today);
    }

    /** The chip of an application: tone, then words. */
    Chip state(Application application) {
        var state = application.state();
        var tone = switch (state) {
            case WITH_BODY -> "note";
            case WITH_APPLICANT -> "wait";
            case GRANTED -> "good";
            case DECLINED -> "care";
            case WITHDRAWN -> "";
        };
        return new Chip(tone, shell.say("certification.state." + state.code()));
    }

    /** Standard and stage, such as "Family peer support specialist, Montana: candidate". */
    String what(Application application) {
        var standard = Standard.of(Frozen.definition(application.latest()));
        return shell.say(
                "certification.what",
                standard.title(),
                Frozen.stage(application).title());
    }

    Chip step(Application.Kind kind) {
        var tone = switch (kind) {
            case ACCEPTED, GRANTED -> "good";
            case ASKED -> "wait";
            case REFUSED, DECLINED -> "care";
            case ANSWERED -> "note";
            case WITHDRAWN -> "";
        };
        return new Chip(tone, shell.say("certification.step." + kind.code()));
    }

    /** The chip of somebody drawn for an audit. */
    Chip state(Audit audit) {
        if (audit.isLate(today)) return new Chip("care", shell.say("certification.audit.late", day(audit.due())));
        return switch (audit.state()) {
            case ASKED -> new Chip("wait", shell.say("certification.audit.by", day(audit.due())));
            case ANSWERED -> new Chip("note", shell.say("certification.audit.answered"));
            case MET -> new Chip("good", shell.say("certification.audit.met"));
            case NOT_MET -> new Chip("care", shell.say("certification.audit.not-met"));
        };
    }

    Chip notAsked() {
        return new Chip("", shell.say("certification.audit.not-asked"));
    }

    private String day(LocalDate day) {
        return shell.words().spoken().dayWithin(day, today);
    }

    Told told(Application.Step step) {
        return new Told(
                step(step.kind()).words(), step.words(), shell.say("certification.by", step.by(), moment(step.at())));
    }
}

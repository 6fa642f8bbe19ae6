package org.alongside.certification.web;

import java.util.List;
import org.alongside.certification.Register;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;

/**
 * The public register, every word ready.
 *
 * @param asked what was asked for, "" before anything is
 * @param nothing said where nothing was found, "" else
 */
public record RegisterPage(String asked, List<Row> rows, String nothing, Problems problems) {

    /** @param status in words, with its days */
    public record Row(
            String number, String holder, String title, String issuer, Chip chip, String status, String issuedOn) {}

    static RegisterPage of(String asked, List<Register.Entry> entries, String nothing, Problems problems, Shell shell) {
        return new RegisterPage(
                asked, entries.stream().map(one -> row(one, shell)).toList(), nothing, problems);
    }

    private static Row row(Register.Entry entry, Shell shell) {
        var tone = switch (entry.state()) {
            case VALID -> "good";
            case SUSPENDED, REVOKED -> "care";
            case LAPSED, NOT_YET -> "wait";
            case INACTIVE -> "";
        };
        var spoken = shell.words().spoken();
        return new Row(
                entry.number(),
                entry.holder(),
                entry.title(),
                entry.issuer(),
                new Chip(tone, shell.say("certification.status." + entry.state().code())),
                shell.say(
                        "certification.register.status." + entry.state().code(),
                        spoken.date(entry.since()),
                        spoken.date(entry.until())),
                spoken.date(entry.issuedOn()));
    }
}

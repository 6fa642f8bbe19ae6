package org.alongside.telling.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.consents.WhyNot;
import org.alongside.families.FamilyRule;
import org.alongside.platform.db.Actor;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.alongside.platform.words.Words;
import org.alongside.telling.Composed;
import org.alongside.telling.Frozen;
import org.alongside.telling.ReadTogether;
import org.alongside.telling.Report;
import org.alongside.telling.Told;

/**
 * A report, draft or released, every word ready.
 *
 * @param act made with the form that releases it
 * @param sections what goes and what does not; empty once it is released
 * @param step what comes next for a draft: {@code read}, {@code release} or {@code ask}; "" for a released one
 * @param hardNews what to do first about hard news, or ""
 * @param notices as they stand on it; none before it is released
 * @param links to the report it amends, or that amends it, and from a draft to the pages of its caregiver
 */
public record ReportPage(
        UUID id,
        String path,
        String back,
        String title,
        String what,
        String state,
        String tone,
        String released,
        boolean mayWrite,
        UUID act,
        Told told,
        List<Goes> sections,
        String step,
        String hardNews,
        List<Read> readings,
        List<String> notices,
        List<Link> links,
        String why,
        Problems problems) {

    /** A section and whether it goes. {@code out} are the things of it that do not. */
    public record Goes(String title, boolean in, String why, List<Out> out) {}

    public record Out(String line, String why) {}

    /** That it was read. {@code holds} while the report has not changed since. */
    public record Read(String what, String hardNews, String words, boolean holds) {}

    public record Link(String href, String words) {}

    static ReportPage draft(
            Composed composed,
            UUID act,
            Actor actor,
            LocalDate today,
            Codes codes,
            String why,
            Problems problems,
            Shell shell) {
        var report = composed.report();
        boolean read = composed.isRead();
        return new ReportPage(
                report.id(),
                "/reports/" + report.id(),
                "/families/" + report.family() + "/reports",
                composed.kind().title(),
                shell.say("telling.line", report.personName(), ReportsPage.days(report, shell), report.partnerName()),
                shell.say("telling.state.draft"),
                "wait",
                "",
                FamilyRule.mayCorrect(actor),
                act,
                composed.told(),
                composed.stands().stream().map(one -> goes(one, shell)).toList(),
                !composed.mayLeave() ? "ask" : read ? "release" : "read",
                composed.knowsHardNews() ? shell.say("telling.hard-news.first", report.personName()) : "",
                readings(report, composed.sha256(), actor.zone(), today, codes, shell),
                List.of(),
                links(report, actor, shell),
                why,
                problems);
    }

    static ReportPage released(
            Report report,
            UUID act,
            Actor actor,
            LocalDate today,
            Codes codes,
            String why,
            Problems problems,
            Shell shell) {
        var release = Objects.requireNonNull(report.release());
        var content = Frozen.content(release);
        return new ReportPage(
                report.id(),
                "/reports/" + report.id(),
                "/families/" + report.family() + "/reports",
                content.told().title(),
                shell.say("telling.line", report.personName(), ReportsPage.days(report, shell), report.partnerName()),
                shell.say("telling.state." + ReportsPage.state(report)),
                report.amendedBy() == null ? "good" : "",
                shell.say(
                        "telling.released",
                        shell.words().spoken().moment(release.at(), actor.zone(), today),
                        release.by()),
                FamilyRule.mayCorrect(actor),
                act,
                content.told(),
                List.of(),
                "",
                "",
                readings(report, "", actor.zone(), today, codes, shell),
                content.notices(),
                links(report, actor, shell),
                why,
                problems);
    }

    /** The lists by which readings are told. */
    record Codes(CodeList ways, CodeList hardNews) {}

    private static Goes goes(Composed.Stands one, Shell shell) {
        var words = shell.words();
        boolean in = one.whole().isAllowed();
        var out = one.pieces().stream()
                .filter(piece -> !piece.isIn())
                .map(piece -> new Out(piece.line(), in ? why(piece, words) : ""))
                .toList();
        return new Goes(
                one.section().title(),
                in,
                shell.say("telling.goes", one.pieces().size() - (in ? out.size() : 0), WhyNot.of(one.whole(), words)),
                out);
    }

    private static String why(Composed.Weighed piece, Words words) {
        return piece.leftOut() ? words.say("telling.left-out") : WhyNot.of(piece.decided(), words);
    }

    private static List<Read> readings(
            Report report, String told, ZoneId zone, LocalDate today, Codes codes, Shell shell) {
        return report.readings().stream()
                .map(reading -> new Read(
                        reading.way().isEmpty()
                                ? shell.say(
                                        "telling.not-read",
                                        shell.words().spoken().day(reading.on(), today),
                                        reading.by(),
                                        reading.notRead())
                                : shell.say(
                                        "telling.was-read",
                                        shell.words().spoken().day(reading.on(), today),
                                        reading.by(),
                                        codes.ways().title(reading.way())),
                        reading.hardNews().isEmpty() ? "" : codes.hardNews().title(reading.hardNews()),
                        reading.ownWords(),
                        told.isEmpty() || reading.told().equals(told)))
                .toList();
    }

    private static List<Link> links(Report report, Actor actor, Shell shell) {
        var links = new ArrayList<Link>();
        if (report.amends() != null)
            links.add(new Link("/reports/" + report.amends(), shell.say("telling.link.amends", report.amendsWhy())));
        if (report.amendedBy() != null)
            links.add(new Link("/reports/" + report.amendedBy(), shell.say("telling.link.amended")));
        if (!report.isReleased() && FamilyRule.mayCorrect(actor))
            links.add(new Link("/families/" + report.family() + "/own-pages", shell.say("telling.link.own-pages")));
        return List.copyOf(links);
    }

    static Codes codes(Definitions definitions, Actor actor, LocalDate today) {
        return new Codes(
                definitions.codes(ReadTogether.WAYS, actor.agency(), today),
                definitions.codes(ReadTogether.HARD_NEWS, actor.agency(), today));
    }
}

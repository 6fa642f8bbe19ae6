package org.alongside.certification.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.certification.Application;
import org.alongside.certification.Frozen;
import org.alongside.certification.ReviewApplication;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.alongside.standards.Requirements;

/**
 * An application as its applicant, their manager or a steward sees it, every word ready.
 *
 * @param href of a requirement: where something can be said to it, "" for nowhere
 * @param ends how it ended, if it did
 * @param mayTakePacket whether the record behind it is the reader's to see
 * @param mayWithdraw for the applicant while it is open
 * @param mayAcceptMet for a steward, while there is something met that nobody has looked at
 */
public record ApplicationPage(
        UUID id,
        String path,
        String back,
        boolean steward,
        String title,
        String what,
        Chip state,
        List<Row> rows,
        List<Told> ends,
        List<Attached> evidence,
        boolean mayTakePacket,
        boolean mayWithdraw,
        boolean mayAcceptMet,
        boolean mayGrant,
        boolean mayDecline,
        Problems problems) {

    public record Row(String href, String title, String explanation, Chip met, Chip standing, List<Told> steps) {}

    /** @param sum by which everybody knows that they look at the same */
    public record Attached(String when, String sum) {}

    static ApplicationPage of(
            Application application, Actor actor, boolean steward, LocalDate today, Shell shell, Problems problems) {
        var said = new Said(shell, today, actor.zone());
        var found = Frozen.found(application);
        boolean open = application.state().isOpen();
        boolean own = application.applicant().equals(actor.account());
        var outcome = ReviewApplication.Outcome.of(application);
        var path = (steward ? "/certifying/applications/" : "/applications/") + application.id();
        return new ApplicationPage(
                application.id(),
                path,
                steward ? "/certifying" : "/applications",
                steward,
                steward
                        ? shell.say("certification.of", application.applicantName(), application.agencyName())
                        : shell.say("certification.application"),
                said.what(application),
                said.state(application),
                found.stream()
                        .map(one -> row(one, application, open ? path : "", steward, own, said, shell))
                        .toList(),
                application.of("").stream().map(said::told).toList(),
                application.evidence().stream()
                        .map(one -> new Attached(
                                shell.say("certification.attached", one.asOf(), said.moment(one.attachedAt())),
                                one.sha256()))
                        .toList(),
                own || steward,
                open && own && !steward,
                steward && open && hasUnseenMet(application, found),
                steward && open && outcome.everyAccepted(),
                steward && open && outcome.everyDecided() && !outcome.everyAccepted(),
                problems);
    }

    private static boolean hasUnseenMet(Application application, List<Frozen.Found> found) {
        var standing = application.standing();
        return found.stream().anyMatch(one -> one.met() && !standing.containsKey(one.requirement()));
    }

    private static Row row(
            Frozen.Found found,
            Application application,
            String path,
            boolean steward,
            boolean own,
            Said said,
            Shell shell) {
        var id = found.requirement();
        var kind = application.standing().get(id);
        var href = "";
        if (steward && !path.isEmpty()) href = path + "/requirements/" + id;
        if (own && !steward && !path.isEmpty() && kind == Application.Kind.ASKED) href = path + "/answers/" + id;
        return new Row(
                href,
                Requirements.title(id, shell.words()),
                found.explanation(),
                FoundPage.met(found.met(), shell),
                kind == null ? new Chip("", shell.say("certification.step.none")) : said.step(kind),
                application.of(id).stream().map(said::told).toList());
    }
}

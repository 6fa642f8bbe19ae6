package org.alongside.supervision.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.alongside.supervision.Session;

/**
 * A session as it was signed, every word ready.
 *
 * @param contacts looked at together; each opens for whoever may open it
 * @param maySign whether it waits for the reader
 * @param mayAdd whether the reader was there
 * @param mayTakeBack whether the reader wrote it and nobody has signed
 * @param addendum a fresh id
 */
public record SessionPage(
        UUID id,
        String title,
        String kind,
        String signed,
        List<String> topics,
        List<String> competencies,
        String nextSteps,
        List<Who> parts,
        List<String> contacts,
        List<Added> addenda,
        boolean maySign,
        boolean mayAdd,
        boolean mayTakeBack,
        UUID addendum,
        String words,
        String back,
        Problems problems) {

    public record Who(String name, String state, String tone) {}

    public record Added(String who, String words) {}

    /** What the page is made with besides the session. */
    record With(
            List<Session.Addendum> addenda,
            CodeList topics,
            CodeList competencies,
            UUID reader,
            LocalDate today,
            ZoneId zone,
            Shell shell) {}

    static SessionPage of(Session session, With with, UUID addendum, String words, Problems problems) {
        var shell = with.shell();
        var spoken = shell.words().spoken();
        boolean wrote = session.supervisor().equals(with.reader());
        boolean there =
                session.parts().stream().anyMatch(part -> part.supporter().equals(with.reader()));
        return new SessionPage(
                session.id(),
                shell.say("supervision.session.title", session.on()),
                shell.say("supervision.session.what", Said.kind(session, shell), spoken.minutes(session.minutes())),
                shell.say(
                        session.clinical() ? "supervision.session.signed" : "supervision.session.signed-apart",
                        session.supervisorName(),
                        session.credential(),
                        spoken.moment(session.signedAt(), with.zone(), with.today())),
                session.topics().stream().map(with.topics()::title).toList(),
                session.competencies().stream().map(with.competencies()::title).toList(),
                session.nextSteps(),
                session.parts().stream().map(part -> who(part, with)).toList(),
                session.parts().stream()
                        .flatMap(part -> part.contacts().stream())
                        .distinct()
                        .map(contact -> "/contacts/" + contact)
                        .toList(),
                with.addenda().stream().map(one -> added(one, with)).toList(),
                session.waitsFor(with.reader()),
                wrote || there,
                wrote && !session.isSignedByAnySupporter(),
                addendum,
                words,
                back(session, with.reader(), there),
                problems);
    }

    private static String back(Session session, UUID reader, boolean there) {
        if (there) return "/supervision/" + reader;
        return session.parts().size() == 1
                ? "/supervision/" + session.parts().getFirst().supporter()
                : "/supervision";
    }

    private static Who who(Session.Part part, With with) {
        var at = part.signedAt();
        return new Who(
                part.name(),
                at == null
                        ? with.shell().say("supervision.not-signed")
                        : with.shell()
                                .say(
                                        "supervision.signed",
                                        with.shell().words().spoken().moment(at, with.zone(), with.today())),
                at == null ? "wait" : "good");
    }

    private static Added added(Session.Addendum one, With with) {
        var when = with.shell().words().spoken().moment(one.at(), with.zone(), with.today());
        return new Added(with.shell().say("supervision.added-by", one.by(), when), one.words());
    }
}

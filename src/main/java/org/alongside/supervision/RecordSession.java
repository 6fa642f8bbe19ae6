package org.alongside.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.Code;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** A supervisor writes down a session with supporters whom they supervise that day, and signs it with that. */
@Component
public class RecordSession {
    private final Db db;
    private final Clock clock;
    private final SupervisionStore sessions;
    private final Definitions definitions;

    public RecordSession(Db db, Clock clock, SupervisionStore sessions, Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.sessions = sessions;
        this.definitions = definitions;
    }

    /** @throws NotFound if the actor is no supervisor */
    public Change<Session> record(Actor actor, SessionDraft draft) {
        if (!actor.is(Role.SUPERVISOR)) throw new NotFound();
        return db.as(actor, () -> {
            var already = sessions.find(draft.id());
            if (already.isPresent()) return Change.done(already.get());
            var today = actor.today(clock);
            var day = Typed.day(draft.day()).orElse(today);
            var credential = sessions.credentialOf(actor.person(), day);
            var known = new SessionRules.Known(
                    sessions.supervisedBy(actor.person(), day),
                    credential,
                    codes(topics(actor, today)),
                    codes(competencies(actor, today)));
            var wrongs = SessionRules.wrongs(draft, actor.person(), known, today);
            if (!wrongs.none()) return Change.refused(wrongs);
            sessions.add(List.of(session(actor, draft, day, credential)));
            return Change.done(sessions.find(draft.id()).orElseThrow());
        });
    }

    public CodeList topics(Actor actor, LocalDate day) {
        return definitions.codes("supervision-topics", actor.agency(), day);
    }

    public CodeList competencies(Actor actor, LocalDate day) {
        return definitions.codes("core-competencies", actor.agency(), day);
    }

    private Session session(Actor actor, SessionDraft draft, LocalDate day, String credential) {
        var supporters = draft.supporters().stream().distinct().toList();
        var contacts =
                supporters.size() == 1 ? draft.contacts().stream().distinct().toList() : List.<UUID>of();
        return new Session(
                draft.id(),
                actor.person(),
                actor.name(),
                day,
                SessionRules.minutes(draft.minutes()),
                draft.clinical(),
                supporters.size() > 1,
                draft.way().equals("remote"),
                draft.topics(),
                draft.competencies(),
                draft.nextSteps(),
                draft.clinical() ? credential : "",
                clock.instant(),
                supporters.stream()
                        .map(supporter -> new Session.Part(supporter, "", contacts, null))
                        .toList());
    }

    private static Set<String> codes(CodeList list) {
        return list.codes().stream().map(Code::code).collect(Collectors.toUnmodifiableSet());
    }
}

package org.alongside.certification.web;

import java.time.Clock;
import org.alongside.certification.Application;
import org.alongside.certification.AttachDocument;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Draws what was sent along with an application, for the applicant and for the body. */
@Component
class DocumentCards {
    private final AttachDocument attaching;
    private final Ids ids;
    private final Clock clock;

    DocumentCards(AttachDocument attaching, Ids ids, Clock clock) {
        this.attaching = attaching;
        this.ids = ids;
        this.clock = clock;
    }

    DocumentsCard of(Actor actor, Application application, boolean steward, Shell shell) {
        return of(actor, application, steward, "", shell);
    }

    DocumentsCard of(Actor actor, Application application, boolean steward, String typed, Shell shell) {
        boolean own = application.applicant().equals(actor.account());
        var said = new Said(shell, actor.today(clock), actor.zone());
        var rows = attaching.of(actor, application.id()).stream()
                .map(one -> new DocumentsCard.Row(
                        "/applications/documents/" + one.id(),
                        one.what(),
                        shell.say("certification.document.line", one.name(), said.moment(one.addedAt()))))
                .toList();
        boolean mayAttach = own && !steward && application.state().isOpen();
        return new DocumentsCard(ids.next(), own || steward, mayAttach, rows, typed);
    }
}

package org.alongside.network.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.network.Partner;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.web.Shell;

/**
 * Every partner of the agency, every word ready.
 *
 * @param makesDrafts whether the reader makes the drafts of a month for one of them
 */
public record PartnersPage(List<Line> lines, boolean makesDrafts) {

    /** @param closed from when on nothing new is shared with them; "" while they are a partner */
    public record Line(UUID id, String name, String what, String closed) {}

    static Line line(Partner partner, CodeList kinds, LocalDate today, Shell shell) {
        var closed = partner.closedOn();
        return new Line(
                partner.id(),
                partner.called(),
                kinds.title(partner.kind()),
                closed == null
                        ? ""
                        : shell.say(
                                "network.partner.closed", shell.words().spoken().dayWithin(closed, today)));
    }
}

package org.alongside.keeping.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.alongside.keeping.SeePurges;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.Shell;

/**
 * Proofs of the records that were taken out, every word ready.
 *
 * @param decides whether the reader decides on records whose time is over
 * @param next "" on the last page
 */
public record GonePage(List<Row> rows, boolean decides, String next) {

    public record Row(String href, String when, String why, String what) {}

    static GonePage of(SeePurges.Proofs proofs, Actor actor, LocalDate today, Shell shell) {
        var next = proofs.next();
        return new GonePage(
                proofs.rows().stream()
                        .map(one -> {
                            var done = Objects.requireNonNull(one.done());
                            return new Row(
                                    "/records/gone/" + one.id(),
                                    shell.words().spoken().moment(done.at(), actor.zone(), today),
                                    one.why(),
                                    shell.say("keeping.gone.rows", done.rows(), done.entries()));
                        })
                        .toList(),
                actor.is(Role.PRIVACY_OFFICER),
                next == null ? "" : "/records/gone?before=" + next.at() + "&after=" + next.id());
    }
}

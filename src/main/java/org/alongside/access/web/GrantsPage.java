package org.alongside.access.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.access.BreakGlass;
import org.alongside.access.Grant;
import org.alongside.platform.db.Actor;
import org.alongside.platform.words.Words;

/** Every breaking of the glass, those to review or those reviewed. */
public record GrantsPage(boolean reviewed, List<Row> grants, String next) {
    public record Row(UUID id, String who, String family, String reason, String when, boolean lasts) {}

    static GrantsPage of(Words words, BreakGlass.Page page, boolean reviewed, Actor reader, Instant now) {
        var rows = page.grants().stream()
                .map(grant -> row(words, grant, reader, now))
                .toList();
        var next = page.more()
                ? "/break-glass?reviewed=" + reviewed + "&after="
                        + rows.getLast().id()
                : "";
        return new GrantsPage(reviewed, rows, next);
    }

    private static Row row(Words words, Grant grant, Actor reader, Instant now) {
        return new Row(
                grant.id(),
                grant.name(),
                grant.familyName(),
                grant.reason(),
                GrantPage.when(words, grant, reader, now),
                grant.lasts(now));
    }
}

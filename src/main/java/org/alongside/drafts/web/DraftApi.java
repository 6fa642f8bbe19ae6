package org.alongside.drafts.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.drafts.DraftKind;
import org.alongside.drafts.SaveDraft;
import org.alongside.drafts.SaveDraft.Sent;
import org.alongside.drafts.Typed;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a page sends what is being typed, as often as it takes: 200 when it is kept, 409 when other words were kept
 * meanwhile or the record was saved, 422 when it is too much, 404 when the family is out of reach.
 */
@RestController
class DraftApi {
    private final SaveDraft saving;

    DraftApi(SaveDraft saving) {
        this.saving = saving;
    }

    /** @param fields pairs of name and value, in page order */
    record Body(
            @Nullable UUID family,
            @Nullable Boolean fresh,
            @Nullable Integer version,
            @Nullable List<List<String>> fields) {}

    record Kept(int version, Instant at) {}

    /** @param finished whether the record was saved, so that there is no draft any more */
    record Elsewhere(int version, @Nullable Instant at, boolean finished) {}

    record TooMuch(String why) {}

    @PutMapping("/api/drafts/{kind}/{record:[0-9a-fA-F-]{36}}")
    ResponseEntity<?> put(
            @PathVariable String kind,
            @PathVariable UUID record,
            @RequestBody Body body,
            @AuthenticationPrincipal Actor writer) {
        var sent = new Sent(
                DraftKind.of(kind).orElseThrow(NotFound::new),
                record,
                body.family(),
                Boolean.TRUE.equals(body.fresh()),
                Objects.requireNonNullElse(body.version(), 0),
                Typed.ofPairs(body.fields() == null ? List.of() : body.fields()));
        return switch (saving.save(writer, sent)) {
            case SaveDraft.Saved(var version, var at) -> ResponseEntity.ok(new Kept(version, at));
            case SaveDraft.Elsewhere(var there) ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(new Elsewhere(there.version(), there.savedAt(), false));
            case SaveDraft.Finished() ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(new Elsewhere(0, null, true));
            case SaveDraft.TooMany() -> ResponseEntity.unprocessableContent().body(new TooMuch("many"));
            case SaveDraft.TooLong() -> ResponseEntity.unprocessableContent().body(new TooMuch("long"));
            case SaveDraft.NotFound() -> throw new NotFound();
        };
    }
}

package org.alongside.contacts.web;

import java.util.List;
import java.util.UUID;
import org.alongside.contacts.ContactDraft;
import org.alongside.contacts.ContactProblem;
import org.alongside.contacts.LogContact;
import org.alongside.contacts.ReadContact;
import org.alongside.contacts.Stored;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Contacts for programs, such as a phone's own queue. {@code PUT} with an id that the client made, as often as it takes:
 * 201 the first time, 200 when it is there already, 409 with both texts when something else is, 422 with every problem.
 */
@RestController
@RequestMapping("/api/contacts/{id:[0-9a-fA-F-]{36}}")
class ContactApi {
    private final LogContact logging;
    private final ReadContact reading;

    ContactApi(LogContact logging, ReadContact reading) {
        this.logging = logging;
        this.reading = reading;
    }

    /** What is kept. {@code kept} says that it was there before. */
    record Answer(UUID id, boolean kept, int version, boolean signed, boolean voided, ContactDraft contact) {
        static Answer of(Stored there, boolean kept) {
            var row = there.row();
            return new Answer(row.id(), kept, row.version(), row.signed(), row.voided(), there.draft());
        }
    }

    /** Two texts under one id. */
    record Both(Answer there, ContactDraft sent) {}

    record Refusal(List<Wrong> problems) {}

    record Wrong(String field, String what, String words) {
        static Wrong of(ContactProblem problem) {
            return new Wrong(problem.field(), problem.what(), problem.words(Words.english()));
        }
    }

    @PutMapping
    ResponseEntity<?> put(
            @PathVariable UUID id, @RequestBody ContactDraft draft, @AuthenticationPrincipal Actor actor) {
        return switch (logging.log(actor, id, draft)) {
            case LogContact.Logged(var contact) ->
                ResponseEntity.status(HttpStatus.CREATED).body(new Answer(id, false, 1, false, false, contact.draft()));
            case LogContact.Kept(var there) -> ResponseEntity.ok(Answer.of(there, true));
            case LogContact.Different(var there, var sent) ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(new Both(Answer.of(there, true), sent));
            case LogContact.Refused(var problems) ->
                ResponseEntity.unprocessableContent()
                        .body(new Refusal(problems.stream().map(Wrong::of).toList()));
            case LogContact.NotFound() -> throw new NotFound();
        };
    }

    @GetMapping
    Answer get(@PathVariable UUID id, @AuthenticationPrincipal Actor actor) {
        return reading.open(actor, id)
                .map(opened -> Answer.of(opened.contact(), true))
                .orElseThrow(NotFound::new);
    }
}

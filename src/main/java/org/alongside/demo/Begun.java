package org.alongside.demo;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.drafts.DraftKind;
import org.alongside.drafts.SaveDraft;
import org.alongside.drafts.Typed;
import org.alongside.platform.db.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Begins the notes of {@code demo/begun.yaml}, which nobody has finished. */
@Component
@Profile("demo")
class Begun {

    /** The file. */
    record File(List<Note> begun, String left) {}

    /** A note about the caregiver of that given name. */
    record Note(String caregiver, int hoursAgo, String mode, String minutes, String words) {
        LocalDateTime at(LocalDateTime now) {
            return now.minusHours(hoursAgo);
        }
    }

    private final File file = Cast.Yaml.read("/demo/begun.yaml", File.class);
    private final SaveDraft drafts;

    Begun(SaveDraft drafts) {
        this.drafts = drafts;
    }

    Optional<Note> about(String caregiver) {
        return file.begun().stream()
                .filter(note -> note.caregiver().equals(caregiver))
                .findFirst();
    }

    /** What a supporter leaves unfinished when a family goes to the next. */
    Note left() {
        return new Note("", 0, "visit", "45", file.left());
    }

    void begin(Actor supporter, UUID family, UUID record, LocalDateTime at, Note note) {
        var typed = Typed.ofPairs(List.of(
                List.of("family", family.toString()),
                List.of("id", record.toString()),
                List.of("day", at.toLocalDate().toString()),
                List.of("time", at.toLocalTime().withSecond(0).withNano(0).toString()),
                List.of("zone", supporter.zone().getId()),
                List.of("minutes", note.minutes()),
                List.of("mode", note.mode()),
                List.of("made", "true"),
                List.of("whatHappened", note.words())));
        var sent = new SaveDraft.Sent(DraftKind.CONTACT, record, family, true, 0, typed);
        if (!(drafts.save(supporter, sent) instanceof SaveDraft.Saved))
            throw new IllegalStateException("A note of the demo could not be begun: " + note.words());
    }
}

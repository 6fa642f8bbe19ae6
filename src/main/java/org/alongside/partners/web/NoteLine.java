package org.alongside.partners.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.alongside.partners.PartnerNote;
import org.alongside.platform.web.Shell;

/**
 * What somebody of a partner wrote, every word ready.
 *
 * @param sud whether it is marked as information of a program under 42 CFR Part 2
 */
public record NoteLine(UUID id, UUID family, String familyName, String who, String words, String when, boolean sud) {
    static NoteLine of(PartnerNote note, ZoneId zone, LocalDate today, Shell shell) {
        return new NoteLine(
                note.id(),
                note.family(),
                note.familyName(),
                note.from(),
                note.words(),
                shell.words().spoken().moment(note.at(), zone, today),
                note.sud());
    }
}

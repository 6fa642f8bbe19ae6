package org.alongside.programs;

import java.util.UUID;
import org.alongside.platform.changes.Wrongs;

/**
 * A service with a population of focus.
 *
 * @param supporterTitle what it calls its peer workers, such as Parent Partner
 * @param lateEntryDays for how many days after an assignment its supporter may still write down contacts of the days in it,
 *     0 to 90
 */
public record Program(UUID id, String name, PeerKind peerKind, String supporterTitle, int lateEntryDays, int version) {
    /** What most agencies ask: a note within two weeks. */
    public static final int LATE_ENTRY_DAYS = 14;

    static final int NAME_CHARACTERS = 120;
    static final int TITLE_CHARACTERS = 60;
    static final int LATE_ENTRY_DAYS_AT_MOST = 90;

    /** The same, as somebody read it. */
    public Program at(int version) {
        return new Program(id, name, peerKind, supporterTitle, lateEntryDays, version);
    }

    Wrongs wrongs() {
        var wrongs = new Wrongs()
                .needed("name", name, NAME_CHARACTERS, "programs.wrong.name-missing")
                .needed("supporter-title", supporterTitle, TITLE_CHARACTERS, "programs.wrong.title-missing");
        if (lateEntryDays < 0 || lateEntryDays > LATE_ENTRY_DAYS_AT_MOST)
            wrongs.add("late-entry-days", "programs.wrong.late-entry-days", LATE_ENTRY_DAYS_AT_MOST);
        return wrongs;
    }
}

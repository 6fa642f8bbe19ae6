package org.alongside.supervision;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;

/** What keeps a session from being signed. Pure: whom the supervisor supervises that day is handed in. */
final class SessionRules {
    static final int MOST_MINUTES = 480;
    private static final int WORDS = 2000;
    private static final Pattern MINUTES = Pattern.compile("[0-9]{1,3}");

    /**
     * @param supervised that day by this supervisor
     * @param credential of the supervisor that day, "" for none
     * @param topics codes there are to choose from; competencies likewise
     */
    record Known(Set<UUID> supervised, String credential, Set<String> topics, Set<String> competencies) {}

    private SessionRules() {}

    static Wrongs wrongs(SessionDraft draft, UUID supervisor, Known known, LocalDate today) {
        var wrongs = new Wrongs();
        if (draft.supporters().isEmpty()) wrongs.add("supporters", "supervision.wrong.nobody");
        else if (draft.supporters().contains(supervisor)) wrongs.add("supporters", "supervision.wrong.oneself");
        var day = Typed.day(draft.day());
        if (day.isEmpty()) wrongs.add("day", "supervision.wrong.day");
        else if (day.get().isAfter(today)) wrongs.add("day", "supervision.wrong.future");
        else if (!known.supervised().containsAll(draft.supporters())
                && !draft.supporters().contains(supervisor))
            wrongs.add("supporters", "supervision.wrong.not-theirs", day.get());
        if (minutes(draft.minutes()) == 0) wrongs.add("minutes", "supervision.wrong.minutes");
        if (!Set.of("clinical", "administrative").contains(draft.kind())) wrongs.add("kind", "supervision.wrong.kind");
        if (!Set.of("in-person", "remote").contains(draft.way())) wrongs.add("way", "supervision.wrong.way");
        if (draft.clinical()) clinical(draft, known, wrongs);
        if (!known.competencies().containsAll(draft.competencies()))
            wrongs.add("competencies", "supervision.wrong.choose");
        wrongs.atMost("next-steps", draft.nextSteps(), WORDS);
        return wrongs;
    }

    private static void clinical(SessionDraft draft, Known known, Wrongs wrongs) {
        if (known.credential().isEmpty()) wrongs.add("kind", "supervision.wrong.credential");
        if (draft.topics().isEmpty()) wrongs.add("topics", "supervision.wrong.topics");
        else if (!known.topics().containsAll(draft.topics())) wrongs.add("topics", "supervision.wrong.choose");
    }

    /** 1 to 480; 0 for anything else. */
    static int minutes(String typed) {
        if (!MINUTES.matcher(typed).matches()) return 0;
        int minutes = Integer.parseInt(typed);
        return minutes <= MOST_MINUTES ? minutes : 0;
    }
}

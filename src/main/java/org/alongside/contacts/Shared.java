package org.alongside.contacts;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What holds for all who came to a gathering, as it stands in the contact of each family. Texts as in {@link ContactDraft}. */
record Shared(
        String day,
        String time,
        String zone,
        String minutes,
        String place,
        List<String> supportTypes,
        String whatHappened) {

    /** As a contact has it. */
    static Shared of(ContactDraft contact) {
        return new Shared(
                contact.day(),
                contact.time(),
                contact.zone(),
                contact.minutes(),
                contact.place(),
                contact.supportTypes(),
                contact.whatHappened());
    }

    /**
     * What a contact says that said this, once its gathering says {@code now}: what somebody put otherwise for that family
     * alone stays as they put it, and so does the note that follows what was said of all.
     *
     * @param said all that the gathering ever said of all; a contact may have followed any of it
     */
    Shared following(List<Shared> said, Shared now) {
        return new Shared(
                unlessApart(Shared::day, said, now),
                unlessApart(Shared::time, said, now),
                unlessApart(Shared::zone, said, now),
                unlessApart(Shared::minutes, said, now),
                unlessApart(Shared::place, said, now),
                unlessApart(Shared::supportTypes, said, now),
                words(said, now));
    }

    private <T> T unlessApart(Function<Shared, T> part, List<Shared> said, Shared now) {
        var mine = part.apply(this);
        return said.stream().map(part).anyMatch(mine::equals) ? part.apply(now) : mine;
    }

    private String words(List<Shared> said, Shared now) {
        return Stream.concat(said.stream(), Stream.of(now))
                .map(Shared::whatHappened)
                .filter(this::beginsWith)
                .max(Comparator.comparing(String::length))
                .map(all -> together(
                        now.whatHappened, whatHappened.substring(all.length()).strip()))
                .orElse(whatHappened);
    }

    private boolean beginsWith(String all) {
        return all.isEmpty() || whatHappened.equals(all) || whatHappened.startsWith(all + "\n\n");
    }

    /** What was said of all, then what is a family's own. */
    static String together(String all, String own) {
        return all.isEmpty() || own.isEmpty() ? all + own : all + "\n\n" + own;
    }
}

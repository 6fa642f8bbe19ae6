package org.alongside.demo;

import static org.alongside.demo.Telling.done;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.contacts.ContactDraft;
import org.alongside.contacts.LogContact;
import org.alongside.contacts.MarkOwnFamily;
import org.alongside.contacts.NoteParts;
import org.alongside.contacts.PrepareContact;
import org.alongside.contacts.TogetherDraft;
import org.alongside.families.AnswerAlike;
import org.alongside.families.SuggestAlike;
import org.alongside.platform.db.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What happened in the last days: work on goals with days for the next step, own family, two who look like one. */
@Component
@Profile("demo")
record Lately(
        PrepareContact preparing,
        LogContact contacts,
        MarkOwnFamily own,
        SuggestAlike suggesting,
        AnswerAlike answering)
        implements Chapter {

    /** Somebody's family, and who is enrolled. */
    private record Known(UUID family, UUID caregiver) {}

    @Override
    public void tell(Telling telling) {
        telling.supporter()
                .ifPresent(supporter -> telling.at(telling.now().minusHours(2), () -> tell(telling, supporter)));
    }

    private void tell(Telling telling, String name) {
        var supporter = telling.who(name);
        var day = telling.today().minusDays(2);
        var homes = telling.with(name, day).stream()
                .map(home -> new Known(home.id(), telling.caregiver(home)))
                .toList();
        if (homes.size() < 2) return;
        var aside = telling.aside();
        for (var home : homes.subList(0, 2)) workOnGoals(supporter, home, aside.id(day), day);
        ownFamily(supporter, homes.getLast(), aside.id(day), day);
        lookAlike(supporter, telling.manager(), homes, () -> aside.id(day));
    }

    /** A visit for whatever the caregiver wants to reach, with days for the next step. */
    private void workOnGoals(Actor supporter, Known home, UUID id, LocalDate day) {
        var goals = preparing.fresh(supporter, home.family()).orElseThrow().goals().stream()
                .map(goal -> goal.id())
                .toList();
        log(
                supporter,
                home,
                id,
                day,
                "We went over what is reached and what comes next. One thing is done already.",
                goals,
                "Ask how the first step went",
                day.plusDays(5).toString(),
                day.plusDays(9).toString());
    }

    /** Help in one's own family: work, and no experience. */
    private void ownFamily(Actor supporter, Known home, UUID id, LocalDate day) {
        log(supporter, home, id, day, "My cousin asked me along to the clinic.", List.of(), "", "", "");
        own.mark(supporter, id, true);
    }

    private void log(
            Actor supporter,
            Known home,
            UUID id,
            LocalDate day,
            String words,
            List<UUID> goals,
            String next,
            String from,
            String until) {
        var outcome = contacts.log(
                supporter,
                id,
                new ContactDraft(
                        home.family(),
                        null,
                        day.toString(),
                        "13:10",
                        supporter.zone().getId(),
                        "40",
                        "call",
                        true,
                        "",
                        "",
                        List.of(home.caregiver()),
                        List.of("emotional"),
                        List.of(),
                        words,
                        next,
                        until,
                        "",
                        "",
                        TogetherDraft.NOTHING,
                        goals,
                        from,
                        NoteParts.NONE));
        if (!(outcome instanceof LogContact.Logged))
            throw new IllegalStateException("A contact of the demo was refused: " + outcome);
    }

    /** Three pairs that look like one person: about one the manager has said why they are two, the others wait. */
    private void lookAlike(Actor supporter, Actor manager, List<Known> homes, Supplier<UUID> ids) {
        for (int n = 0; n + 1 < Math.min(homes.size(), 4); n++) {
            var id = ids.get();
            done(suggesting.suggest(
                    supporter,
                    id,
                    homes.get(n).caregiver(),
                    homes.get(n + 1).caregiver(),
                    "Both gave the same number for messages, and their children are in one class."));
            if (n == 0) done(answering.areTwo(manager, id, "They are neighbors who share a phone. I spoke to both."));
        }
    }
}
